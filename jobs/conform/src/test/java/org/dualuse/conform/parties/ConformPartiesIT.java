package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedMeasure;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ListedOwner;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.listing.ReportedListing.Part;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.platform.run.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten monthly copies of a list in which parties come, go, return, change names, ids, programmes.
 */
class ConformPartiesIT {
  private static final String RUSSIA = "RUSSIA-EO14024";
  private static final List<String> STEADY =
      List.of(
          "Aardvark",
          "Bumblebee",
          "Cormorant",
          "Dragonfly",
          "Elephant",
          "Flamingo",
          "Gazelle",
          "Hedgehog",
          "Iguana",
          "Jaguar",
          "Kingfisher",
          "Leopard",
          "Mongoose",
          "Nightingale");
  private static final String[] INTERVAL = {
    "party",
    "programme",
    "interval",
    "listed_on",
    "listed_after",
    "listing_evidence",
    "delisted_on",
    "delisted_after",
    "delisting_evidence"
  };

  @TempDir Path folder;

  @Test
  void shouldTellAdditionsRemovalsReturnsRenamesAndNewKeysApart() {
    ListWarehouse warehouse = warehouse("a", months(1, 10));
    // A worse source's copy without Onyx, while the authority lists it.
    warehouse.file(
        "tradecsl",
        "csl_2022-04-15",
        "2022-04-15",
        List.of(entry(SanctionsList.OFAC_SDN, "10", "2022-04-15", "Aardvark Ltd", RUSSIA).build()));
    warehouse.file("ofac", "sdn_cut", "2022-11-01", sdn(11).subList(0, 5));
    warehouse.file("ofac", "sdn_tomorrow", "2023-02-01", sdn(12));
    warehouse.file("ofac", "sdn_refused", "2022-12-01", sdn(12));
    warehouse.refuse("ofac", "sdn_refused");

    assertThat(warehouse.run()).isEqualTo(RunStatus.SUCCEEDED);

    assertThat(warehouse.lines(PartyTables.LISTINGS, INTERVAL))
        .filteredOn(line -> STEADY.stream().noneMatch(line::startsWith))
        .containsExactlyElementsOf(expected());
    assertThat(warehouse.lines(PartyTables.LISTINGS, "party", "is_survivor_only"))
        .contains("Aardvark Ltd | true", "Onyx Ltd | false");
    assertThat(
            warehouse.lines(
                PartyTables.LIST_SNAPSHOTS, "snapshot_id", "entries", "previous_entries", "reason"))
        .hasSize(13)
        .contains(
            "ofac-sdn_2022-01 | 18 | - | -",
            "ofac-sdn_cut | 5 | 19 | SHRUNKEN: 5 entries, where the list of 2022-10-01 had 19.",
            "ofac-sdn_tomorrow | 19 | - | NOT_YET_KNOWN: it came on 2023-02-01, after the run"
                + " date.");
    assertThat(warehouse.warnings()).containsExactly("list_shrunken 1");
    assertThat(warehouse.runAgain()).as("nothing is new").isEqualTo(RunStatus.UNCHANGED);
  }

  @Test
  void shouldGiveTheSameIntervalsInReverseWithOneRepeated() {
    List<Integer> months = months(1, 10);
    Collections.reverse(months);
    ListWarehouse warehouse = warehouse("b", months);
    warehouse.file("ofac", "sdn_again", "2022-04-01", sdn(4));

    warehouse.run();

    assertThat(warehouse.lines(PartyTables.LISTINGS, INTERVAL))
        .filteredOn(line -> STEADY.stream().noneMatch(line::startsWith))
        .containsExactlyElementsOf(expected());
    assertThat(warehouse.lines(PartyTables.LIST_SNAPSHOTS, "snapshot_id", "reason"))
        .contains("ofac-sdn_again | REPEATED: this day's list is taken from ofac-sdn_2022-04.");
    assertThat(warehouse.warnings()).isEmpty();
  }

  @Test
  void shouldLoseOnlyPrecisionWhereACopyIsSkipped() {
    List<Integer> months = months(1, 10);
    months.remove(Integer.valueOf(3));
    ListWarehouse warehouse = warehouse("c", months);

    warehouse.run();

    List<String> expected = new ArrayList<>(expected());
    expected.replaceAll(
        line ->
            line.startsWith("Onyx Ltd | RUSSIA-EO14024 | 1 |")
                ? line.replace("| 2022-03-01 |", "| 2022-04-01 |")
                : line);
    assertThat(warehouse.lines(PartyTables.LISTINGS, INTERVAL))
        .filteredOn(line -> STEADY.stream().noneMatch(line::startsWith))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void shouldFillTheTablesOfParties() {
    ListWarehouse warehouse = new ListWarehouse(folder, "2023-01-01");
    String day = "2022-06-01";
    ReportedListing trading =
        entry(SanctionsList.OFAC_SDN, "1", day, "Lucky Trading Ltd", RUSSIA)
            .name("Люки Трейдинг", ListedName.Kind.ALIAS, "ru")
            .identifier(number(IdentifierScheme.LEI, "LEI-1"))
            .owner(new ListedOwner("Big Holding", new BigDecimal("50.5"), null, "OWNED"))
            .build();
    ReportedListing bank =
        entry(SanctionsList.OFAC_SDN, "2", day, "Volga Bank", RUSSIA)
            .address("12 Arbat Street, Moscow, Russia", null)
            .address("Chaoyang District, Beijing, China", null)
            .build();
    ReportedListing address =
        new ReportedListing.Builder(
                SanctionsList.OFAC_SDN, "1", Part.SUPPLEMENT, LocalDate.parse("2022-07-01"))
            .address("Nathan Road, Kowloon, Hong Kong", "China")
            .build();
    ReportedListing same =
        entry(SanctionsList.BIS_ENTITY_LIST, "x", day, "Lucky Trading Limited", "744.21")
            .measure(ListedMeasure.cited("744.11", LocalDate.of(2022, 5, 30), "87 FR 1"))
            .identifier(number(IdentifierScheme.LEI, "LEI-1"))
            .address("Futian, Shenzhen, China", null)
            .build();
    warehouse.file("ofac", "sdn_1", day, List.of(trading, bank));
    warehouse.file("ofac", "add_1", "2022-07-01", List.of(address));
    warehouse.file("bis", "el_1", day, List.of(same));
    warehouse.programmes(
        """
        list            | programme | is_russia_related
        OFAC_SDN        | RUSSIA*   | true
        BIS_ENTITY_LIST | 744.21    | true\
        """);

    warehouse.run();

    assertThat(
            warehouse.lines(
                PartyTables.LISTED_PARTIES,
                "name",
                "kind",
                "country",
                "seat_evidence",
                "chinese_bases",
                "is_chinese",
                "entries",
                "lists",
                "first_listed_on",
                "licences"))
        .containsExactly(
            "Lucky Trading Limited | COMPANY | CN | ADDRESS_TEXT | CN|HK | true | 2 |"
                + " BIS_ENTITY_LIST|OFAC_SDN | 2022-05-30 | licence of bis|licence of ofac",
            "Volga Bank | COMPANY | RU | ADDRESS_TEXT |  | false | 1 | OFAC_SDN | - |"
                + " licence of ofac");
    assertThat(
            warehouse.lines(
                PartyTables.LISTED_NAMES, "party", "name", "script", "kind", "snapshot_id"))
        .contains(
            "Lucky Trading Limited | Люки Трейдинг | CYRILLIC | ALIAS | ofac-sdn_1",
            "Lucky Trading Limited | Lucky Trading Ltd | LATIN | PRIMARY | ofac-sdn_1");
    assertThat(
            warehouse.lines(
                PartyTables.LISTED_ADDRESSES,
                "address",
                "country",
                "country_evidence",
                "snapshot_id",
                "position"))
        .contains(
            "Nathan Road, Kowloon, Hong Kong | HK | TEXT | ofac-add_1 | line 1",
            "12 Arbat Street, Moscow, Russia | RU | TEXT | ofac-sdn_1 | line 2");
    assertThat(warehouse.lines(PartyTables.LISTED_IDENTIFIERS, "scheme", "value", "list"))
        .containsExactly("LEI | LEI-1 | BIS_ENTITY_LIST", "LEI | LEI-1 | OFAC_SDN");
    assertThat(warehouse.lines(PartyTables.LISTED_OWNERS, "party", "owner", "percentage", "rule"))
        .containsExactly("Lucky Trading Limited | Big Holding | 50.5 | OWNED");
    assertThat(
            warehouse.lines(
                PartyTables.PARTY_MERGES, "list", "entry_id", "other_list", "evidence", "licences"))
        .containsExactly(
            "BIS_ENTITY_LIST | x | OFAC_SDN | IDENTIFIER | licence of bis|licence of ofac");
    assertThat(warehouse.lines(PartyTables.RELATED_PARTIES, "reason")).isEmpty();
    assertThat(
            warehouse.lines(
                PartyTables.LISTINGS,
                "authority",
                "party",
                "programme",
                "is_russia_related",
                "listed_on",
                "citation",
                "snapshot_id",
                "position"))
        .containsExactly(
            "BIS | Lucky Trading Limited | 744.11 | false | 2022-05-30 | 87 FR 1 | bis-el_1 | line 1",
            "BIS | Lucky Trading Limited | 744.21 | true | - | - | bis-el_1 | line 1",
            "OFAC | Lucky Trading Limited | RUSSIA-EO14024 | true | - | - | ofac-sdn_1 | line 1",
            "OFAC | Volga Bank | RUSSIA-EO14024 | true | - | - | ofac-sdn_1 | line 2");
  }

  @Test
  void shouldDoNothingWithoutLists() {
    ListWarehouse warehouse = new ListWarehouse(folder, "2023-01-01");

    assertThat(warehouse.run()).isEqualTo(RunStatus.UNCHANGED);
    assertThat(warehouse.exists(PartyTables.LISTINGS)).isFalse();
  }

  /** What ten copies show; see {@link #sdn}. */
  private static List<String> expected() {
    return List.of(
        "Cinnabar Ltd | RUSSIA-EO14024 | 1 | - | - | FIRST_COPY | - | - | -",
        "Ivan Petrov | RUSSIA-EO14024 | 1 | 2022-06-01 | 2022-05-01 | FIRST_SEEN | - | - | -",
        "Nephrite Ltd | RUSSIA-EO14024 | 1 | - | - | FIRST_COPY | 2022-07-01 | 2022-06-01 |"
            + " NOT_SEEN",
        "Nephrite Ltd | UKRAINE-EO13662 | 1 | 2022-07-01 | 2022-06-01 | FIRST_SEEN | - | - | -",
        "Onyx Ltd | RUSSIA-EO14024 | 1 | 2022-03-01 | 2022-02-01 | FIRST_SEEN | 2022-06-01 |"
            + " 2022-05-01 | NOT_SEEN",
        "Onyx Ltd | RUSSIA-EO14024 | 2 | 2022-08-01 | 2022-07-01 | FIRST_SEEN | - | - | -",
        "Peridot Ltd | RUSSIA-EO14024 | 1 | 2021-12-24 | - | PUBLISHER_DATE | 2022-05-01 |"
            + " 2022-04-01 | NOT_SEEN",
        "Serpentine Ltd | RUSSIA-EO14024 | 1 | - | - | FIRST_COPY | - | - | -");
  }

  private ListWarehouse warehouse(String name, List<Integer> months) {
    ListWarehouse warehouse = new ListWarehouse(folder.resolve(name), "2023-01-01");
    for (int month : months) {
      warehouse.file("ofac", "sdn_2022-%02d".formatted(month), day(month), sdn(month));
    }
    return warehouse;
  }

  private static List<Integer> months(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().collect(Collectors.toCollection(ArrayList::new));
  }

  private static String day(int month) {
    return "2022-%02d-01".formatted(month);
  }

  /**
   * The list of a month: Onyx comes, goes and returns; Malachite becomes Cinnabar; Nephrite changes
   * its programme; Serpentine gets another key; Peridot's key goes to a person.
   */
  private static List<ReportedListing> sdn(int month) {
    List<ReportedListing> list = new ArrayList<>();
    for (String name : STEADY) {
      list.add(sdn(month, "1" + STEADY.indexOf(name), name + " Ltd", RUSSIA).build());
    }
    if (month >= 3 && month <= 5 || month >= 8) {
      list.add(sdn(month, "2", "Onyx Ltd", RUSSIA).build());
    }
    list.add(
        sdn(month, "3", month < 6 ? "Malachite Ltd" : "Cinnabar Ltd", RUSSIA)
            .identifier(number(IdentifierScheme.LEI, "LEI-M"))
            .build());
    list.add(sdn(month, "4", "Nephrite Ltd", month < 7 ? RUSSIA : "UKRAINE-EO13662").build());
    list.add(
        sdn(month, month < 5 ? "5" : "55", "Serpentine Ltd", RUSSIA)
            .identifier(number(IdentifierScheme.LEI, "LEI-S"))
            .build());
    if (month < 5) {
      ListedMeasure dated = ListedMeasure.since(RUSSIA, LocalDate.of(2021, 12, 24), null);
      list.add(sdn(month, "6", "Peridot Ltd", RUSSIA).measure(dated).build());
    } else if (month > 5) {
      list.add(sdn(month, "6", "Ivan Petrov", RUSSIA).kind(Kind.PERSON).build());
    }
    return list;
  }

  private static ReportedListing.Builder sdn(int month, String id, String name, String programme) {
    String day = month > 12 ? "2023-01-01" : day(month);
    return entry(SanctionsList.OFAC_SDN, id, day, name, programme);
  }

  private static ReportedListing.Builder entry(
      SanctionsList list, String id, String day, String name, String programme) {
    return new ReportedListing.Builder(list, id, Part.ENTRY, LocalDate.parse(day))
        .kind(Kind.COMPANY)
        .name(name, ListedName.Kind.PRIMARY, null)
        .measure(ListedMeasure.undated(programme));
  }

  private static ListedIdentifier number(IdentifierScheme scheme, String value) {
    return new ListedIdentifier(scheme, null, value, value);
  }
}
