package org.dualuse.acquire.uksanctions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.TableCells;

/**
 * The columns of a table.
 *
 * @param list the list that the table is
 * @param named columns with a meaning
 * @param nameParts columns whose texts make a name, in the order of speaking
 * @param addressParts columns whose texts make an address
 * @param fields columns that are kept under their own names
 */
record UkLayout(
    SanctionsList list,
    Map<UkColumn, String> named,
    List<String> nameParts,
    List<String> addressParts,
    List<String> fields) {

  private static final List<String> NAME_PARTS =
      List.of("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6");

  /** The consolidated list of OFSI. */
  private static final UkLayout CONSOLIDATED =
      new UkLayout(
          SanctionsList.UK_CONSOLIDATED,
          Map.ofEntries(
              Map.entry(UkColumn.ID, "Group ID"),
              Map.entry(UkColumn.KIND, "Group Type"),
              Map.entry(UkColumn.REGIME, "Regime"),
              Map.entry(UkColumn.LISTED_ON, "Listed On"),
              Map.entry(UkColumn.NAME_TYPE, "Alias Type"),
              Map.entry(UkColumn.NAME_QUALITY, "Alias Quality"),
              Map.entry(UkColumn.NATIVE_NAME, "Name Non-Latin Script"),
              Map.entry(UkColumn.NATIVE_LANGUAGE, "Non-Latin Script Language"),
              Map.entry(UkColumn.BIRTH_DATE, "DOB"),
              Map.entry(UkColumn.NATIONALITY, "Nationality"),
              Map.entry(UkColumn.PASSPORT, "Passport Number"),
              Map.entry(UkColumn.NATIONAL_ID, "National Identification Number"),
              Map.entry(UkColumn.POSTCODE, "Post/Zip Code"),
              Map.entry(UkColumn.COUNTRY, "Country"),
              Map.entry(UkColumn.REMARKS, "Other Information")),
          NAME_PARTS,
          List.of("Address 1", "Address 2", "Address 3", "Address 4", "Address 5", "Address 6"),
          List.of(
              "Title",
              "Non-Latin Script Type",
              "Town of Birth",
              "Country of Birth",
              "Passport Details",
              "National Identification Details",
              "Position",
              "UK Sanctions List Date Designated",
              "Last Updated"));

  /** The UK Sanctions List with a row for each name. */
  private static final UkLayout SANCTIONS =
      new UkLayout(
          SanctionsList.UK_SANCTIONS,
          Map.ofEntries(
              Map.entry(UkColumn.ID, "Unique ID"),
              Map.entry(UkColumn.KIND, "Designation Type"),
              Map.entry(UkColumn.REGIME, "Regime Name"),
              Map.entry(UkColumn.LISTED_ON, "Date Designated"),
              Map.entry(UkColumn.NAME_TYPE, "Name type"),
              Map.entry(UkColumn.NAME_QUALITY, "Alias strength"),
              Map.entry(UkColumn.NATIVE_NAME, "Name non-latin script"),
              Map.entry(UkColumn.NATIVE_LANGUAGE, "Non-latin script language"),
              Map.entry(UkColumn.BIRTH_DATE, "D.O.B"),
              Map.entry(UkColumn.NATIONALITY, "Nationality(/ies)"),
              Map.entry(UkColumn.PASSPORT, "Passport number"),
              Map.entry(UkColumn.NATIONAL_ID, "National Identifier number"),
              Map.entry(UkColumn.POSTCODE, "Address Postal Code"),
              Map.entry(UkColumn.COUNTRY, "Address Country"),
              Map.entry(UkColumn.REMARKS, "Other Information"),
              Map.entry(UkColumn.UN_REFERENCE, "UN Reference Number"),
              Map.entry(UkColumn.BUSINESS_NUMBER, "Business registration number (s)"),
              Map.entry(UkColumn.IMO, "IMO number"),
              Map.entry(UkColumn.FLAG, "Current believed flag of ship"),
              Map.entry(UkColumn.PARENT_COMPANY, "Parent company"),
              Map.entry(UkColumn.OWNER, "Current owner/operator (s)")),
          NAME_PARTS,
          List.of(
              "Address Line 1",
              "Address Line 2",
              "Address Line 3",
              "Address Line 4",
              "Address Line 5",
              "Address Line 6"),
          List.of(
              "Last Updated",
              "OFSI Group ID",
              "Title",
              "Non-latin script type",
              "Designation source",
              "Sanctions Imposed",
              "UK Statement of Reasons",
              "Phone number",
              "Website",
              "Email address",
              "National Identifier additional information",
              "Passport additional information",
              "Position",
              "Gender",
              "Town of birth",
              "Country of birth",
              "Type of entity",
              "Subsidiaries",
              "Previous owner/operator (s)",
              "Previous flags",
              "Type of ship",
              "Tonnage of ship",
              "Length of ship",
              "Year Built",
              "Hull identification number (HIN)"));

  /** The UK Sanctions List with a row for each designation. */
  private static final UkLayout DESIGNATIONS =
      new UkLayout(
          SanctionsList.UK_SANCTIONS,
          Map.of(
              UkColumn.ID, "Unique ID",
              UkColumn.KIND, "Type",
              UkColumn.REGIME, "Regime Name",
              UkColumn.LISTED_ON, "Date Designated",
              UkColumn.NAME, "Name"),
          List.of(),
          List.of(),
          List.of("OFSI Group ID", "Designation source", "Sanctions Imposed"));

  private static final List<UkColumn> NEEDED =
      List.of(
          UkColumn.ID,
          UkColumn.KIND,
          UkColumn.REGIME,
          UkColumn.LISTED_ON,
          UkColumn.NAME,
          UkColumn.NAME_TYPE);

  /** The layout of a header; the one that is least unlike it if there is none. */
  static UkLayout of(List<String> header) {
    Set<String> printed = new HashSet<>(header);
    UkLayout nearest = DESIGNATIONS;
    for (UkLayout layout : List.of(CONSOLIDATED, SANCTIONS)) {
      boolean isNearer = layout.missing(printed) < nearest.missing(printed);
      nearest = isNearer ? layout : nearest;
    }
    return nearest;
  }

  private long missing(Set<String> printed) {
    return required().stream().filter(name -> !printed.contains(name)).count();
  }

  /** Columns without which the table means nothing. */
  List<String> required() {
    List<String> required = new ArrayList<>(nameParts);
    NEEDED.stream().map(named::get).filter(Objects::nonNull).forEach(required::add);
    return required;
  }

  /** All columns. */
  Set<String> columns() {
    Set<String> columns = new HashSet<>(named.values());
    Stream.of(nameParts, addressParts, fields).forEach(columns::addAll);
    return columns;
  }

  /** The text of a column with a meaning, or null. */
  String text(TableCells cells, UkColumn column) {
    String name = named.get(column);
    return name == null ? null : text(cells, name);
  }

  /** The text of a column, or null; {@code -} and {@code -0-} stand for nothing. */
  static String text(TableCells cells, String name) {
    String text = cells.text(name);
    return text == null || text.equals("-") || text.equals("-0-") ? null : text;
  }

  /** The text of a column; MISSING_VALUE if there is none. */
  String required(TableCells cells, UkColumn column) throws BadRow {
    return cells.required(named.get(column));
  }

  /** True if the row has the name under which the list files the party. */
  boolean isPrimary(TableCells cells) {
    boolean hasTypes = named.containsKey(UkColumn.NAME_TYPE);
    return !hasTypes || "Primary name".equalsIgnoreCase(text(cells, UkColumn.NAME_TYPE));
  }
}
