package org.dualuse.acquire.ofac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.RealData;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.acquire.parse.CsvLayout;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.run.Outcome;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OFAC's real files against what is known of them. */
class PublishedListsTest {
  @ParameterizedTest
  @CsvSource({
    "sdn_2022-02-23T184652Z.csv,  9121,   69, 0",
    "sdn_2022-06-28T185523Z.csv, 10409, 1220, 0",
    "sdn_2022-09-29T185943Z.csv, 10579, 1347, 0",
    "sdn_2022-09-30T185937Z.csv, 10875, 1660, 0",
    "sdn_2023-01-24T184350Z.csv, 11458, 1843, 0",
    "sdn_2023-01-26T184351Z.csv, 11519, 1897, 0",
    "sdn_2023-05-19T184348Z.csv, 12538, 2640, 0",
    "sdn_2023-12-12T184323Z.csv, 13855, 3522, 4, 0",
    "sdn_2024-02-23T184323Z.csv, 14484, 4109, 4",
    "sdn_2024-05-03T184323Z.csv, 14965, 4440, 1"
  })
  void shouldCountThePartiesOfEachSnapshot(String file, int parties, int russian, int pending) {
    // when
    ReadFile read = read(file);

    // then
    shouldBeWhole(read, Map.of("END_MARK", 1L));
    assertThat(read.kept().size()).isEqualTo(parties);
    int blockedPendingInvestigation = Cells.under(read.kept(), "BPI-RUSSIA-EO14024").size();
    assertThat(blockedPendingInvestigation).isEqualTo(pending);
    assertThat(Cells.under(read.kept(), "RUSSIA-EO14024").size() + blockedPendingInvestigation)
        .isEqualTo(russian);
    assertThat(distinct(read, "list")).containsExactly("OFAC_SDN");
    assertThat(distinct(read, "part")).containsExactly("ENTRY");
    assertThat(distinct(read, "as_of")).containsExactly(file.substring(4, 14));
    assertThat(shareOfOtherRemarks(read)).isBetween(0.001, 0.02);
  }

  @ParameterizedTest
  @CsvSource({
    "cons_prim.csv,      442, OFAC_NON_SDN, ENTRY",
    "cons_alt.csv,      1073, OFAC_NON_SDN, SUPPLEMENT",
    "cons_comments.csv,   10, OFAC_NON_SDN, SUPPLEMENT",
    "alt.csv,          19486, OFAC_SDN,     SUPPLEMENT",
    "sdn_comments.csv,    21, OFAC_SDN,     SUPPLEMENT"
  })
  void shouldReadTheOtherTables(String file, int rows, String list, String part) {
    // when
    ReadFile read = read(file);

    // then
    shouldBeWhole(read, Map.of("END_MARK", 1L));
    assertThat(read.kept().size()).isEqualTo(rows);
    assertThat(distinct(read, "list")).containsExactly(list);
    assertThat(distinct(read, "part")).containsExactly(part);
    assertThat(shareOfOtherRemarks(read)).isLessThan(0.02);
  }

  @Test
  void shouldLeaveOutAddressesThatSayNothing() {
    // when: 22,641 and 574 rows
    ReadFile sdn = read("add.csv");
    ReadFile nonSdn = read("cons_add.csv");

    // then
    shouldBeWhole(sdn, Map.of("END_MARK", 1L, "NO_ADDRESS", 22_641L - sdn.kept().size()));
    shouldBeWhole(nonSdn, Map.of("END_MARK", 1L, "NO_ADDRESS", 574L - nonSdn.kept().size()));
    Map<String, Object> spacety = Cells.entry(sdn.kept(), "40477");
    assertThat(Cells.of(spacety, "addresses").toString())
        .contains("Beijing, Haidian District, China");
  }

  @Test
  void shouldSeeSpacetyAppearBetweenTwoSnapshots() {
    // when
    List<Map<String, Object>> before = read("sdn_2023-01-24T184350Z.csv").kept();
    List<Map<String, Object>> after = read("sdn_2023-01-26T184351Z.csv").kept();

    // then
    assertThat(Cells.numbers(before)).doesNotContain("40477", "40478");
    Map<String, Object> spacety = Cells.entry(after, "40477");
    assertThat(Cells.of(spacety, "identifiers"))
        .contains(
            List.of(
                "USCC",
                "China",
                "914301003206989977",
                "Unified Social Credit Code (USCC) 914301003206989977"))
        .contains(
            List.of(
                "REGISTRATION", "China", "430193000093452", "Registration Number 430193000093452"));
    assertThat(Cells.of(spacety, "owners"))
        .hasToString("[[JOINT STOCK COMPANY TERRA TECH, null, null, LINKED]]");
    assertThat(Cells.numbers(after)).contains("40478");
  }

  @Test
  void shouldSeeKingPaiAndSinnoAppear() {
    // when
    Set<String> january = Cells.numbers(read("sdn_2023-01-26T184351Z.csv").kept());
    List<Map<String, Object>> may = read("sdn_2023-05-19T184348Z.csv").kept();

    // then
    assertThat(january).doesNotContain("41861").contains("38641");
    assertThat(Cells.of(Cells.entry(may, "41861"), "identifiers"))
        .contains(List.of("HK_CR", "Hong Kong", "1263702", "Registration Number 1263702"));
    assertThat(Cells.numbers(read("sdn_2022-09-29T185943Z.csv").kept())).doesNotContain("38641");
    assertThat(Cells.numbers(read("sdn_2022-09-30T185937Z.csv").kept())).contains("38641");
  }

  @Test
  void shouldReadSberbanksDirectivesFromTheCutRemarksAndTheirComments() {
    // when
    Map<String, Object> party = Cells.entry(read("cons_prim.csv").kept(), "17018");
    Map<String, Object> comments = Cells.entry(read("cons_comments.csv").kept(), "17018");

    // then: `Listing Date (EO 14024 Directive 2)` stands in both tables, half and half
    assertThat(Cells.of(party, "measures").toString())
        .contains("[UKRAINE-EO13662, null, null, NONE, null]")
        .contains("[EO 13662 Directive 1, null, null, NONE, null]")
        .contains("[EO 14024 Directive 3, null, null, NONE, null]")
        .doesNotContain("Directive 2");
    assertThat(Cells.of(comments, "measures").toString())
        .contains("[EO 14024 Directive 3, 2022-02-24, null, PUBLISHER_DATE, null]");
    assertThat(Cells.of(comments, "identifiers").toString())
        .contains("[INN, Russia, 7707083893,")
        .contains("[OGRN, Russia, 1027700132195,");
  }

  @Test
  void shouldReadTheEnhancedXml() {
    // when
    ReadFile read = read("CONS_ENHANCED.ZIP");

    // then
    shouldBeWhole(read, Map.of());
    assertThat(read.kept().size()).isEqualTo(443);
    assertThat(distinct(read, "list")).containsExactly("OFAC_NON_SDN");
    assertThat(distinct(read, "as_of")).containsExactly("2025-01-10");
    assertThat(Cells.under(read.kept(), "UKRAINE-EO13662").size()).isEqualTo(286);
    Map<String, Object> sberbank = Cells.entry(read.kept(), "17018");
    assertThat(Cells.of(sberbank, "names").toString())
        .startsWith("[[PUBLIC JOINT STOCK COMPANY SBERBANK OF RUSSIA, PRIMARY, null]")
        .contains("[ПАО СБЕРБАНК, ALIAS, null]")
        .contains("[SBERBANK ROSSII OAO, FORMER, null]");
    assertThat(Cells.of(sberbank, "measures").toString())
        .contains("[UKRAINE-EO13662, 2014-09-12, null, PUBLISHER_DATE, null]")
        .contains("[RUSSIA-EO14024, 2022-04-06, null, PUBLISHER_DATE, null]")
        .contains("[EO 14024 Directive 2, 2022-02-24, null, PUBLISHER_DATE, null]");
    assertThat(Cells.of(sberbank, "identifiers").toString())
        .contains("[INN, Russia, 7707083893,")
        .contains("[OGRN, Russia, 1027700132195,")
        .contains("[BIC, null, SABRRUMM,");
    assertThat(Cells.of(sberbank, "addresses").toString())
        .contains("[ул. Вавилова, д. 19, Москва, 117312, Russia]");
    assertThat(read.kept().stream().mapToInt(row -> Cells.of(row, "owners").size()).sum())
        .as("278 owned or controlled by somebody, one acting for somebody")
        .isEqualTo(279);
  }

  @Test
  void shouldStreamTheLargestTable() throws IOException, FileRefused {
    // given: nothing holds the rows here, and the reader hands them out one by one
    Path file = RealData.file("sanctions/ofac/add.csv");
    long rows = 0;

    // when
    try (CsvRows table = CsvRows.open(Files.newInputStream(file), CsvLayout.CSV);
        CsvTable reader =
            CsvTable.open(table, new OfacFile(SanctionsList.OFAC_SDN, LocalDate.EPOCH))) {
      while (reader.next() != null) {
        rows++;
      }
    }

    // then: its addresses and the end mark
    assertThat(rows).isEqualTo(22_642);
  }

  @Test
  void shouldFindEveryPartyOfTheTableInTheXml() {
    // when
    Set<String> onlyInTable = new HashSet<>(Cells.numbers(read("cons_prim.csv").kept()));
    onlyInTable.removeAll(Cells.numbers(read("CONS_ENHANCED.ZIP").kept()));

    // then
    assertThat(onlyInTable).isEmpty();
  }

  private static ReadFile read(String file) {
    return ReadFile.of(
        new Ofac(), file, RealData.file("sanctions/ofac/" + file), FileMeta.NONE, Selection.ALL);
  }

  private static Set<String> distinct(ReadFile read, String column) {
    return read.kept().stream().map(row -> row.get(column).toString()).collect(Collectors.toSet());
  }

  /** No finding, nothing quarantined, and nothing left out but by these rules. */
  private static void shouldBeWhole(ReadFile read, Map<String, Long> leftOut) {
    assertThat(read.sentences()).isEmpty();
    assertThat(read.quarantined()).isEmpty();
    Map<String, Long> rules = new HashMap<>();
    for (Observation seen : read.observations()) {
      if (seen.outcome() == Outcome.OUT_OF_SCOPE) {
        rules.merge(seen.rule(), 1L, Long::sum);
      }
    }
    assertThat(rules).isEqualTo(leftOut);
  }

  /** Of the statements in remarks, those without a known label. */
  private static double shareOfOtherRemarks(ReadFile read) {
    List<String> all = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (Map<String, Object> row : read.kept()) {
      if (row.get("remarks") != null) {
        all.addAll(Remarks.whole((String) row.get("remarks")).statements());
      }
      Map<?, ?> fields = (Map<?, ?>) row.get("publisher_fields");
      if (fields.containsKey(Statements.OTHER)) {
        other.addAll(List.of(((String) fields.get(Statements.OTHER)).split("; ")));
      }
    }
    return all.isEmpty() ? 0 : (double) other.size() / all.size();
  }
}
