package org.dualuse.conform.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dualuse.conform.SqlTableRun;
import org.junit.jupiter.api.Test;

class ReExportsByOriginIT {
  private static final Map<String, String> CELL =
      Map.of(
          "basis", "MIRROR",
          "frequency", "M",
          "period_start", "2023-01-01",
          "reporter", "HK",
          "partner", "RU",
          "flow", "RX",
          "hs_level", "HS6",
          "hs_revision", "HS2022",
          "source", "mappedfile");
  private static final Map<String, String> ROW =
      Map.ofEntries(
          Map.entry("source", "mappedfile"),
          Map.entry("snapshot_id", "file-1"),
          Map.entry("basis", "MIRROR"),
          Map.entry("frequency", "M"),
          Map.entry("period_start", "2023-01-01"),
          Map.entry("reporter", "HK"),
          Map.entry("partner", "RU"),
          Map.entry("flow", "RX"),
          Map.entry("hs_level", "HS6"),
          Map.entry("hs6_as_reported", "854231"),
          Map.entry("hs_revision", "HS2022"),
          Map.entry("outcome", "KEPT"),
          Map.entry("outcome_rule", ""),
          Map.entry("known_on", "2023-03-01"),
          Map.entry("licence", "L"),
          Map.entry("redistribution", "open"),
          Map.entry("is_synthetic", "false"));

  @Test
  void shouldDivideTheReExportsOfACellByOrigin() {
    SqlTableRun run =
        rows(
            """
            flow | value_usd | outcome    | outcome_rule | source     | publisher_fields
            RX   | 20        | KEPT       |              | mappedfile | mapping=m,origin=CN
            RX   | 5         | MERGED     | SUM          | mappedfile | mapping=m,origin=CN
            RX   | 13        | MERGED     | SUM          | mappedfile | mapping=m,origin=JP
            RX   | 2         | MERGED     | SUM          | mappedfile | mapping=m
            RX   | 7         | SUPERSEDED | LATER_LINE   | mappedfile | mapping=m,origin=CN
            X    | 100       | KEPT       |              | mappedfile | mapping=m,origin=CN
            RX   | 11        | KEPT       |              | comtrade   | origin=CN\
            """,
            "40");

    assertThat(run.lines("reporter", "partner", "hs_code", "origin", "value_usd", "snapshot_ids"))
        .containsExactly(
            "HK | RU | 854231 | CN | 25 | file-1", "HK | RU | 854231 | JP | 13 | file-1");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldCheckThatThePartsAreNotMoreThanTheWhole() {
    String two = "value_usd | publisher_fields\n25 | origin=CN\n13 | origin=JP";

    assertThat(rows(two, "38").brokenChecks()).isEmpty();
    assertThat(rows(two, "37").brokenChecks()).containsExactly("parts_within_the_whole");
  }

  private static SqlTableRun rows(String text, String whole) {
    return SqlTableRun.of("re_exports_by_origin")
        .given("conformed.current_flows", CELL, "hs_code | value_usd\n854231 | " + whole)
        .given("conformed.trade_flows", ROW, text);
  }
}
