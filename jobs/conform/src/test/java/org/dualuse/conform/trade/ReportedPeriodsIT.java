package org.dualuse.conform.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dualuse.conform.SqlTableRun;
import org.junit.jupiter.api.Test;

class ReportedPeriodsIT {
  private static final String[] COLUMNS = {
    "basis", "frequency", "annual_method", "period_start", "exporter"
  };
  private static final Map<String, String> FLOW =
      Map.of(
          "basis", "MIRROR",
          "frequency", "M",
          "period_start", "2023-01-01",
          "reporter", "CN",
          "partner", "RU",
          "flow", "X",
          "hs_level", "HS6",
          "holds_all_partners", "false");

  @Test
  void shouldNameTheExporterOfEachBasis() {
    SqlTableRun run =
        flows(
            """
            basis      | frequency | reporter | partner | flow
            MIRROR     | M         | CN       | RU      | X
            RECONCILED | A         | CN       | RU      | X
            IMPORTER   | A         | RU       | DE      | M
            IMPORTER   | M         | KZ       | DE      | M
            IMPORTER   | M         | RU       | TR      | X
            MIRROR     | R12       | JP       | RU      | X\
            """);

    assertThat(run.lines(COLUMNS))
        .containsExactly(
            "IMPORTER | A | reported | 2023-01-01 | DE",
            "MIRROR | M | not_applicable | 2023-01-01 | CN",
            "MIRROR | R12 | not_applicable | 2023-01-01 | JP",
            "RECONCILED | A | reported | 2023-01-01 | CN");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldCountOnlyGrossExportsByProduct() {
    SqlTableRun run =
        flows(
            """
            reporter | flow | hs_level
            AE       | RX   | HS6
            BY       | M    | HS6
            DE       | X    | HS4
            JP       | X    | TOTAL\
            """);

    assertThat(run.lines(COLUMNS)).isEmpty();
  }

  @Test
  void shouldTakeAnExporterWithoutRowsForRussiaForReportedOnlyIfItsFileHoldsAllPartners() {
    SqlTableRun run =
        flows(
            """
            reporter | partner | holds_all_partners
            AM       | KZ      | true
            GE       | KZ      | false\
            """);

    assertThat(run.lines("exporter")).containsExactly("AM");
  }

  @Test
  void shouldAddAYearOnlyFromTwelveMonths() {
    SqlTableRun run =
        flows(
            "reporter | period_start | hs_level\n"
                + months("CN", 12)
                + months("JP", 11)
                + "CN | 2023-12-01 | HS6\n"
                + "JP | 2024-01-01 | HS6");

    assertThat(run.built().filter("frequency = 'A'").count()).isEqualTo(1);
    assertThat(run.lines(COLUMNS))
        .contains("MIRROR | A | sum_of_12_months | 2023-01-01 | CN")
        .hasSize(12 + 11 + 1 + 1);
  }

  @Test
  void shouldKeepAReportedYearBesideTheSumOfItsMonths() {
    SqlTableRun run =
        flows(
            "reporter | period_start | frequency\n"
                + months("CN", 12).replace("HS6", "M")
                + "CN | 2023-01-01 | A");

    assertThat(run.built().filter("frequency = 'A'").count()).isEqualTo(2);
    assertThat(run.brokenChecks()).isEmpty();
  }

  private static String months(String reporter, int last) {
    return IntStream.rangeClosed(1, last)
        .mapToObj(month -> "%s | 2023-%02d-01 | HS6\n".formatted(reporter, month))
        .collect(Collectors.joining());
  }

  private static SqlTableRun flows(String text) {
    return SqlTableRun.of("reported_periods").given("conformed.current_flows", FLOW, text);
  }
}
