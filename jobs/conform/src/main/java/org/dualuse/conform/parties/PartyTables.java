package org.dualuse.conform.parties;

import java.util.ArrayList;
import java.util.List;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.platform.check.Check;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;

/** The contracts of the tables of listed parties. */
public final class PartyTables {
  private static final Column PARTY =
      Column.text("party_id", "The party: one real company, person, vessel or address.").notNull();
  private static final Column LIST = Column.text("list", "Which list.").notNull();
  private static final Column ENTRY =
      Column.text("entry_id", "The publisher's key of the entry; may be used again for others.")
          .notNull();

  /** Every copy of every list, and whether it is used. */
  public static final Table LIST_SNAPSHOTS =
      table(
              "list_snapshots",
              "One list as one file holds it, with whether it is used and why not. A copy that lost"
                  + " a fifth of the entries of the nearest earlier-dated copy in use is not used.",
              LIST,
              Column.text("authority", "Who keeps the list.").notNull(),
              Column.text("source", "The source that read the file.").notNull(),
              RawTables.SNAPSHOT_ID,
              Column.of("as_of", "date", "", "The day whose list it is.").notNull(),
              Column.of("rows", "bigint", "rows", "Rows of the list in the file.").notNull(),
              Column.of("entries", "bigint", "entries", "Entries; 0 if it supplements other files.")
                  .notNull(),
              Column.of("previous_as_of", "date", "", "Day of the copy it was measured against."),
              Column.of("previous_entries", "bigint", "entries", "Entries of that copy."),
              Column.of("is_used", "boolean", "", "False if nothing is taken from it.").notNull(),
              Column.text(
                  "reason",
                  "Why it is not used: SHRUNKEN, REPEATED or NOT_YET_KNOWN with a sentence; null if"
                      + " it is."),
              Column.of("known_on", "date", "", "Release date, else date of loading.").notNull())
          .keyedBy("list", "snapshot_id")
          .checkedBy(
              Check.warn(
                  "list_shrunken",
                  "A copy of a list lost a fifth of its entries or more: it is not used, and the"
                      + " list before it stays in force.",
                  "reason LIKE 'SHRUNKEN:%'"));

  /** The parties. */
  public static final Table LISTED_PARTIES =
      table(
              "listed_parties",
              "One real party that stands or stood on a list, over all lists.",
              PARTY,
              Column.text("kind", "COMPANY, PERSON, VESSEL, AIRCRAFT, ADDRESS or UNKNOWN.")
                  .notNull(),
              Column.text("name", "A primary name, of the best source and the newest list.")
                  .notNull(),
              Column.text("country", "Economy of its seat; null if unknown."),
              Column.text(
                      "seat_evidence",
                      "ADDRESS_TEXT, COUNTRY_COLUMN, IDENTIFIER, NATIONALITY or NONE.")
                  .notNull(),
              Column.text(
                      "chinese_bases",
                      "CN, HK and MO, separated by |, where it has addresses; empty if it is not"
                          + " based there.")
                  .notNull(),
              Column.of("is_chinese", "boolean", "", "True if it is based in CN, HK or MO.")
                  .notNull(),
              Column.of("entries", "bigint", "entries", "Entries of lists that speak of it.")
                  .notNull(),
              Column.text("lists", "Its lists, separated by |.").notNull(),
              Column.of("first_listed_on", "date", "", "The earliest known date of listing."))
          .keyedBy("party_id");

  /** Names of parties. */
  public static final Table LISTED_NAMES =
      table(
          "listed_names",
          "A name of a listed party, as one list prints it.",
          PARTY,
          Column.text("name", "As printed.").notNull(),
          Column.text("script", "LATIN, CYRILLIC, HAN and others.").notNull(),
          Column.text("language", "ISO 639-1 code if the list states one."),
          Column.text("kind", "PRIMARY, ALIAS, WEAK or FORMER.").notNull(),
          LIST,
          ENTRY,
          RawTables.SNAPSHOT_ID,
          RawTables.POSITION,
          Column.of("first_as_of", "date", "", "Day of the first list with the name.").notNull(),
          Column.of("last_as_of", "date", "", "Day of the last list with the name.").notNull());

  /** Identifiers of parties. */
  public static final Table LISTED_IDENTIFIERS =
      table(
          "listed_identifiers",
          "A number or reference of a listed party, as one list prints it.",
          PARTY,
          Column.text("scheme", "Whose number: INN, OGRN, USCC, HK_CR, IMO, LEI and others.")
              .notNull(),
          Column.text("country", "Issuing country as printed."),
          Column.text("value", "In the scheme's plain form.").notNull(),
          Column.text("as_reported", "Label and value as printed."),
          LIST,
          ENTRY,
          RawTables.SNAPSHOT_ID,
          RawTables.POSITION);

  /** Addresses of parties. */
  public static final Table LISTED_ADDRESSES =
      table(
          "listed_addresses",
          "An address of a listed party, as one list prints it, with the economy that it is in.",
          PARTY,
          Column.text("address", "As printed; empty if only the country is known.").notNull(),
          Column.text("country", "Economy of the address, by its text, else by the column."),
          Column.text("country_evidence", "TEXT, COLUMN or NONE.").notNull(),
          LIST,
          ENTRY,
          RawTables.SNAPSHOT_ID,
          RawTables.POSITION);

  /** Owners of parties. */
  public static final Table LISTED_OWNERS =
      table(
          "listed_owners",
          "Who owns or controls a listed party, as one list says.",
          PARTY,
          Column.text("owner", "Name as printed.").notNull(),
          Column.of("percentage", "decimal(9,6)", "%", "Share, 0..100, if the list says."),
          Column.of("as_of", "date", "", "Date of the statement, if known."),
          Column.text("rule", "The regime's own word: OWNED, CONTROLLED and others."),
          LIST,
          ENTRY,
          RawTables.SNAPSHOT_ID,
          RawTables.POSITION);

  /** When parties stood on lists. */
  public static final Table LISTINGS =
      table(
              "listings",
              "A time during which a party stood on a list under a programme.",
              listings())
          .keyedBy("party_id", "list", "programme", "interval");

  /** Which entries were put together. */
  public static final Table PARTY_MERGES =
      table(
          "party_merges",
          "Two entries of lists that were put into one party, and why.",
          PARTY,
          LIST,
          ENTRY,
          Column.text("other_list", "List of the other entry.").notNull(),
          Column.text("other_entry_id", "Key of the other entry.").notNull(),
          Column.text("evidence", "OVERRIDE, IDENTIFIER, REFERENCE, DOCUMENT, SAME_ENTRY or NAME.")
              .notNull(),
          Column.of("score", "double", "", "0..1; 1 for anything but names.").notNull(),
          Column.text("reason", "In words.").notNull());

  /** Which parties are close and not one. */
  public static final Table RELATED_PARTIES =
      table(
          "related_parties",
          "Two parties that share something strong and are two all the same.",
          PARTY,
          Column.text("other_party_id", "The other party.").notNull(),
          Column.text("evidence", "The two entries that have it in common.").notNull(),
          Column.text("reason", "What they share, and why they are two.").notNull());

  /** All tables, in the order of writing. */
  public static final List<Table> ALL =
      List.of(
          LIST_SNAPSHOTS,
          LISTINGS,
          LISTED_PARTIES,
          LISTED_NAMES,
          LISTED_IDENTIFIERS,
          LISTED_ADDRESSES,
          LISTED_OWNERS,
          PARTY_MERGES,
          RELATED_PARTIES);

  private PartyTables() {}

  private static Column[] listings() {
    return new Column[] {
      PARTY,
      Column.text("authority", "Who keeps the list.").notNull(),
      LIST,
      Column.text("programme", "Programme, annex or licence provision.").notNull(),
      Column.of("interval", "int", "", "1 for the first time, 2 for a return, and so on.")
          .notNull(),
      Column.of(
          "listed_on",
          "date",
          "",
          "The publisher's date, else the citation's, else listed_by if an earlier copy did not hold"
              + " the party, else null."),
      Column.of("listed_after", "date", "", "Day of the last earlier copy without the party."),
      Column.of("listed_by", "date", "", "Day of the first copy with it.").notNull(),
      Column.text("listing_evidence", "PUBLISHER_DATE, CITATION_DATE, FIRST_SEEN or FIRST_COPY.")
          .notNull(),
      Column.of("delisted_on", "date", "", "The publisher's date, else delisted_by."),
      Column.of("delisted_after", "date", "", "Day of the last copy with it, if it vanished."),
      Column.of("delisted_by", "date", "", "Day of the first later copy without it."),
      Column.text("delisting_evidence", "PUBLISHER_DATE or NOT_SEEN; null while in force."),
      Column.of(
              "is_survivor_only",
              "boolean",
              "",
              "True if parties that left before cannot be known: counts before are lower bounds.")
          .notNull(),
      Column.of("is_russia_related", "boolean", "", "True if the programme is about Russia.")
          .notNull(),
      Column.text("citation", "Legal act or notice, as printed."),
      ENTRY,
      Column.text("source", "Source of the first sighting.").notNull(),
      RawTables.SNAPSHOT_ID,
      RawTables.POSITION,
      Column.of("known_on", "date", "", "Day from which the first sighting may be used.").notNull()
    };
  }

  private static Table table(String name, String doc, Column... columns) {
    List<Column> all = new ArrayList<>(List.of(columns));
    all.add(Column.text("licences", "Licences of the files behind it, separated by |.").notNull());
    all.add(Column.text("redistribution", "open or restricted.").notNull());
    all.add(Column.of("is_synthetic", "boolean", "", "True if anything is invented.").notNull());
    return Table.of("conformed", name, doc, all);
  }
}
