package org.dualuse.conform.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dualuse.conform.SqlTableRun;
import org.junit.jupiter.api.Test;

/** What was known when: export_vintages, exporter_vintages and headline_days. */
class FlowHistoryIT {
  private static final Map<String, String> FLOW =
      Map.ofEntries(
          Map.entry("source", "comtrade"),
          Map.entry("source_rank", "5"),
          Map.entry("snapshot_id", "file-1"),
          Map.entry("basis", "MIRROR"),
          Map.entry("frequency", "A"),
          Map.entry("period_start", "2023-01-01"),
          Map.entry("reporter", "CN"),
          Map.entry("partner", "RU"),
          Map.entry("flow", "X"),
          Map.entry("hs_level", "HS6"),
          Map.entry("chapter", "85"),
          Map.entry("hs_code_as_reported", "854231"),
          Map.entry("hs6_as_reported", "854231"),
          Map.entry("hs_revision", "HS2022"),
          Map.entry("value_usd", "1"),
          Map.entry("outcome", "KEPT"),
          Map.entry("outcome_rule", ""),
          Map.entry("known_on", "2024-03-01"),
          Map.entry("partner_scope", "listed"),
          Map.entry("licence", "L"),
          Map.entry("redistribution", "open"),
          Map.entry("is_synthetic", "false"));

  /** China speaks through Comtrade, is revised, and is outranked by its own customs from June. */
  private static final String REVISED_THEN_OUTRANKED =
      """
      source       | source_rank | snapshot_id | known_on   | superseded_on | hs6_as_reported | value_usd
      comtrade     | 5           | first       | 2024-03-01 | 2024-04-01    | 854231          | 10
      comtrade     | 5           | second      | 2024-04-01 | -             | 854231          | 12
      comtrade     | 5           | second      | 2024-04-01 | -             | 854232          | 3
      comtrade     | 5           | refuted     | 2024-04-01 | 2024-04-01    | 854231          | 99
      chinacustoms | 1           | gacc        | 2024-06-01 | 2024-08-01    | 850000          | 7\
      """;

  @Test
  void shouldSayFromWhenUntilWhenAFigureStoodAndWhoseWasInUse() {
    assertThat(
            exports(REVISED_THEN_OUTRANKED)
                .lines("source", "family", "valid_from", "valid_to", "is_in_use", "value_usd"))
        .as("chinacustoms has no listed code, and silences Comtrade in the chapter all the same")
        .containsExactly(
            "comtrade | 854231 | 2024-03-01 | 2024-04-01 | true | 10",
            "comtrade | 854231 | 2024-04-01 | 2024-06-01 | true | 12",
            "comtrade | 854231 | 2024-06-01 | 2024-08-01 | false | 12",
            "comtrade | 854231 | 2024-08-01 | - | true | 12",
            "comtrade | 854232 | 2024-04-01 | 2024-06-01 | true | 3",
            "comtrade | 854232 | 2024-06-01 | 2024-08-01 | false | 3",
            "comtrade | 854232 | 2024-08-01 | - | true | 3");
  }

  @Test
  void shouldKnowNothingOfWhatCameAfterTheRunDate() {
    assertThat(
            exports(REVISED_THEN_OUTRANKED)
                .asOf("2024-05-31")
                .lines("family", "valid_from", "valid_to", "value_usd"))
        .containsExactly(
            "854231 | 2024-03-01 | 2024-04-01 | 10",
            "854231 | 2024-04-01 | - | 12",
            "854232 | 2024-04-01 | - | 3");
    assertThat(exports(REVISED_THEN_OUTRANKED).asOf("2024-02-29").lines("family")).isEmpty();
  }

  @Test
  void shouldKeepOtherFlowsOut() {
    assertThat(
            exports(
                    """
                    basis    | reporter | partner | flow | hs_level | frequency | outcome
                    MIRROR   | CN       | KZ      | X    | HS6      | A         | KEPT
                    MIRROR   | CN       | RU      | RX   | HS6      | A         | KEPT
                    MIRROR   | CN       | RU      | X    | HS4      | A         | KEPT
                    MIRROR   | CN       | RU      | X    | HS6      | R12       | KEPT
                    MIRROR   | CN       | RU      | X    | HS6      | A         | MERGED
                    MIRROR   | EU27     | RU      | X    | HS6      | A         | KEPT
                    IMPORTER | CN       | RU      | X    | HS6      | A         | KEPT
                    IMPORTER | RU       | CN      | M    | HS6      | A         | KEPT\
                    """)
                .lines("basis", "exporter"))
        .containsExactly("IMPORTER | CN");
  }

  @Test
  void shouldAgreeWithCurrentFlowsOnEveryDay() {
    for (String day : new String[] {"2024-03-15", "2024-05-31", "2024-06-01", "2025-01-01"}) {
      SqlTableRun run =
          exports(REVISED_THEN_OUTRANKED)
              .given("conformed.current_flows", CURRENT, currentFlows(day))
              .asOf(day);

      assertThat(run.brokenChecks()).as(day).isEmpty();
      assertThat(run.brokenChecks(rows -> rows.filter("NOT is_in_use OR valid_to IS NOT NULL")))
          .as(day + ", without what stands then")
          .hasSize(day.equals("2024-06-01") ? 0 : 1);
    }
  }

  @Test
  void shouldCallAnExporterLoadedWhileARowOrAFileOfAllPartnersStands() {
    String text =
        """
        reporter | partner | partner_scope | known_on   | superseded_on
        CN       | RU      | listed        | 2024-03-01 | 2024-04-01
        CN       | RU      | listed        | 2024-04-01 | 2024-06-01
        CN       | RU      | listed        | 2024-08-01 | -
        HK       | KZ      | listed        | 2024-03-01 | -
        JP       | KZ      | all           | 2024-03-01 | -
        RU       | RU      | all           | 2024-03-01 | -\
        """;

    assertThat(exporters(text).lines("exporter", "valid_from", "valid_to"))
        .containsExactly(
            "CN | 2024-03-01 | 2024-06-01", "CN | 2024-08-01 | -", "JP | 2024-03-01 | -");
    assertThat(exporters(text).asOf("2024-05-31").lines("exporter", "valid_from", "valid_to"))
        .containsExactly("CN | 2024-03-01 | -", "JP | 2024-03-01 | -");
  }

  @Test
  void shouldAddUpWhatStoodOnEachDay() {
    // JP and DE are the panel beside China; JP's usual value of 2020 is 30, DE's 10.
    SqlTableRun run =
        SqlTableRun.of("headline_days")
            .given("conformed.expected_exporters", "exporter\nCN\nJP\nDE")
            .given(
                "conformed.exporter_vintages",
                Map.of("basis", "MIRROR", "frequency", "A", "valid_from", "2021-06-01"),
                """
                exporter | period_start | valid_from | valid_to
                CN       | 2020-01-01   | 2021-06-01 | -
                JP       | 2020-01-01   | 2021-06-01 | -
                DE       | 2020-01-01   | 2021-06-01 | -
                CN       | 2023-01-01   | 2024-03-01 | -
                JP       | 2023-01-01   | 2024-04-01 | -
                HK       | 2023-01-01   | 2024-04-01 | 2024-05-01\
                """)
            .given(
                "conformed.export_vintages",
                Map.ofEntries(
                    Map.entry("basis", "MIRROR"),
                    Map.entry("frequency", "A"),
                    Map.entry("is_in_use", "true"),
                    Map.entry("family", "854231"),
                    Map.entry("licences", "L"),
                    Map.entry("redistribution", "open"),
                    Map.entry("is_synthetic", "false")),
                """
                exporter | period_start | valid_from | valid_to   | is_in_use | value_usd
                JP       | 2020-01-01   | 2021-06-01 | -          | true      | 30
                DE       | 2020-01-01   | 2021-06-01 | -          | true      | 10
                CN       | 2023-01-01   | 2024-03-01 | 2024-05-01 | true      | 100
                CN       | 2023-01-01   | 2024-05-01 | -          | true      | 120
                CN       | 2023-01-01   | 2024-03-01 | -          | false     | 999
                HK       | 2023-01-01   | 2024-04-01 | 2024-05-01 | true      | 20
                JP       | 2023-01-01   | 2024-04-01 | -          | true      | -\
                """);

    assertThat(
            run.lines(
                "period_start",
                "day",
                "cn_usd",
                "hk_usd",
                "total_usd",
                "exporters_loaded",
                "is_hk_loaded",
                "coverage_without_china"))
        .containsExactly(
            "2020-01-01 | 2021-06-01 | 0 | 0 | 40 | 3 | false | 1",
            "2023-01-01 | 2024-03-01 | 100 | 0 | 100 | 1 | false | 0",
            "2023-01-01 | 2024-04-01 | 100 | 20 | 120 | 3 | true | 0.75",
            "2023-01-01 | 2024-05-01 | 120 | 0 | 120 | 2 | false | 0.75");
  }

  private static final Map<String, String> CURRENT =
      Map.ofEntries(
          Map.entry("basis", "MIRROR"),
          Map.entry("frequency", "A"),
          Map.entry("period_start", "2023-01-01"),
          Map.entry("reporter", "CN"),
          Map.entry("partner", "RU"),
          Map.entry("flow", "X"),
          Map.entry("hs_level", "HS6"),
          Map.entry("hs_revision", "HS2022"),
          Map.entry("reported_rows", "1"));

  /** What conformed.current_flows makes of the same rows on a day. */
  private static String currentFlows(String day) {
    return "hs_code | value_usd\n"
        + String.join(
            "\n",
            SqlTableRun.of("current_flows")
                .given("conformed.trade_flows", FLOW, REVISED_THEN_OUTRANKED)
                .asOf(day)
                .lines("hs_code", "value_usd"));
  }

  private static SqlTableRun exports(String flows) {
    return withEconomies(SqlTableRun.of("export_vintages"), flows)
        .given(
            "conformed.baskets",
            Map.of("list_version", "50", "hs_treatment", "exact", "tier", "1"),
            """
            hs_revision | hs6_as_reported | family | list_version | hs_treatment
            HS2022      | 854231          | 854231 | 50           | exact
            HS2022      | 854232          | 854232 | 50           | exact
            HS2022      | 854231          | 854231 | 9            | exact
            HS2022      | 854231          | 854231 | 50           | upper\
            """);
  }

  private static SqlTableRun exporters(String flows) {
    return withEconomies(SqlTableRun.of("exporter_vintages"), flows);
  }

  private static SqlTableRun withEconomies(SqlTableRun run, String flows) {
    return run.given("conformed.trade_flows", FLOW, flows)
        .given(
            "conformed.economies",
            """
            economy | kind
            CN      | ECONOMY
            HK      | ECONOMY
            JP      | ECONOMY
            RU      | ECONOMY
            KZ      | ECONOMY
            EU27    | GROUP\
            """);
  }
}
