package org.dualuse.curate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.dualuse.curate.marts.Marts;
import org.dualuse.platform.SharedSpark;
import org.dualuse.platform.check.CheckResult;
import org.dualuse.platform.check.CheckRunner;
import org.dualuse.platform.table.SqlTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The history's last word must be what the share mart says; the check sees each way to differ. */
class FigureHistoryCheckTest {
  private static final SparkSession SPARK = SharedSpark.get();
  private static final Map<String, Object> CELL =
      Map.ofEntries(
          Map.entry("basis", "MIRROR"),
          Map.entry("frequency", "A"),
          Map.entry("annual_method", "reported"),
          Map.entry("period_start", "2023-01-01"),
          Map.entry("list_version", 50),
          Map.entry("hs_treatment", "exact"),
          Map.entry("cut", "all"),
          Map.entry("cut_value", "all"),
          Map.entry("china_definition", "CN"),
          Map.entry("is_run_date", true));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the same,                   60, 80, 2, 0.75, false",
    "another share,              60, 80, 2, 0.76, true",
    "another numerator,          61, 80, 2, 0.75, true",
    "another denominator,        60, 81, 2, 0.75, true",
    "no share,                   60, 80, 2,     , true",
    "nothing in force any more,    ,  0, 2,     , true",
    "other exporters: warned of, 61, 81, 3, 0.75, false"
  })
  void shouldCompareTheRunDateWithTheShareMart(
      String what,
      Integer numerator,
      Integer denominator,
      Integer exporters,
      Double share,
      boolean isBroken) {
    assertThat(
            violations(
                    List.of(figures(60, 80, 2, 0.75)),
                    List.of(figures(numerator, denominator, exporters, share)))
                > 0)
        .as(what)
        .isEqualTo(isBroken);
  }

  @ParameterizedTest(name = "a period of {0} in one of them only")
  @CsvSource({"80, true", "0, false"})
  void shouldNoticeAPeriodThatOneOfThemLacks(int denominator, boolean isBroken) {
    List<Map<String, Object>> one = List.of(figures(null, denominator, 2, null));

    assertThat(violations(one, List.of()) > 0).isEqualTo(isBroken);
    assertThat(violations(List.of(), one) > 0).isEqualTo(isBroken);
  }

  private static Map<String, Object> figures(
      Integer numerator, Integer denominator, Integer exporters, Double share) {
    Map<String, Object> row = new HashMap<>();
    row.put("numerator_usd", numerator);
    row.put("denominator_usd", denominator);
    row.put("exporters_loaded", exporters);
    row.put("share_of_value", share);
    return row;
  }

  private static long violations(
      List<Map<String, Object>> published, List<Map<String, Object>> history) {
    create("curated.china_share_of_russia_dual_use_imports", published);
    create("curated.figure_history", history);
    SqlTable mart =
        Marts.ALL.stream()
            .filter(each -> each.table().name().equals("figure_history"))
            .findFirst()
            .orElseThrow();
    return CheckRunner.checkQueries(SPARK, "figure_history", mart.checks()).stream()
        .mapToLong(CheckResult::violations)
        .sum();
  }

  private static void create(String table, List<Map<String, Object>> rows) {
    Map<String, Object> shared = new HashMap<>(CELL);
    var columns =
        TestTables.contract(table).columns().stream().map(column -> column.name()).toList();
    shared.keySet().retainAll(columns);
    TestTables.create(SPARK, TestTables.contract(table), new GoldenCase.Given(shared, rows));
  }
}
