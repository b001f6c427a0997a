package org.dualuse.conform.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dualuse.conform.SqlTableRun;
import org.dualuse.platform.TestFrames;
import org.junit.jupiter.api.Test;

class PeriodWindowsIT {
  @Test
  void shouldMakeWindowsOfMonthsThatAreAllReported() {
    // given: January 2022 to January 2023 and a month after a gap
    String months =
        IntStream.rangeClosed(1, 12)
            .mapToObj("2022-%02d-01"::formatted)
            .map(PeriodWindowsIT::month)
            .collect(Collectors.joining());
    SqlTableRun run =
        SqlTableRun.of("period_windows")
            .given(
                "conformed.reported_periods",
                "basis | frequency | annual_method | period_start | exporter\n"
                    + months
                    + month("2023-01-01")
                    + month("2023-03-01")
                    + "MIRROR | A | reported | 2022-01-01 | DE\n"
                    + "MIRROR | A | sum_of_12_months | 2022-01-01 | DE");

    // when
    var windows =
        run.built()
            .filter("frequency <> 'M'")
            .groupBy("frequency", "annual_method", "period_start", "period_end")
            .count();

    // then: 11 windows of 3 months and 2 of 12
    assertThat(windows.filter("frequency = 'R3'").count()).isEqualTo(11);
    assertThat(
            TestFrames.lines(
                windows.filter("frequency <> 'R3' OR period_start = '2022-11-01'"),
                "frequency",
                "annual_method",
                "period_start",
                "period_end",
                "count"))
        .containsExactly(
            "A | reported | 2022-01-01 | 2022-12-31 | 1",
            "A | sum_of_12_months | 2022-01-01 | 2022-12-31 | 1",
            "R12 | not_applicable | 2022-01-01 | 2022-12-31 | 12",
            "R12 | not_applicable | 2022-02-01 | 2023-01-31 | 12",
            "R3 | not_applicable | 2022-11-01 | 2023-01-31 | 3");
    assertThat(run.brokenChecks()).isEmpty();
  }

  private static String month(String start) {
    return "MIRROR | M | not_applicable | " + start + " | DE\n";
  }
}
