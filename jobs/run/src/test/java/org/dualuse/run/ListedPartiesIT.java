package org.dualuse.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.dualuse.conform.parties.PartyTables;
import org.dualuse.platform.TestFrames;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.TableWriter;
import org.dualuse.platform.table.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dualuse screen} and {@code dualuse party} over a small warehouse made by hand. */
class ListedPartiesIT {
  private static final Map<String, Object> SHARED =
      Map.ofEntries(
          Map.entry("snapshot_id", "ofac-2023"),
          Map.entry("position", "line 12"),
          Map.entry("licences", "public domain"),
          Map.entry("redistribution", "open"),
          Map.entry("is_synthetic", "false"),
          Map.entry("seat_evidence", "ADDRESS_TEXT"),
          Map.entry("chinese_bases", ""),
          Map.entry("is_chinese", "false"),
          Map.entry("is_survivor_only", "false"),
          Map.entry("is_russia_related", "true"),
          Map.entry("entries", "1"),
          Map.entry("lists", "OFAC_SDN"),
          Map.entry("source", "ofac"),
          Map.entry("known_on", "2023-01-26"),
          Map.entry("first_as_of", "2023-01-26"),
          Map.entry("last_as_of", "2024-05-03"));

  @TempDir static Path home;

  @BeforeAll
  static void writeTables() throws Exception {
    TinyWarehouse tiny = new TinyWarehouse(home);
    Warehouse warehouse = new Warehouse(tiny.root());
    write(
        warehouse,
        PartyTables.LISTED_PARTIES,
        """
        party_id | kind | name | country
        p-king | COMPANY | KING PAI TECHNOLOGY CO., LIMITED | CN
        p-inelso | COMPANY | INELSO LLC | RU
        p-orlov | PERSON | ORLOV, Evgeny Ivanovich | RU
        p-evil | COMPANY | EVIL\u001b[31m\u009b31mCORP\u202e | -
        p-twin | COMPANY | KING PAI HOLDING LTD | HK
        """);
    write(
        warehouse,
        PartyTables.LISTED_NAMES,
        """
        party_id | name | script | kind | list | entry_id
        p-king | KING PAI TECHNOLOGY CO., LIMITED | LATIN | PRIMARY | OFAC_SDN | 101
        p-king | King-Pai Technology Co., Limited | LATIN | PRIMARY | BIS_ENTITY_LIST | 7
        p-king | 深圳市金派科技有限公司 | HAN | ALIAS | OFAC_SDN | 101
        p-inelso | INELSO LLC | LATIN | PRIMARY | OFAC_SDN | 102
        p-orlov | ORLOV, Evgeny Ivanovich | LATIN | PRIMARY | OFAC_SDN | 103
        p-evil | EVIL\u001b[31m\u009b31mCORP\u202e | LATIN | PRIMARY | OFAC_SDN | 104
        p-twin | KING PAI HOLDING LTD | LATIN | PRIMARY | OFAC_SDN | 105
        """);
    write(
        warehouse,
        PartyTables.LISTED_IDENTIFIERS,
        """
        party_id | scheme | country | value | as_reported | list | entry_id
        p-inelso | INN | Russia | 7701234567 | Tax ID No. 7701234567 (Russia) | OFAC_SDN | 102
        """);
    write(
        warehouse,
        PartyTables.LISTED_ADDRESSES,
        """
        party_id | address | country | country_evidence | list | entry_id
        p-king | Room 5, Mong Kok, Hong Kong | HK | TEXT | OFAC_SDN | 101
        p-inelso | Moscow | RU | COLUMN | OFAC_SDN | 102
        """);
    write(
        warehouse,
        PartyTables.LISTED_OWNERS,
        """
        party_id | owner | percentage | rule | list | entry_id
        p-inelso | Orlov | 50.000000 | OWNED | OFAC_SDN | 102
        """);
    write(
        warehouse,
        PartyTables.LISTINGS,
        """
        party_id | authority | list | programme | interval | listed_on | listed_after | listed_by \
        | listing_evidence | delisted_on | delisted_after | delisted_by | delisting_evidence \
        | citation | entry_id
        p-king | BIS | BIS_ENTITY_LIST | EAR-744.21 | 1 | 2022-06-28 | - | 2023-01-24 \
        | CITATION_DATE | - | - | - | - | 87 FR 38925 | 7
        p-king | OFAC | OFAC_SDN | RUSSIA-EO14024 | 1 | 2023-01-26 | 2023-01-24 | 2023-01-26 \
        | FIRST_SEEN | 2023-05-20 | 2023-05-10 | 2023-05-20 | NOT_SEEN | - | 101
        p-inelso | OFAC | OFAC_SDN | RUSSIA-EO14024 | 1 | - | - | 2022-02-23 | FIRST_COPY | - | - \
        | - | - | - | 102
        p-orlov | OFAC | OFAC_SDN | RUSSIA-EO14024 | 1 | - | - | 2022-02-23 | FIRST_COPY | - | - \
        | - | - | - | 103
        p-evil | OFAC | OFAC_SDN | RUSSIA-EO14024 | 1 | - | - | 2022-02-23 | FIRST_COPY | - | - \
        | - | - | - | 104
        p-twin | OFAC | OFAC_SDN | RUSSIA-EO14024 | 1 | - | - | 2022-02-23 | FIRST_COPY | - | - \
        | - | - | - | 105
        """);
    write(
        warehouse,
        PartyTables.PARTY_MERGES,
        """
        party_id | list | entry_id | other_list | other_entry_id | evidence | score | reason
        p-king | BIS_ENTITY_LIST | 7 | OFAC_SDN | 101 | NAME | 1.0 | the same words; both in CN
        """);
    write(
        warehouse,
        PartyTables.RELATED_PARTIES,
        """
        party_id | other_party_id | evidence | reason
        p-king | p-twin | OFAC_SDN 101, OFAC_SDN 105 | the same phone number, other register number
        """);
  }

  private static void write(Warehouse warehouse, Table table, String text) {
    Map<String, Object> shared = new HashMap<>(SHARED);
    shared.keySet().retainAll(table.columns().stream().map(Column::name).toList());
    new TableWriter(warehouse, "run-1").replaceAll(table, TestFrames.of(table, shared, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KING PAI TECHNOLOGY | p-king",
        "KING-PAI TECHNOLOGY | p-king",
        "KINGPAI TECHNOLOGY | p-king",
        "深圳金派科技 | p-king",
        "ООО «Инелсо» | p-inelso",
        "Евгений Орлов | p-orlov",
      })
  void shouldFindAPartyInAnyWriting(String name, String party) {
    CommandCall call = screen(name);

    assertThat(call.exitCode()).isZero();
    assertThat(call.out()).contains("MATCH ", "party " + party).endsWith(".\n");
  }

  @Test
  void shouldShowScoreReasonAndListingsWithTheirEvidence() {
    assertThat(screen("King Pai Technology", "--country", "CN").out().lines().map(String::strip))
        .containsExactly(
            "MATCH  1.00  KING PAI TECHNOLOGY CO., LIMITED",
            "COMPANY, seat in CN, party p-king",
            "by `KING PAI TECHNOLOGY CO., LIMITED` (PRIMARY): the same letters; legal"
                + " form 1.00, letters 1.00, words 1.00",
            "BIS_ENTITY_LIST EAR-744.21: listed 2022-06-28 (CITATION_DATE), not delisted",
            "OFAC_SDN RUSSIA-EO14024: listed between 2023-01-24 and 2023-01-26 (FIRST_SEEN),"
                + " delisted between 2023-05-10 and 2023-05-20 (NOT_SEEN)",
            "",
            "1 party alike to `King Pai Technology` with a seat or an address in CN.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Limited Liability Company", "OOO", "Co., Ltd."})
  void shouldSayThatNothingWasFoundByALegalForm(String name) {
    CommandCall call = screen(name);

    assertThat(call.exitCode()).isZero();
    assertThat(call.out())
        .isEqualTo(
            "No listed party has a name alike to `%s`. It holds nothing but legal forms, places"
                    .formatted(name)
                + " and words that thousands of names share.\n");
  }

  @Test
  void shouldFindNothingInEveryFormat() {
    assertThat(screen("Nobody Inparticular").out())
        .isEqualTo("No listed party has a name alike to `Nobody Inparticular`.\n");
    assertThat(screen("Nobody Inparticular", "--format", "json").out().strip()).isEqualTo("[ ]");
    assertThat(screen("Nobody Inparticular", "--format", "csv").out().lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-06-27, 0, ''",
    "2022-06-28, 1, EAR-744.21 YES",
    "2023-01-25, 2, EAR-744.21 YES RUSSIA-EO14024 UNCERTAIN",
    "2023-01-26, 2, EAR-744.21 YES RUSSIA-EO14024 YES",
    "2023-05-15, 2, EAR-744.21 YES RUSSIA-EO14024 UNCERTAIN",
    "2023-05-20, 1, EAR-744.21 YES",
  })
  void shouldShowTheListingsInForceOnADay(String day, int count, String inForce) throws Exception {
    JsonNode hits =
        json(screen("King Pai Technology", "--country", "CN", "--on", day, "--format", "json"));

    StringBuilder shown = new StringBuilder();
    hits.path(0)
        .path("listings")
        .forEach(
            each ->
                shown.append(
                    each.get("programme").asText() + " " + each.get("in_force").asText() + " "));
    assertThat(hits.path(0).path("listings")).hasSize(count);
    assertThat(shown.toString().strip()).isEqualTo(inForce);
  }

  @Test
  void shouldSayInWordsWhereADayIsUnsure() {
    assertThat(screen("King Pai Technology", "--on", "2023-01-25").out())
        .contains(
            "listed between 2023-01-24 and 2023-01-26 (FIRST_SEEN), delisted between 2023-05-10"
                + " and 2023-05-20 (NOT_SEEN); UNCERTAIN whether in force on 2023-01-25");
    assertThat(screen("King Pai Technology", "--country", "CN", "--on", "2020-01-01").out())
        .isEqualTo(
            "No listed party has a name alike to `King Pai Technology` with a seat or an address in"
                + " CN on a list on 2020-01-01.\n");
  }

  @ParameterizedTest
  @CsvSource({"CN, 1", "hk, 1", "Hong Kong, 1", "RU, 0"})
  void shouldTakeTheSeatOrAnAddressForTheCountry(String country, int count) throws Exception {
    JsonNode hits = json(screen("King Pai Technology", "--country", country, "--format", "json"));

    assertThat(hits)
        .filteredOn(hit -> hit.get("party_id").asText().equals("p-king"))
        .hasSize(count);
  }

  @Test
  void shouldStopAtTheLimitAndSaySo() {
    assertThat(screen("King Pai", "--limit", "1").out())
        .contains("party p-king")
        .doesNotContain("party p-twin")
        .endsWith("2 parties alike to `King Pai`, the best 1 shown; --limit shows more.\n");
  }

  @Test
  void shouldPrintARowForEachListingAsCsv() {
    assertThat(screen("King Pai Technology", "--country", "CN", "--format", "csv").out().lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith(
            "decision,score,parts,reason,matched_name,matched_name_kind,party_id,name,kind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "json"})
  void shouldNotPassControlCharactersOnToTheTerminal(String format) {
    String out = screen("evil31m31mcorp", "--format", format).out();

    assertThat(out).contains("p-evil").doesNotContainPattern("[\\p{Cc}\u202e&&[^\r\n]]");
    assertThat(party("p-evil").out()).doesNotContainPattern("[\\p{Cc}\u202e&&[^\r\n]]");
    assertThat(party("p-evil", "--format", "json").out())
        .contains("EVIL\\u001B[31m\\u009b31mCORP\\u202e")
        .doesNotContainPattern("[\\p{Cc}\u202e&&[^\r\n]]");
    assertThat(party("\u001b[31m").err()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'; DROP TABLE conformed.listed_names; --", "x' OR 'a' = 'a", "%", "?"})
  void shouldNotReadSqlInNamesAndIds(String text) {
    assertThat(screen(text).out()).startsWith("No listed party has a name alike to");
    assertThat(party(text).err()).startsWith("Error NOT_FOUND: No listed party has the id");
  }

  @Test
  void shouldShowAllThatIsKnownOfAParty() {
    assertThat(party("p-king").out())
        .startsWith("KING PAI TECHNOLOGY CO., LIMITED\n  party_id         p-king\n")
        .contains(
            "\nNames (3)\n",
            "  深圳市金派科技有限公司 | ALIAS | HAN | OFAC_SDN 101\n",
            "\nIdentifiers: none\n",
            "  Room 5, Mong Kok, Hong Kong | HK | TEXT | OFAC_SDN 101\n",
            "\nOwners: none\n",
            "  BIS_ENTITY_LIST EAR-744.21: listed 2022-06-28 (CITATION_DATE), not delisted"
                + " | `87 FR 38925` | first seen in ofac-2023 at line 12\n",
            "  BIS_ENTITY_LIST 7 with OFAC_SDN 101 | NAME | 1.0 | the same words; both in CN\n",
            "  p-twin | KING PAI HOLDING LTD | OFAC_SDN 101, OFAC_SDN 105 | the same phone",
            "\nSources (2)\n",
            "  OFAC_SDN 101 | ofac-2023 at line 12 | public domain | open\n");
    assertThat(party("p-twin").out()).contains("  p-king | KING PAI TECHNOLOGY CO., LIMITED | ");
    assertThat(party("p-inelso").out())
        .contains(
            "  INN 7701234567 | Russia | `Tax ID No. 7701234567 (Russia)` | OFAC_SDN 102\n",
            "  Orlov | 50.000000 % | OWNED | OFAC_SDN 102\n");
  }

  @Test
  void shouldGiveAPartyToPrograms() throws Exception {
    JsonNode party = json(party("p-inelso", "--format", "json"));

    assertThat(party.path("name").asText()).isEqualTo("INELSO LLC");
    assertThat(party.path("listings").path(0).path("listed_by").asText()).isEqualTo("2022-02-23");
    assertThat(party.path("owners").path(0).path("percentage").asDouble()).isEqualTo(50);
    assertThat(party.fieldNames())
        .toIterable()
        .endsWith(
            "names",
            "identifiers",
            "addresses",
            "owners",
            "listings",
            "merges",
            "related",
            "sources");
  }

  @Test
  void shouldPointToTheSearchIfAnIdIsUnknown() {
    CommandCall call = party("p-nobody");

    assertThat(call.exitCode()).isEqualTo(4);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains("p-nobody", "`dualuse screen NAME`");
  }

  private static CommandCall screen(String name, String... more) {
    return call("screen", name, more);
  }

  private static CommandCall party(String id, String... more) {
    return call("party", id, more);
  }

  private static CommandCall call(String command, String what, String... more) {
    String[] arguments = new String[more.length + 5];
    System.arraycopy(more, 0, arguments, 3, more.length);
    arguments[0] = command;
    arguments[1] = "--env";
    arguments[2] = "tiny";
    arguments[more.length + 3] = "--";
    arguments[more.length + 4] = what;
    return CommandCall.in(home, arguments);
  }

  private static JsonNode json(CommandCall call) throws Exception {
    return new ObjectMapper().readTree(call.out());
  }
}
