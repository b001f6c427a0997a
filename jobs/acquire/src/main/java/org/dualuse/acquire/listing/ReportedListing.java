package org.dualuse.acquire.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;

/**
 * What one row (or element) of a sanctions or export-control list says, before anybody decides
 * which rows speak of the same party. The contract between the parsers of lists and everything
 * after them: all raw tables of lists have this shape.
 *
 * @param list which list the row belongs to
 * @param entryId the publisher's key of the entry within the list; rows of one snapshot series that
 *     share it complete each other. Where the publisher has none, what stands for it: article and
 *     item, or name and country
 * @param part what the row is of its entry
 * @param asOf the day whose list the file is
 * @param kind what is listed
 * @param names at least one for {@link Part#ENTRY}; the first is the primary one
 * @param identifiers as far as they can be read
 * @param addresses with or without a country
 * @param measures programmes or annexes under which the entry stands, each with its dates; at least
 *     one for {@link Part#ENTRY}
 * @param owners who owns or controls the party, where the list says so
 * @param birthDates of persons, as printed
 * @param nationalities of persons and flags of vessels, as printed
 * @param remarks the publisher's free text, or null
 * @param publisherFields further fields, by their own names
 */
public record ReportedListing(
    SanctionsList list,
    String entryId,
    Part part,
    LocalDate asOf,
    Kind kind,
    List<ListedName> names,
    List<ListedIdentifier> identifiers,
    List<ListedAddress> addresses,
    List<ListedMeasure> measures,
    List<ListedOwner> owners,
    List<String> birthDates,
    List<String> nationalities,
    String remarks,
    Map<String, String> publisherFields) {

  /** What a row is of its entry. */
  public enum Part {
    /** The entry itself: the list holds it on the day of the file. */
    ENTRY,
    /** More about an entry that another row or file holds; alone it lists nobody. */
    SUPPLEMENT
  }

  /** What is listed. */
  public enum Kind {
    /** A company, bank, agency or any other organisation. */
    COMPANY,
    /** A human being. */
    PERSON,
    /** A ship. */
    VESSEL,
    /** An aircraft. */
    AIRCRAFT,
    /** An address at which nobody may be supplied. */
    ADDRESS,
    /** The list does not say. */
    UNKNOWN
  }

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("authority", "Who lists.").notNull(),
          Column.text("list", "Which of its lists.").notNull(),
          Column.text("entry_id", "The publisher's key of the entry, or what stands for it.")
              .notNull(),
          Column.text("part", "ENTRY, or SUPPLEMENT to an entry of the same key.").notNull(),
          Column.of("as_of", "date", "", "The day whose list the file is.").notNull(),
          Column.text("kind", "COMPANY, PERSON, VESSEL, AIRCRAFT, ADDRESS or UNKNOWN.").notNull(),
          Column.of(
                  "names",
                  "array<struct<name:string,kind:string,language:string>>",
                  "",
                  "Names; kind is PRIMARY, ALIAS, WEAK or FORMER.")
              .notNull(),
          Column.of(
                  "identifiers",
                  "array<struct<scheme:string,country:string,value:string,as_reported:string>>",
                  "",
                  "Identifiers: scheme, issuing country as printed, value in its plain form.")
              .notNull(),
          Column.of(
                  "addresses",
                  "array<struct<text:string,country:string>>",
                  "",
                  "Addresses, with the country as printed beside them.")
              .notNull(),
          Column.of(
                  "measures",
                  "array<struct<programme:string,listed_on:date,delisted_on:date,evidence:string,"
                      + "citation:string>>",
                  "",
                  "Programmes, annexes or licence provisions under which the entry stands.")
              .notNull(),
          Column.of(
                  "owners",
                  "array<struct<owner:string,percentage:decimal(9,6),as_of:date,rule:string>>",
                  "",
                  "Owners or controllers; percentage 0..100, rule is the regime's own word.")
              .notNull(),
          Column.of("birth_dates", "array<string>", "", "Of persons, as printed.").notNull(),
          Column.of("nationalities", "array<string>", "", "Or flags of vessels, as printed.")
              .notNull(),
          Column.text("remarks", "The publisher's free text."),
          Column.of("publisher_fields", "map<string,string>", "", "Further fields, by their names.")
              .notNull());

  /** Copies the lists. */
  public ReportedListing {
    names = List.copyOf(names);
    identifiers = List.copyOf(identifiers);
    addresses = List.copyOf(addresses);
    measures = List.copyOf(measures);
    owners = List.copyOf(owners);
    birthDates = List.copyOf(birthDates);
    nationalities = List.copyOf(nationalities);
    publisherFields = new TreeMap<>(publisherFields);
  }

  /** The raw table of a source of lists. */
  public static Table table(String source) {
    return RawTables.of(
        source, "One row of a list of designated parties, as " + source + " has it.", COLUMNS);
  }

  /** The row of the raw table, without the lineage columns. */
  public Object[] toRow() {
    return new Object[] {
      list.authority().name(),
      list.name(),
      entryId,
      part.name(),
      java.sql.Date.valueOf(asOf),
      kind.name(),
      names.stream().map(ListedName::toCells).toList(),
      identifiers.stream().map(ListedIdentifier::toCells).toList(),
      addresses.stream().map(ListedAddress::toCells).toList(),
      measures.stream().map(ListedMeasure::toCells).toList(),
      owners.stream().map(ListedOwner::toCells).toList(),
      birthDates,
      nationalities,
      remarks,
      publisherFields
    };
  }

  /** Gathers what a row says, piece by piece. */
  public static final class Builder {
    private final SanctionsList list;
    private final String entryId;
    private final Part part;
    private final LocalDate asOf;
    private Kind kind = Kind.UNKNOWN;
    private final List<ListedName> names = new ArrayList<>();
    private final List<ListedIdentifier> identifiers = new ArrayList<>();
    private final List<ListedAddress> addresses = new ArrayList<>();
    private final List<ListedMeasure> measures = new ArrayList<>();
    private final List<ListedOwner> owners = new ArrayList<>();
    private final List<String> birthDates = new ArrayList<>();
    private final List<String> nationalities = new ArrayList<>();
    private String remarks;
    private final Map<String, String> publisherFields = new TreeMap<>();

    /** A row of an entry of a list. */
    public Builder(SanctionsList list, String entryId, Part part, LocalDate asOf) {
      this.list = list;
      this.entryId = entryId;
      this.part = part;
      this.asOf = asOf;
    }

    /** What is listed. */
    public Builder kind(Kind value) {
      kind = value;
      return this;
    }

    /** A name; blank ones and repetitions are left out. */
    public Builder name(String name, ListedName.Kind nameKind, String language) {
      String plain = name == null ? "" : name.strip().replaceAll("\\s+", " ");
      boolean isKnown = names.stream().anyMatch(known -> known.name().equals(plain));
      if (!plain.isEmpty() && !isKnown) {
        names.add(new ListedName(plain, nameKind, language));
      }
      return this;
    }

    /** An identifier; null and repetitions are left out. */
    public Builder identifier(ListedIdentifier identifier) {
      if (identifier != null && !identifiers.contains(identifier)) {
        identifiers.add(identifier);
      }
      return this;
    }

    /** An address; one without text and country is left out. */
    public Builder address(String text, String country) {
      String plain = blankToNull(text);
      String printed = blankToNull(country);
      ListedAddress address = new ListedAddress(plain == null ? "" : plain, printed);
      boolean isNew = !addresses.contains(address);
      if ((plain != null || printed != null) && isNew) {
        addresses.add(address);
      }
      return this;
    }

    /** A programme, annex or licence provision. */
    public Builder measure(ListedMeasure measure) {
      if (!measures.contains(measure)) {
        measures.add(measure);
      }
      return this;
    }

    /** An owner or controller. */
    public Builder owner(ListedOwner owner) {
      owners.add(owner);
      return this;
    }

    /** A date of birth, as printed. */
    public Builder birthDate(String printed) {
      addTo(birthDates, printed);
      return this;
    }

    /** A nationality or flag, as printed. */
    public Builder nationality(String printed) {
      addTo(nationalities, printed);
      return this;
    }

    /** The publisher's free text. */
    public Builder remarks(String text) {
      remarks = blankToNull(text);
      return this;
    }

    /** A further field; left out if it is empty. */
    public Builder field(String name, String value) {
      if (value != null && !value.isBlank()) {
        publisherFields.put(name, value.strip());
      }
      return this;
    }

    /** One more value of a further field; values are joined by {@code "; "}. */
    public Builder addToField(String name, String value) {
      String before = publisherFields.get(name);
      boolean isMore = before != null && value != null && !value.isBlank();
      return field(name, isMore ? before + "; " + value.strip() : value);
    }

    /** The row. */
    public ReportedListing build() {
      return new ReportedListing(
          list,
          entryId,
          part,
          asOf,
          kind,
          names,
          identifiers,
          addresses,
          measures,
          owners,
          birthDates,
          nationalities,
          remarks,
          publisherFields);
    }

    private static void addTo(List<String> list, String printed) {
      String plain = blankToNull(printed);
      if (plain != null && !list.contains(plain)) {
        list.add(plain);
      }
    }

    private static String blankToNull(String text) {
      return text == null || text.isBlank() ? null : text.strip().replaceAll("\\s+", " ");
    }
  }
}
