package org.dualuse.acquire.unsanctions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The elements of an individual or entity, by their paths. */
final class UnElements {
  /** Technical: the version of the record, the kind of list, and keys for sorting. */
  private static final List<String> NOT_READ =
      List.of("VERSIONNUM", "LIST_TYPE", "LIST_TYPE/VALUE", "SORT_KEY", "SORT_KEY_LAST_MOD");

  private static final List<String> ONE =
      List.of(
          "DATAID",
          "FIRST_NAME",
          "SECOND_NAME",
          "THIRD_NAME",
          "FOURTH_NAME",
          "NAME_ORIGINAL_SCRIPT",
          "UN_LIST_TYPE",
          "REFERENCE_NUMBER",
          "LISTED_ON",
          "DELISTED_ON",
          "SUBMITTED_ON",
          "SUBMITTED_BY",
          "GENDER",
          "COMMENTS1",
          "NATIONALITY2");

  private static final List<String> WITH_VALUES =
      List.of("NATIONALITY", "TITLE", "DESIGNATION", "LAST_DAY_UPDATED");

  /** Of both kinds of entries. */
  static final Set<String> ALL = all();

  private UnElements() {}

  private static Set<String> all() {
    Set<String> paths = new HashSet<>(ONE);
    paths.addAll(NOT_READ);
    WITH_VALUES.forEach(name -> add(paths, name, "VALUE"));
    String[] alias = {
      "QUALITY", "ALIAS_NAME", "NOTE", "DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"
    };
    String[] address = {"STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE"};
    add(paths, "INDIVIDUAL_ALIAS", alias);
    add(paths, "ENTITY_ALIAS", alias);
    add(paths, "INDIVIDUAL_ADDRESS", address);
    add(paths, "ENTITY_ADDRESS", address);
    add(paths, "INDIVIDUAL_PLACE_OF_BIRTH", address);
    add(
        paths,
        "INDIVIDUAL_DATE_OF_BIRTH",
        "TYPE_OF_DATE",
        "DATE",
        "YEAR",
        "FROM_YEAR",
        "TO_YEAR",
        "NOTE");
    add(
        paths,
        "INDIVIDUAL_DOCUMENT",
        "TYPE_OF_DOCUMENT",
        "TYPE_OF_DOCUMENT2",
        "NUMBER",
        "ISSUING_COUNTRY",
        "COUNTRY_OF_ISSUE",
        "CITY_OF_ISSUE",
        "DATE_OF_ISSUE",
        "NOTE");
    return Set.copyOf(paths);
  }

  private static void add(Set<String> paths, String name, String... children) {
    paths.add(name);
    for (String child : children) {
      paths.add(name + "/" + child);
    }
  }
}
