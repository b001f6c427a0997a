package org.dualuse.conform.trade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.dualuse.conform.SqlTableRun;
import org.junit.jupiter.api.Test;

class PricedLinesIT {
  private static final Map<String, String> SHARED =
      Map.ofEntries(
          Map.entry("source", "chinacustoms"),
          Map.entry("basis", "MIRROR"),
          Map.entry("frequency", "M"),
          Map.entry("period_start", "2023-01-01"),
          Map.entry("reporter", "CN"),
          Map.entry("partner", "RU"),
          Map.entry("flow", "X"),
          Map.entry("hs_level", "HS6"),
          Map.entry("chapter", "84"),
          Map.entry("hs_revision", "HS2022"),
          Map.entry("value_usd", "1"),
          Map.entry("known_on", "2023-03-01"),
          Map.entry("licence", "L"),
          Map.entry("redistribution", "open"),
          Map.entry("is_synthetic", "false"));
  private static final Map<String, String> LINE =
      with(
          Map.ofEntries(
              Map.entry("source_rank", "3"),
              Map.entry("snapshot_id", "file-1"),
              Map.entry("hs_code_as_reported", "84821010"),
              Map.entry("hs6_as_reported", "848210"),
              Map.entry("outcome", "KEPT"),
              Map.entry("outcome_rule", ""),
              Map.entry("partner_scope", "listed")));
  private static final Map<String, String> FIGURE =
      with(
          Map.of(
              "hs_code", "848210",
              "reported_rows", "1",
              "weighed_value_usd", "0",
              "outranked_sources", "",
              "snapshot_ids", "file-1",
              "holds_all_partners", "true"));

  @Test
  void shouldKeepUnitsApartAndCountNoQuantityOfZero() {
    SqlTableRun run =
        lines(
                """
                hs_code_as_reported | value_usd | net_weight_kg | quantity | quantity_unit
                84821010            | 100       | 10            | 50       | piece
                84821010            | 60        | 0             | 4        | piece
                84821010            | 20        | 5             | 9        | pair
                84821010            | 7         | 2             | 0        | piece
                84821010            | 5         | -             | 3        | -
                84821010            | 0         | 1             | 1        | piece
                84821090            | 30        | 3             | -        | -\
                """)
            .given("conformed.current_flows", FIGURE, "value_usd\n222");

    assertThat(
            run.lines(
                "hs_code", "unit", "value_usd", "weighed_value_usd", "net_weight_kg", "quantity"))
        .containsExactlyInAnyOrder(
            "84821010 | piece | 160 | 100 | 10 | 54",
            "84821010 | pair | 20 | 20 | 5 | 9",
            "84821010 |  | 12 | 7 | 2 | -",
            "84821090 |  | 30 | 30 | 3 | -");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldHoldTheRowsInForceOfTheSourceThatSpeaks() {
    SqlTableRun run =
        lines(
                """
                source       | outcome    | outcome_rule | value_usd | known_on   | superseded_on
                chinacustoms | KEPT       |              | 1         | 2023-03-01 | -
                chinacustoms | MERGED     | SUM          | 2         | 2023-03-01 | -
                chinacustoms | MERGED     | IDENTICAL    | 4         | 2023-03-01 | -
                chinacustoms | SUPERSEDED | LATER_LINE   | 8         | 2023-03-01 | -
                chinacustoms | KEPT       |              | 16        | 2023-02-01 | 2023-03-01
                chinacustoms | KEPT       |              | 32        | 2026-03-01 | -
                comtrade     | KEPT       |              | 64        | 2023-03-01 | -\
                """)
            .given("conformed.current_flows", FIGURE, "value_usd\n3");

    assertThat(run.lines("source", "value_usd", "holds_all_partners"))
        .containsExactly("chinacustoms | 3 | true");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldNoticeLinesThatAreNotTheFigure() {
    SqlTableRun run =
        lines("value_usd | net_weight_kg\n10        | 1")
            .given("conformed.current_flows", FIGURE, "value_usd\n10");

    assertThat(run.brokenChecks()).isEmpty();
    assertThat(run.brokenChecks(rows -> rows.filter(lit(false)))).containsExactly("values_agree");
    assertThat(run.brokenChecks(rows -> rows.withColumn("value_usd", col("value_usd").plus(1))))
        .containsExactly("values_agree");
    assertThat(run.brokenChecks(rows -> rows.withColumn("net_weight_kg", lit(0))))
        .containsExactly("no_zero_quantity");
  }

  private static SqlTableRun lines(String text) {
    return SqlTableRun.of("priced_lines").given("conformed.trade_flows", LINE, text);
  }

  private static Map<String, String> with(Map<String, String> own) {
    Map<String, String> all = new HashMap<>(SHARED);
    all.putAll(own);
    return Map.copyOf(all);
  }
}
