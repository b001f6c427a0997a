package org.dualuse.acquire.unsanctions;

import static org.dualuse.acquire.parse.XmlTree.all;
import static org.dualuse.acquire.parse.XmlTree.text;
import static org.dualuse.acquire.parse.XmlTree.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListDates;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedMeasure;
import org.dualuse.acquire.listing.ListedMeasure.Evidence;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.XmlRecords.XmlRecord;

/** An individual or entity of the consolidated list. */
final class UnEntry {
  static final String INDIVIDUAL = "INDIVIDUAL";
  static final String ENTITY = "ENTITY";

  private static final List<String> NAME_PARTS =
      List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");
  private static final List<String> ADDRESS_PARTS =
      List.of("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE");

  /** Names in one text are told apart by semicolons; those in brackets belong to one name. */
  private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*;\\s*(?![^(]*\\))");

  /** {@code original script: …}, {@code In Arabic: …} in the note of an alias. */
  private static final Pattern OTHER_SCRIPT =
      Pattern.compile("(?i)(?:original script|in\\s+arabic(?: script)?):\\s*([^\\p{IsLatin};.]+)");

  /** {@code 2015-04-07-04:00} is the day in New York. */
  private static final Pattern TIME_OR_ZONE = Pattern.compile("(T.*|Z|[+-]\\d{2}:\\d{2})$");

  private final JsonNode tree;
  private final String element;
  private final LocalDate asOf;

  UnEntry(XmlRecord record, LocalDate asOf) {
    this.tree = record.tree();
    this.element = record.name();
    this.asOf = asOf;
  }

  ReportedListing listing() throws BadRow {
    ReportedListing.Builder listing =
        new ReportedListing.Builder(
            SanctionsList.UN_CONSOLIDATED, required("DATAID"), ReportedListing.Part.ENTRY, asOf);
    boolean isPerson = element.equals(INDIVIDUAL);
    listing.kind(isPerson ? ReportedListing.Kind.PERSON : ReportedListing.Kind.COMPANY);
    addNames(listing);
    addMeasure(listing);
    listing.identifier(
        ListedIdentifier.of(IdentifierScheme.UN_REFERENCE, null, text(tree, "REFERENCE_NUMBER")));
    all(tree, "INDIVIDUAL_DOCUMENT").forEach(each -> UnDocument.add(listing, each));
    String comments = text(tree, "COMMENTS1");
    UnComments.addIdentifiers(listing, comments);
    for (JsonNode address : all(tree, element + "_ADDRESS")) {
      String country = text(address, "COUNTRY");
      String parts = joined(", ", address, ADDRESS_PARTS);
      // Where there is nothing but a note, it is the address: "Branch Office 2: Lahore, Pakistan".
      boolean isNote = parts.isEmpty() && country == null;
      listing.address(isNote ? text(address, "NOTE") : parts, country);
    }
    all(tree, "INDIVIDUAL_DATE_OF_BIRTH").forEach(each -> listing.birthDate(birthDate(each)));
    texts(tree, "INDIVIDUAL_ALIAS", "DATE_OF_BIRTH").forEach(listing::birthDate);
    texts(tree, "NATIONALITY", "VALUE").forEach(listing::nationality);
    listing.nationality(text(tree, "NATIONALITY2"));
    listing.remarks(comments);
    addFields(listing);
    return listing.build();
  }

  private void addNames(ReportedListing.Builder listing) throws BadRow {
    String name = joined(" ", tree, NAME_PARTS);
    if (name.isEmpty()) {
      throw new BadRow("MISSING_NAME", "The entry has no name.");
    }
    addNames(listing, name, ListedName.Kind.PRIMARY);
    listing.name(text(tree, "NAME_ORIGINAL_SCRIPT"), ListedName.Kind.ALIAS, null);
    for (JsonNode alias : all(tree, element + "_ALIAS")) {
      ListedName.Kind kind = kind(text(alias, "QUALITY"));
      addNames(listing, text(alias, "ALIAS_NAME"), kind);
      Matcher other = OTHER_SCRIPT.matcher(Objects.requireNonNullElse(text(alias, "NOTE"), ""));
      if (other.find()) {
        listing.name(other.group(1), kind, null);
      }
    }
  }

  private static void addNames(
      ReportedListing.Builder listing, String printed, ListedName.Kind first) {
    ListedName.Kind kind = first;
    for (String name : BETWEEN_NAMES.split(Objects.requireNonNullElse(printed, ""))) {
      listing.name(name, kind, null);
      kind = kind == ListedName.Kind.PRIMARY ? ListedName.Kind.ALIAS : kind;
    }
  }

  private static ListedName.Kind kind(String quality) {
    return switch (Objects.requireNonNullElse(quality, "")) {
      case "Low" -> ListedName.Kind.WEAK;
      case "f.k.a." -> ListedName.Kind.FORMER;
      default -> ListedName.Kind.ALIAS;
    };
  }

  private void addMeasure(ReportedListing.Builder listing) throws BadRow {
    LocalDate listedOn = date("LISTED_ON");
    listing.measure(
        new ListedMeasure(
            required("UN_LIST_TYPE"),
            listedOn,
            date("DELISTED_ON"),
            listedOn == null ? Evidence.NONE : Evidence.PUBLISHER_DATE,
            null));
  }

  private LocalDate date(String name) throws BadRow {
    String printed = text(tree, name);
    return printed == null ? null : ListDates.iso(TIME_OR_ZONE.matcher(printed).replaceFirst(""));
  }

  /** Years and days as printed, with what makes them less than exact. */
  private static String birthDate(JsonNode birth) {
    String from = text(birth, "FROM_YEAR");
    String to = text(birth, "TO_YEAR");
    String day =
        Stream.of(
                text(birth, "DATE"),
                text(birth, "YEAR"),
                from == null && to == null ? null : from + " to " + to)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    String note = text(birth, "NOTE");
    if (day == null) {
      return note;
    }
    boolean isApproximate = "APPROXIMATELY".equals(text(birth, "TYPE_OF_DATE"));
    return (isApproximate ? "approximately " : "") + day + (note == null ? "" : " (" + note + ")");
  }

  private void addFields(ReportedListing.Builder listing) {
    for (String name : List.of("GENDER", "SUBMITTED_ON", "SUBMITTED_BY")) {
      listing.field(name, text(tree, name));
    }
    for (String name : List.of("TITLE", "DESIGNATION", "LAST_DAY_UPDATED")) {
      listing.field(name, String.join("; ", texts(tree, name, "VALUE")));
    }
    listing.field("ALIAS_NOTE", String.join("; ", texts(tree, element + "_ALIAS", "NOTE")));
    listing.field("ADDRESS_NOTE", String.join("; ", texts(tree, element + "_ADDRESS", "NOTE")));
    List<String> place =
        Stream.of(ADDRESS_PARTS, List.of("COUNTRY", "NOTE")).flatMap(List::stream).toList();
    listing.field("PLACE_OF_BIRTH", places("INDIVIDUAL_PLACE_OF_BIRTH", place));
    listing.field(
        "ALIAS_PLACE_OF_BIRTH",
        places(element + "_ALIAS", List.of("CITY_OF_BIRTH", "COUNTRY_OF_BIRTH")));
  }

  private String places(String name, List<String> parts) {
    return all(tree, name).stream()
        .map(each -> joined(", ", each, parts))
        .filter(place -> !place.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String joined(String separator, JsonNode node, List<String> names) {
    return names.stream()
        .map(name -> text(node, name))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(separator));
  }

  private String required(String name) throws BadRow {
    String text = text(tree, name);
    if (text == null) {
      throw new BadRow("MISSING_VALUE", "The element `" + name + "` is missing or empty.");
    }
    return text;
  }
}
