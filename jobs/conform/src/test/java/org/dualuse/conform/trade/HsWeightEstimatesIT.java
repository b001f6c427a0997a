package org.dualuse.conform.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dualuse.conform.SqlTableRun;
import org.junit.jupiter.api.Test;

class HsWeightEstimatesIT {
  private static final String[] WEIGHT = {"reporter", "estimate", "weight", "weight_unshared"};
  private static final String[] WINDOW = {
    "reporter", "estimate", "weight", "learned_from", "learned_to", "periods"
  };
  private static final Map<String, String> FLOW =
      Map.ofEntries(
          Map.entry("basis", "MIRROR"),
          Map.entry("frequency", "M"),
          Map.entry("period_start", "2022-01-01"),
          Map.entry("reporter", "CN"),
          Map.entry("partner", "WORLD"),
          Map.entry("flow", "X"),
          Map.entry("hs_level", "HS6"),
          Map.entry("hs_revision", "HS2022"),
          Map.entry("holds_all_partners", "false"),
          Map.entry("holds_all_codes", "false"),
          Map.entry("known_on", "2023-01-01"),
          Map.entry("licence", "L"),
          Map.entry("redistribution", "open"),
          Map.entry("is_synthetic", "false"));
  private static final String SUCCESSORS =
      """
      family        | hs6_as_reported | successor_hs2022 | is_listed | is_shared
      854149        | 854140          | 854141           | false     | false
      854149        | 854140          | 854142           | false     | false
      854149        | 854140          | 854149           | true      | false
      852990        | 852990          | 852411           | false     | true
      852990        | 852990          | 852990           | true      | false
      854151+854159 | 854150          | 854151           | true      | true
      854151+854159 | 854150          | 854159           | true      | false\
      """;

  @Test
  void shouldLearnFromTheTwelveMonthsAfterTheReportersOwnSwitch() {
    // India switched in April 2022. (20 + 40) / (100 + 100) = .3; April 2023 is too late, and the
    // old code of March 2022 is another revision.
    SqlTableRun run =
        flows(
            """
            reporter | period_start | hs_revision | hs_code | value_usd
            IN       | 2022-03-01   | HS2017      | 854149  | 999
            IN       | 2022-04-01   | HS2022      | 854141  | 70
            IN       | 2022-04-01   | HS2022      | 854142  | 10
            IN       | 2022-04-01   | HS2022      | 854149  | 20
            IN       | 2023-03-01   | HS2022      | 854141  | 60
            IN       | 2023-03-01   | HS2022      | 854149  | 40
            IN       | 2023-04-01   | HS2022      | 854149  | 999\
            """);

    assertThat(run.lines(WINDOW))
        .contains("IN | REPORTER_WORLD | 0.3 | 2022-04-01 | 2023-03-31 | 2")
        .contains("WORLD | WORLD_WORLD | 0.3 | 2022-04-01 | 2023-03-31 | 2")
        .hasSize(2);
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldSumPartnersWhereEveryOneIsLoadedAndThereIsNoWorld() {
    // World: (5 + 10) / (5 + 10 + 45) = .25, the group EU27 and the reporter itself left out.
    // Russia: 5 / (5 + 5) = .5.
    SqlTableRun run =
        flows(
            """
            partner | hs_code | value_usd | holds_all_partners
            RU      | 854149  | 5         | true
            DE      | 854149  | 10        | true
            EU27    | 854149  | 10        | true
            CN      | 854149  | 10        | true
            RU      | 854141  | 5         | true
            US      | 854141  | 30        | true
            NES     | 854142  | 10        | true\
            """);

    assertThat(run.lines(WEIGHT))
        .containsExactly(
            "CN | REPORTER_RUSSIA | 0.5 | 0.5",
            "CN | REPORTER_WORLD | 0.25 | 0.25",
            "WORLD | WORLD_WORLD | 0.25 | 0.25");
  }

  @Test
  void shouldKnowNothingOfTheWorldFromChosenPartners() {
    SqlTableRun run =
        flows(
            """
            partner | hs_code | value_usd
            RU      | 854149  | 5
            DE      | 854149  | 10
            RU      | 854141  | 15
            RU      | 854142  | 0\
            """);

    assertThat(run.lines(WEIGHT)).containsExactly("CN | REPORTER_RUSSIA | 0.25 | 0.25");
  }

  @Test
  void shouldLeaveOutAMonthInWhichTheTradeOfASuccessorWithTheWorldIsUnknown() {
    // In February 854141 is loaded for Russia only: without it the weight would be 1.
    SqlTableRun run =
        flows(
            """
            period_start | partner | hs_code | value_usd
            2022-01-01   | WORLD   | 854141  | 80
            2022-01-01   | WORLD   | 854142  | 0
            2022-01-01   | WORLD   | 854149  | 20
            2022-02-01   | RU      | 854141  | 7
            2022-02-01   | WORLD   | 854149  | 50\
            """);

    assertThat(run.lines(WINDOW))
        .contains("CN | REPORTER_WORLD | 0.2 | 2022-01-01 | 2022-01-31 | 1");
  }

  @Test
  void shouldNotTakeACodeThatIsNotLoadedForOneWithoutTrade() {
    String alone = "holds_all_codes | hs_code | value_usd\n%s | 854149 | 5\n%1$s | 854141 | 15";

    assertThat(flows(alone.formatted(false)).lines(WEIGHT)).isEmpty();
    assertThat(flows(alone.formatted(true)).lines(WEIGHT))
        .contains("CN | REPORTER_WORLD | 0.25 | 0.25");
  }

  @Test
  void shouldTakeTheFirstYearWhereThereAreNoMonths() {
    String year =
        """
        frequency | period_start | hs_code | value_usd
        A         | 2022-01-01   | 854141  | 60
        A         | 2022-01-01   | 854142  | 0
        A         | 2022-01-01   | 854149  | 40
        A         | 2023-01-01   | 854149  | 999""";
    String month =
        """

        M         | 2022-02-01   | 854141  | 9
        M         | 2022-02-01   | 854142  | 0
        M         | 2022-02-01   | 854149  | 1""";

    assertThat(flows(year).lines(WINDOW))
        .contains("CN | REPORTER_WORLD | 0.4 | 2022-01-01 | 2022-12-31 | 1");
    assertThat(flows(year + month).lines(WINDOW))
        .contains("CN | REPORTER_WORLD | 0.1 | 2022-02-01 | 2022-02-28 | 1");
  }

  @Test
  void shouldAddUpAllReportersButGroups() {
    // (20 + 10) / (100 + 20) = .25
    SqlTableRun run =
        flows(
            """
            reporter | hs_code | value_usd
            CN       | 854141  | 80
            CN       | 854142  | 0
            CN       | 854149  | 20
            DE       | 854141  | 10
            DE       | 854142  | 0
            DE       | 854149  | 10
            EU27     | 854141  | 10
            EU27     | 854142  | 0
            EU27     | 854149  | 10\
            """);

    assertThat(run.lines(WEIGHT))
        .contains("WORLD | WORLD_WORLD | 0.25 | 0.25", "EU27 | REPORTER_WORLD | 0.5 | 0.5");
  }

  @Test
  void shouldGiveTwoBoundsWhereASuccessorHasOtherSourcesToo() {
    // Display modules of 8524 come from several old codes: 30 / (30 + 70) with, 30 / 30 without.
    SqlTableRun run =
        flows(
            """
            hs_code | value_usd
            852990  | 30
            852411  | 70\
            """);

    assertThat(run.lines(WEIGHT)).contains("CN | REPORTER_WORLD | 0.3 | 1");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldGiveNoEstimateWithoutTradeNorWhereAllIsListed() {
    SqlTableRun run =
        flows(
            """
            hs_code | value_usd
            854141  | 0
            854142  | 0
            854149  | 0
            854151  | 10
            854159  | 10\
            """);

    assertThat(run.lines(WEIGHT)).isEmpty();
  }

  @Test
  void shouldLearnOnTheImportersBasisFromWhatRussiaTakesIn() {
    SqlTableRun run =
        flows(
            """
            basis    | reporter | partner | flow | hs_code | value_usd
            IMPORTER | RU       | WORLD   | M    | 854141  | 9
            IMPORTER | RU       | WORLD   | M    | 854142  | 0
            IMPORTER | RU       | WORLD   | M    | 854149  | 1
            IMPORTER | KZ       | WORLD   | M    | 854149  | 99
            IMPORTER | RU       | WORLD   | X    | 854149  | 99\
            """);

    assertThat(run.lines("basis", "reporter", "estimate", "weight"))
        .containsExactly(
            "IMPORTER | RU | REPORTER_WORLD | 0.1", "IMPORTER | WORLD | WORLD_WORLD | 0.1");
  }

  private static SqlTableRun flows(String text) {
    return SqlTableRun.of("hs_weight_estimates")
        .given(
            "conformed.economies",
            """
            economy | kind
            CN      | ECONOMY
            DE      | ECONOMY
            IN      | ECONOMY
            KZ      | ECONOMY
            RU      | ECONOMY
            US      | ECONOMY
            EU27    | GROUP
            WORLD   | GROUP
            NES     | UNSPECIFIED\
            """)
        .given("conformed.hs_successors", Map.of("hs_revision", "HS2017"), SUCCESSORS)
        .given("conformed.current_flows", FLOW, text);
  }
}
