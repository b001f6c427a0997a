package org.dualuse.conform.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dualuse.conform.SqlTableRun;
import org.junit.jupiter.api.Test;

class ExchangeRatesIT {
  private static final String[] COLUMNS = {
    "frequency", "period_start", "currency", "usd_per_unit", "observations", "publisher"
  };
  private static final Map<String, String> ECB =
      Map.of(
          "snapshot_id", "accepted",
          "publisher", "ECB",
          "frequency", "D",
          "rate_means", "units of currency per EUR");
  private static final Map<String, String> FED =
      Map.of(
          "snapshot_id", "accepted",
          "publisher", "Fed",
          "frequency", "M",
          "rate_means", "units of currency per USD");

  @Test
  void shouldTurnRatesPerEuroIntoDollarsAndAverageTheDays() {
    SqlTableRun run =
        rates(
            ECB,
            """
            period_start | currency | rate
            2023-01-02   | USD      | 1.1
            2023-01-03   | USD      | 1.3
            2023-02-01   | USD      | 1.5
            2023-01-02   | JPY      | 110
            2023-01-03   | JPY      | 65
            2023-02-02   | JPY      | 100\
            """);

    assertThat(run.lines(COLUMNS))
        .as("the yen is worth 1.1 / 110 and 1.3 / 65; a day without a dollar rate counts for none")
        .containsExactly(
            "A | 2023-01-01 | EUR | 1.3 | 3 | ECB",
            "A | 2023-01-01 | JPY | 0.015 | 2 | ECB",
            "M | 2023-01-01 | EUR | 1.2 | 2 | ECB",
            "M | 2023-01-01 | JPY | 0.015 | 2 | ECB",
            "M | 2023-02-01 | EUR | 1.5 | 1 | ECB");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldReadTheFedsRatesInBothDirections() {
    SqlTableRun run =
        rates(
            FED,
            """
            period_start | currency | rate | rate_means
            2023-01-01   | JPY      | 125  | units of currency per USD
            2023-02-01   | JPY      | 100  | units of currency per USD
            2023-01-01   | GBP      | 1.25 | USD per unit of currency\
            """);

    assertThat(run.lines(COLUMNS))
        .containsExactly(
            "A | 2023-01-01 | GBP | 1.25 | 1 | Fed",
            "A | 2023-01-01 | JPY | 0.009 | 2 | Fed",
            "M | 2023-01-01 | GBP | 1.25 | 1 | Fed",
            "M | 2023-01-01 | JPY | 0.008 | 1 | Fed",
            "M | 2023-02-01 | JPY | 0.01 | 1 | Fed");
  }

  @Test
  void shouldTakeTheCentralBankFirstAndTheFedWhereItHasNone() {
    SqlTableRun run =
        rates(
            Map.of("snapshot_id", "accepted"),
            """
            publisher | frequency | period_start | currency | rate | rate_means
            ECB       | D         | 2023-01-02   | USD      | 1.1  | units of currency per EUR
            Fed       | M         | 2023-01-01   | EUR      | 1.2  | USD per unit of currency
            Fed       | M         | 1999-01-01   | EUR      | 1.16 | USD per unit of currency
            Fed       | M         | 2023-01-01   | TWD      | 32   | units of currency per USD\
            """);

    assertThat(run.lines(COLUMNS))
        .containsExactly(
            "A | 1999-01-01 | EUR | 1.16 | 1 | Fed",
            "A | 2023-01-01 | EUR | 1.1 | 1 | ECB",
            "A | 2023-01-01 | TWD | 0.03125 | 1 | Fed",
            "M | 1999-01-01 | EUR | 1.16 | 1 | Fed",
            "M | 2023-01-01 | EUR | 1.1 | 1 | ECB",
            "M | 2023-01-01 | TWD | 0.03125 | 1 | Fed");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldCountADayOnceHoweverManyCopiesOfTheHistoryAreLoaded() {
    SqlTableRun run =
        rates(
            ECB,
            """
            snapshot_id | period_start | currency | rate
            accepted    | 2023-01-02   | USD      | 1.1
            accepted    | 2023-01-02   | USD      | 1.1
            accepted    | 2023-01-03   | USD      | 1.3
            refused     | 2023-01-04   | USD      | 9\
            """);

    assertThat(run.lines(COLUMNS))
        .containsExactly(
            "A | 2023-01-01 | EUR | 1.2 | 2 | ECB", "M | 2023-01-01 | EUR | 1.2 | 2 | ECB");
  }

  @Test
  void shouldCheckThatRatesArePositive() {
    String text = "period_start | currency | rate\n2023-01-01 | JPY | -125";

    assertThat(rates(FED, text).brokenChecks()).containsExactly("rate_positive");
  }

  private static SqlTableRun rates(Map<String, String> shared, String text) {
    return SqlTableRun.of("exchange_rates").given("raw.exchangerates", shared, text);
  }
}
