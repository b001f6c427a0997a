package org.dualuse.conform.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dualuse.conform.SqlTableRun;
import org.junit.jupiter.api.Test;

class ReportedFamiliesIT {
  private static final Map<String, String> FLOW =
      Map.ofEntries(
          Map.entry("basis", "MIRROR"),
          Map.entry("frequency", "M"),
          Map.entry("period_start", "2023-01-01"),
          Map.entry("reporter", "CN"),
          Map.entry("partner", "RU"),
          Map.entry("flow", "X"),
          Map.entry("hs_level", "HS6"),
          Map.entry("hs_revision", "HS2022"),
          Map.entry("hs_code", "854231"),
          Map.entry("chapter", "85"),
          Map.entry("value_usd", "1"),
          Map.entry("source", "comtrade"),
          Map.entry("holds_all_partners", "false"),
          Map.entry("holds_all_codes", "false"));
  private static final String BASKETS =
      """
      hs_treatment | list_version | hs_revision | hs6_as_reported | family
      upper        | 50           | HS2022      | 854231          | 854231
      upper        | 9            | HS2022      | 854231          | 854231
      exact        | 50           | HS2022      | 854231          | 854231
      upper        | 50           | HS2017      | 854231          | 854231
      upper        | 50           | HS2022      | 848210          | 848210
      upper        | 50           | HS2017      | 848210          | 848210\
      """;

  @Test
  void shouldHoldACodeThatAnyRowOfTheSourceAndRevisionHas() {
    SqlTableRun run =
        flows(
            """
            period_start | partner | hs_code | source       | hs_revision | flow
            2023-01-01   | RU      | 854231  | chinacustoms | HS2022      | X
            2023-02-01   | KZ      | 848210  | chinacustoms | HS2022      | X
            2021-01-01   | RU      | 854231  | chinacustoms | HS2017      | X
            2023-02-01   | RU      | 854231  | chinacustoms | HS2022      | RX\
            """);

    assertThat(run.lines("period_start", "family", "value_usd", "codes", "codes_absent"))
        .as("February has no row for Russia and not all partners: it is not reported")
        .containsExactly(
            "2021-01-01 | 848210 | - | 1 | 1",
            "2021-01-01 | 854231 | 1 | 1 | 0",
            "2023-01-01 | 848210 | - | 1 | 0",
            "2023-01-01 | 854231 | 1 | 1 | 0");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldHoldEverythingIfTheFileSaysSo() {
    SqlTableRun run =
        flows(
            """
            partner | holds_all_partners | holds_all_codes | hs_code
            KZ      | true               | true            | 010121\
            """);

    assertThat(run.lines("exporter", "family", "value_usd", "codes_absent"))
        .containsExactly("CN | 848210 | - | 0", "CN | 854231 | - | 0");
  }

  @Test
  void shouldTakeOneFileAboutAllExportersAsHoldingACodeForAllOfThem() {
    SqlTableRun run =
        flows(
            """
            basis      | reporter | partner | flow | hs_code | value_usd
            RECONCILED | CN       | RU      | X    | 854231  | 1
            RECONCILED | DE       | RU      | X    | 848210  | 2
            IMPORTER   | RU       | TR      | M    | 854231  | 3
            IMPORTER   | RU       | KZ      | M    | 848210  | -\
            """);

    assertThat(
            run.lines(
                "basis", "exporter", "family", "value_usd", "rows_without_value", "codes_absent"))
        .containsExactly(
            "IMPORTER | KZ | 848210 | - | 1 | 0",
            "IMPORTER | KZ | 854231 | - | 0 | 0",
            "IMPORTER | TR | 848210 | - | 0 | 0",
            "IMPORTER | TR | 854231 | 3 | 0 | 0",
            "RECONCILED | CN | 848210 | - | 0 | 0",
            "RECONCILED | CN | 854231 | 1 | 0 | 0",
            "RECONCILED | DE | 848210 | 2 | 0 | 0",
            "RECONCILED | DE | 854231 | - | 0 | 0");
    assertThat(run.brokenChecks()).isEmpty();
  }

  private static SqlTableRun flows(String text) {
    return SqlTableRun.of("reported_families")
        .given("conformed.baskets", BASKETS)
        .given("conformed.current_flows", FLOW, text);
  }
}
