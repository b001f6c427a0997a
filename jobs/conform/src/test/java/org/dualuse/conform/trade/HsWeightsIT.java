package org.dualuse.conform.trade;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dualuse.conform.SqlTableRun;
import org.junit.jupiter.api.Test;

class HsWeightsIT {
  private static final String[] BAND = {
    "reporter", "weight_low", "weight_central", "weight_high", "weight_kind"
  };
  private static final Map<String, String> NEEDED =
      Map.ofEntries(
          Map.entry("basis", "MIRROR"),
          Map.entry("frequency", "M"),
          Map.entry("period_start", "2021-05-01"),
          Map.entry("reporter", "CN"),
          Map.entry("partner", "RU"),
          Map.entry("flow", "X"),
          Map.entry("hs_level", "HS6"),
          Map.entry("hs_revision", "HS2017"),
          Map.entry("hs_code", "854140"));
  private static final Map<String, String> LINE =
      Map.ofEntries(
          Map.entry("basis", "MIRROR"),
          Map.entry("source_rank", "1"),
          Map.entry("frequency", "M"),
          Map.entry("period_start", "2021-05-01"),
          Map.entry("reporter", "CN"),
          Map.entry("partner", "RU"),
          Map.entry("flow", "X"),
          Map.entry("hs_revision", "HS2017"),
          Map.entry("hs6_as_reported", "854140"),
          Map.entry("outcome", "KEPT"),
          Map.entry("outcome_rule", ""),
          Map.entry("known_on", "2021-06-20"),
          Map.entry("licence", "LINES"),
          Map.entry("redistribution", "restricted"),
          Map.entry("is_synthetic", "false"));
  private static final Map<String, String> ESTIMATE =
      Map.ofEntries(
          Map.entry("basis", "MIRROR"),
          Map.entry("hs_revision", "HS2017"),
          Map.entry("hs6_as_reported", "854140"),
          Map.entry("family", "854149"),
          Map.entry("learned_from", "2022-01-01"),
          Map.entry("learned_to", "2022-12-31"),
          Map.entry("periods", "12"),
          Map.entry("known_on", "2023-02-01"),
          Map.entry("licences", "A|B"),
          Map.entry("redistribution", "open"),
          Map.entry("is_synthetic", "false"));
  private static final String ALL_ESTIMATES =
      """
      reporter | estimate        | weight | weight_unshared
      CN       | REPORTER_WORLD  | 0.2    | 0.2
      CN       | REPORTER_RUSSIA | 0.4    | 0.4
      WORLD    | WORLD_WORLD     | 0.1    | 0.1\
      """;

  @Test
  void shouldTakeTheReportersTradeWithTheWorldAndTheRangeOfAllEstimates() {
    SqlTableRun run = needed("reporter\nCN\nDE").given(estimates(), ESTIMATE, ALL_ESTIMATES);

    assertThat(run.lines(BAND))
        .containsExactly(
            "CN | 0.1 | 0.2 | 0.4 | REPORTER_WORLD", "DE | 0.1 | 0.1 | 0.2 | WORLD_WORLD");
    assertThat(run.lines("reporter", "estimates", "learned_from", "periods_learned", "licences"))
        .containsExactly(
            "CN | REPORTER_RUSSIA=0.400000|REPORTER_WORLD=0.200000|WORLD_WORLD=0.100000"
                + " | 2022-01-01 | 12 | A|B",
            "DE | HIGHEST_REPORTER_WORLD=0.200000|LOWEST_REPORTER_WORLD=0.200000|WORLD_WORLD=0.100000"
                + " | 2022-01-01 | 12 | A|B");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldNeverCentreOnTradeWithRussia() {
    SqlTableRun run =
        needed("reporter\nCN")
            .given(
                estimates(),
                ESTIMATE,
                "reporter | estimate | weight | weight_unshared\nCN | REPORTER_RUSSIA | 0.4 | 0.4");

    assertThat(run.lines(BAND)).containsExactly("CN | 0 | - | 1 | NONE");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldSayNothingWhereNothingTells() {
    SqlTableRun run = needed("reporter\nCN");

    assertThat(run.lines(BAND)).containsExactly("CN | 0 | - | 1 | NONE");
    assertThat(run.lines("estimates", "learned_from", "licences", "redistribution"))
        .containsExactly(" | - |  | open");
  }

  @Test
  void shouldNeverUseAnEstimateOfAnotherBasis() {
    SqlTableRun run =
        needed("basis\nRECONCILED\nMIRROR").given(estimates(), ESTIMATE, ALL_ESTIMATES);

    assertThat(run.lines("basis", "weight_kind"))
        .containsExactly("MIRROR | REPORTER_WORLD", "RECONCILED | NONE");
  }

  @Test
  void shouldPreferTheReportersOwnLinesOfThePeriod() {
    // May: 30 of 120. June has only a superseded line and one that is not known yet.
    SqlTableRun run =
        needed("period_start\n2021-05-01\n2021-06-01")
            .given(estimates(), ESTIMATE, ALL_ESTIMATES)
            .given("conformed.hs_national_lines", Map.of(), LINES)
            .given(
                "conformed.trade_flows",
                LINE,
                """
                period_start | hs_code_as_reported | value_usd | flow | partner | superseded_on | known_on
                2021-05-01   | 85414090            | 20        | X    | RU      | -             | 2021-06-20
                2021-05-01   | 8541409000          | 10        | X    | RU      | -             | 2021-06-20
                2021-05-01   | 85414010            | 90        | X    | RU      | -             | 2021-06-20
                2021-05-01   | 854140              | 500       | X    | RU      | -             | 2021-06-20
                2021-05-01   | 85414010            | 500       | RX   | RU      | -             | 2021-06-20
                2021-05-01   | 85414010            | 500       | X    | DE      | -             | 2021-06-20
                2021-06-01   | 85414090            | 5         | X    | RU      | 2021-07-20    | 2021-06-20
                2021-06-01   | 85414010            | 5         | X    | RU      | -             | 2026-01-01\
                """);

    assertThat(
            run.lines("period_start", "weight_low", "weight_central", "weight_high", "weight_kind"))
        .containsExactly(
            "2021-05-01 | 0.25 | 0.25 | 0.25 | NATIONAL_LINE",
            "2021-06-01 | 0.1 | 0.2 | 0.4 | REPORTER_WORLD");
    assertThat(
            run.lines("period_start", "learned_from", "learned_to", "periods_learned", "known_on"))
        .contains("2021-05-01 | 2021-05-01 | 2021-05-31 | 1 | 2023-02-01");
    assertThat(run.lines("redistribution", "licences")).contains("restricted | A|B|LINES");
  }

  @Test
  void shouldTakeTheLinesOfTheYearsMonthsForAYear() {
    // (30 + 0) / (60 + 40) = .3; ALL_BUT turns it round: 852990 has 80 of 100 outside 85299082.
    SqlTableRun run =
        needed(
                "frequency | period_start | hs_code\nA | 2021-01-01 | 854140\nA | 2021-01-01 | 852990")
            .given("conformed.hs_national_lines", Map.of(), LINES)
            .given(
                "conformed.trade_flows",
                LINE,
                """
                period_start | hs6_as_reported | hs_code_as_reported | value_usd
                2021-01-01   | 854140          | 85414090            | 30
                2021-01-01   | 854140          | 85414010            | 30
                2021-12-01   | 854140          | 85414010            | 40
                2022-01-01   | 854140          | 85414010            | 900
                2021-03-01   | 852990          | 85299082            | 20
                2021-03-01   | 852990          | 85299081            | 80\
                """);

    assertThat(
            run.lines(
                "hs6_as_reported",
                "weight_central",
                "learned_from",
                "learned_to",
                "periods_learned"))
        .containsExactly(
            "852990 | 0.8 | 2021-03-01 | 2021-03-31 | 1",
            "854140 | 0.3 | 2021-01-01 | 2021-12-31 | 2");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldCountTheOldCodeOfSensorsWholeAndSayThatItIsNoUpperBound() {
    SqlTableRun run = needed("hs_code\n854150\n854140\n854231");

    assertThat(
            run.lines(
                "hs6_as_reported",
                "weight_low",
                "weight_central",
                "weight_high",
                "weight_kind",
                "is_high_unbounded"))
        .containsExactly(
            "854140 | 0 | - | 1 | NONE | false", "854150 | 1 | 1 | 1 | ALL_LISTED | true");
  }

  @Test
  void shouldWidenTheHighWhereASuccessorHasOtherSourcesToo() {
    SqlTableRun run =
        needed("reporter\nCN")
            .given(
                estimates(),
                ESTIMATE,
                """
                reporter | estimate       | weight | weight_unshared
                CN       | REPORTER_WORLD | 0.3    | 0.9
                WORLD    | WORLD_WORLD    | 0.2    | 0.8\
                """);

    assertThat(run.lines(BAND)).containsExactly("CN | 0.2 | 0.3 | 0.9 | REPORTER_WORLD");
    assertThat(run.lines("estimates"))
        .containsExactly(
            "REPORTER_WORLD=0.300000|REPORTER_WORLD_UNSHARED=0.900000|WORLD_WORLD=0.200000"
                + "|WORLD_WORLD_UNSHARED=0.800000");
  }

  @Test
  void shouldWeighOnlyWhatIsReportedForRussiaInAnOldRevision() {
    SqlTableRun run =
        needed(
            """
            basis    | reporter | partner | flow | hs_revision | hs_level | hs_code
            MIRROR   | CN       | DE      | X    | HS2017      | HS6      | 854140
            MIRROR   | CN       | RU      | RX   | HS2017      | HS6      | 854140
            MIRROR   | DE       | RU      | X    | HS2022      | HS6      | 852990
            IMPORTER | RU       | IN      | M    | HS2017      | HS6      | 854140
            IMPORTER | RU       | CN      | M    | HS2017      | HS6      | 854140
            IMPORTER | KZ       | CN      | M    | HS2017      | HS6      | 854140\
            """);

    assertThat(run.lines("basis", "reporter")).containsExactly("IMPORTER | RU");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldCheckItsWeights() {
    SqlTableRun run = needed("reporter\nCN").given(estimates(), ESTIMATE, ALL_ESTIMATES);

    assertThat(run.brokenChecks(rows -> rows.withColumn("weight_low", lit(0.3))))
        .containsExactly("weights_in_order");
    assertThat(run.brokenChecks(rows -> rows.withColumn("weight_kind", lit("NONE"))))
        .containsExactly("none_has_no_weight");
  }

  private static final String LINES =
      """
      reporter | hs_revision | hs6_as_reported | family | rule    | national_lines
      CN       | HS2017      | 854140          | 854149 | ONLY    | 85414090
      CN       | HS2017      | 852990          | 852990 | ALL_BUT | 85299082|85299083\
      """;

  private static String estimates() {
    return "conformed.hs_weight_estimates";
  }

  private static SqlTableRun needed(String flows) {
    return SqlTableRun.of("hs_weights")
        .given(
            "conformed.hs_successors",
            Map.of("hs_revision", "HS2017"),
            """
            family        | hs6_as_reported | successor_hs2022 | is_listed | is_shared
            854149        | 854140          | 854141           | false     | false
            854149        | 854140          | 854149           | true      | false
            852990        | 852990          | 852411           | false     | true
            852990        | 852990          | 852990           | true      | false
            854151+854159 | 854150          | 854151           | true      | true
            854151+854159 | 854150          | 854159           | true      | false\
            """)
        .given("conformed.current_flows", NEEDED, flows);
  }
}
