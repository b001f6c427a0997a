package org.dualuse.conform.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dualuse.conform.ConformedTables;
import org.dualuse.platform.TestFrames;
import org.dualuse.platform.table.Column;
import org.junit.jupiter.api.Test;

class UsdValuesIT {
  private static final Dataset<Row> RATES =
      TestFrames.of(
          ConformedTables.EXCHANGE_RATES.table(),
          Map.of(),
          """
          frequency | period_start | currency | usd_per_unit
          M         | 2023-01-01   | EUR      | 1.1
          A         | 2023-01-01   | EUR      | 1.08
          M         | 2023-02-01   | EUR      | 1.2
          M         | 2023-01-01   | JPY      | 0.0075
          M         | 2023-01-01   | USD      | 7\
          """);

  @Test
  void shouldMultiplyByTheRateOfThePeriodAndFrequency() {
    Dataset<Row> flows =
        Flows.of(
            """
            frequency | period_start | currency | value_as_reported
            M         | 2023-01-01   | EUR      | 100
            A         | 2023-01-01   | EUR      | 100
            M         | 2023-02-01   | EUR      | 100
            M         | 2023-01-01   | JPY      | 2000
            M         | 2023-01-01   | JPY      | 0.0001
            M         | 2023-01-01   | EUR      | -
            M         | 2023-01-01   | USD      | 100.000001\
            """);

    assertThat(
            TestFrames.lines(
                converted(flows),
                "frequency",
                "period_start",
                "currency",
                "value_as_reported",
                "value_usd",
                "usd_per_unit",
                "outcome"))
        .containsExactly(
            "A | 2023-01-01 | EUR | 100 | 108 | 1.08 | KEPT",
            "M | 2023-01-01 | EUR | - | - | 1.1 | KEPT",
            "M | 2023-01-01 | EUR | 100 | 110 | 1.1 | KEPT",
            "M | 2023-01-01 | JPY | 0.0001 | 0.000001 | 0.0075 | KEPT",
            "M | 2023-01-01 | JPY | 2000 | 15 | 0.0075 | KEPT",
            "M | 2023-01-01 | USD | 100.000001 | 100.000001 | 1 | KEPT",
            "M | 2023-02-01 | EUR | 100 | 120 | 1.2 | KEPT");
    assertThat(converted(flows).schema().apply("value_usd").dataType().sql())
        .isEqualToIgnoringCase(Column.MONEY);
  }

  @Test
  void shouldSetARowAsideWhoseCurrencyHasNoRateInItsPeriod() {
    Dataset<Row> flows =
        Flows.of(
            """
            frequency | period_start | currency
            M         | 2023-03-01   | EUR
            R12       | 2023-01-01   | EUR
            A         | 2023-01-01   | JPY\
            """);

    assertThat(
            TestFrames.lines(
                converted(flows), "outcome", "outcome_rule", "outcome_detail", "value_usd"))
        .containsExactly(
            "QUARANTINED | NO_EXCHANGE_RATE | No exchange rate is loaded for EUR. | -",
            "QUARANTINED | NO_EXCHANGE_RATE | No exchange rate is loaded for EUR. | -",
            "QUARANTINED | NO_EXCHANGE_RATE | No exchange rate is loaded for JPY. | -");
  }

  @Test
  void shouldKeepTheFirstReasonOfARowThatIsSetAsideAlready() {
    Dataset<Row> flows =
        Flows.of(
            """
            currency | position | duplicate_rule
            THB      | line 1   | REFUSE
            THB      | line 2   | REFUSE\
            """);

    assertThat(TestFrames.lines(converted(flows), "outcome_rule"))
        .containsExactly("DUPLICATE_KEY", "DUPLICATE_KEY");
  }

  private static Dataset<Row> converted(Dataset<Row> flows) {
    Dataset<Row> judged = Duplicates.withOutcome(flows, Repeats.in(flows));
    return UsdValues.withValueUsd(judged, RATES);
  }
}
