package org.dualuse.conform.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dualuse.conform.SqlTableRun;
import org.junit.jupiter.api.Test;

class ComparableExportersIT {
  private static final String ECONOMIES =
      """
      economy | kind    | is_coalition
      US      | ECONOMY | true
      TR      | ECONOMY | false
      AE      | ECONOMY | false
      BY      | ECONOMY | false
      RU      | ECONOMY | false
      EU27    | GROUP   | true\
      """;

  private static SqlTableRun run(String periods) {
    return SqlTableRun.of("comparable_exporters")
        .given("conformed.economies", Map.of("name", "x"), ECONOMIES)
        .given("conformed.expected_exporters", Map.of("why", "x"), "exporter\nUS\nBY")
        .given("conformed.reported_periods", Map.of("basis", "MIRROR"), periods);
  }

  @Test
  void shouldCompareOnlyWhoIsHeardInTheYearAndInEachBaseYear() {
    SqlTableRun run =
        run(
            """
            frequency | annual_method    | period_start | exporter
            A         | reported         | 2019-01-01   | US
            A         | reported         | 2020-01-01   | US
            A         | reported         | 2021-01-01   | US
            A         | reported         | 2023-01-01   | US
            A         | reported         | 2019-01-01   | TR
            A         | reported         | 2020-01-01   | TR
            A         | reported         | 2023-01-01   | TR
            A         | reported         | 2023-01-01   | EU27
            A         | reported         | 2023-01-01   | RU
            A         | sum_of_12_months | 2021-01-01   | TR
            M         | not_applicable   | 2021-01-01   | AE\
            """);

    assertThat(
            run.lines(
                "annual_method",
                "period_start",
                "exporter",
                "is_coalition",
                "is_expected",
                "is_loaded",
                "is_compared"))
        .as("TR lacks 2021, and its sum of months is another method; BY is expected, not loaded")
        .contains(
            "reported | 2023-01-01 | US | true | true | true | true",
            "reported | 2023-01-01 | TR | false | false | true | false",
            "reported | 2023-01-01 | BY | false | true | false | false",
            "reported | 2021-01-01 | US | true | true | true | true",
            "reported | 2021-01-01 | TR | false | false | false | false",
            "sum_of_12_months | 2021-01-01 | TR | false | false | true | false")
        .hasSize(15);
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldKeepMonthsGroupsAndRussiaOut() {
    SqlTableRun run =
        run(
            """
            frequency | annual_method  | period_start | exporter
            M         | not_applicable | 2023-01-01   | US
            A         | reported       | 2023-01-01   | RU
            A         | reported       | 2023-01-01   | EU27\
            """);

    assertThat(run.lines("exporter")).isEmpty();
  }
}
