package org.dualuse.acquire.ofac;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ListedOwner;
import org.dualuse.acquire.listing.ReportedListing.Builder;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.listing.ReportedListing.Part;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.Observation;

/** What the rows of OFAC's csv tables mean. One instance per file. */
final class CsvTableRows {
  /** Numbers of cells of the four tables. */
  static final Set<Integer> SHAPES = Set.of(12, 6, 5, 2);

  private static final String NOTHING = "-0-";

  private final OfacFile file;
  private final RemarkCount count = new RemarkCount();

  CsvTableRows(OfacFile file) {
    this.file = file;
  }

  /** How far the file's remarks were understood. */
  RemarkCount count() {
    return count;
  }

  /** What becomes of a row. */
  Observation observe(CsvRow row) throws BadRow {
    String number = required(row, 0, "number of the party");
    if (!number.matches("\\d{1,9}")) {
      throw new BadRow("BAD_KEY", "`" + number + "` is no number of a party.");
    }
    return switch (row.values().size()) {
      case 12 -> party(row, new Builder(file.list(), number, Part.ENTRY, file.asOf()));
      case 6 -> address(row, supplement(number));
      case 5 -> name(row, supplement(number));
      default -> comments(row, supplement(number));
    };
  }

  private Builder supplement(String number) {
    return new Builder(file.list(), number, Part.SUPPLEMENT, file.asOf());
  }

  /**
   * ent_num, SDN_Name, SDN_Type, Program, Title, Call_Sign, Vess_type, Tonnage, GRT, Vess_flag,
   * Vess_owner, Remarks.
   */
  private Observation party(CsvRow row, Builder entry) throws BadRow {
    Kind kind = kind(row);
    entry.kind(kind).name(required(row, 1, "name"), ListedName.Kind.PRIMARY, null);
    entry.identifier(ListedIdentifier.of(IdentifierScheme.OFAC_NUMBER, null, row.get(0)));
    Statements statements = new Statements(entry, kind, count);
    for (String programme : programmes(required(row, 3, "programme"))) {
      statements.programme(programme, null);
    }
    String title = cell(row, 4);
    statements.field("Title", title);
    vessel(row, entry, statements);
    String remarks = cell(row, 11);
    if (remarks != null) {
      entry.remarks(remarks);
      statements.read(Remarks.ofParty(remarks), title);
    }
    statements.finish();
    return kept(row, entry);
  }

  private void vessel(CsvRow row, Builder entry, Statements statements) {
    statements.field("Call_Sign", cell(row, 5));
    statements.field("Vess_type", cell(row, 6));
    statements.field("Tonnage", cell(row, 7));
    statements.field("GRT", cell(row, 8));
    String flag = cell(row, 9);
    statements.field("Vess_flag", flag);
    if (!"None Identified".equals(flag)) {
      entry.nationality(flag);
    }
    String owner = cell(row, 10);
    if (owner != null) {
      entry.owner(new ListedOwner(owner, null, null, "LINKED"));
    }
  }

  /** ent_num, add_num, address, city with state and postal code, country, add_remarks. */
  private Observation address(CsvRow row, Builder entry) {
    String text =
        Stream.of(cell(row, 2), cell(row, 3))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    String country = cell(row, 4);
    String remarks = cell(row, 5);
    if (text.isEmpty() && country == null && remarks == null) {
      return Observation.outOfScope(row.position(), "NO_ADDRESS", null, "");
    }
    entry.address(text, country).field("add_num", cell(row, 1)).remarks(remarks);
    return kept(row, entry);
  }

  /** ent_num, alt_num, alt_type, alt_name, alt_remarks. */
  private Observation name(CsvRow row, Builder entry) throws BadRow {
    String type = required(row, 2, "type of the name");
    ListedName.Kind kind =
        switch (type) {
          case "aka", "nka" -> ListedName.Kind.ALIAS;
          case "fka" -> ListedName.Kind.FORMER;
          default ->
              throw new BadRow("UNKNOWN_NAME_TYPE", "`" + type + "` is none of aka, fka, nka.");
        };
    entry.name(required(row, 3, "name"), kind, null);
    entry.field("alt_num", cell(row, 1)).remarks(cell(row, 4));
    return kept(row, entry);
  }

  /** ent_num and the remarks that did not fit into the row of the party. */
  private Observation comments(CsvRow row, Builder entry) throws BadRow {
    String text = required(row, 1, "text");
    Statements statements = new Statements(entry.remarks(text), Kind.UNKNOWN, count);
    statements.read(Remarks.ofComments(text), null);
    statements.finish();
    return kept(row, entry);
  }

  private static Kind kind(CsvRow row) throws BadRow {
    String type = cell(row, 2);
    return switch (type == null ? "" : type) {
      case "" -> Kind.COMPANY;
      case "individual" -> Kind.PERSON;
      case "vessel" -> Kind.VESSEL;
      case "aircraft" -> Kind.AIRCRAFT;
      default -> throw new BadRow("UNKNOWN_KIND", "`" + type + "` is no known kind of party.");
    };
  }

  /** {@code SDGT] [IFSR}: the brackets around the first and last programme are left out. */
  private static List<String> programmes(String printed) {
    return Arrays.stream(printed.split("[\\[\\]]"))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static Observation kept(CsvRow row, Builder entry) {
    return Observation.kept(row.position(), entry.build().toRow());
  }

  private static String required(CsvRow row, int index, String what) throws BadRow {
    String text = cell(row, index);
    if (text == null) {
      throw new BadRow("MISSING_VALUE", "The row has no " + what + ".");
    }
    return text;
  }

  private static String cell(CsvRow row, int index) {
    String text = row.get(index);
    return text.isEmpty() || text.equals(NOTHING) ? null : text;
  }
}
