package org.dualuse.curate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dualuse.conform.ConformedTables;
import org.dualuse.curate.marts.Marts;
import org.dualuse.platform.SharedSpark;
import org.dualuse.platform.check.CheckResult;
import org.dualuse.platform.check.CheckRunner;
import org.dualuse.platform.config.ConfigLoader;
import org.dualuse.platform.table.RunDate;
import org.dualuse.platform.table.SqlTable;
import org.dualuse.platform.table.TableViews;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the cases in {@code src/test/resources/golden}: figures that can be checked by hand. {@code
 * -Dgolden=share} runs only the files whose names begin so.
 */
class MartGoldenTest {
  private static final SparkSession SPARK = SharedSpark.get();

  @TestFactory
  Stream<DynamicTest> shouldGiveTheFiguresThatAreCheckedByHand() throws IOException {
    String chosen = System.getProperty("golden", "");
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(chosen))
          .sorted()
          .toList()
          .stream()
          .map(
              file -> {
                GoldenCase golden = ConfigLoader.read(file, GoldenCase.class);
                return DynamicTest.dynamicTest(
                    file.getFileName() + ": " + golden.what(), () -> run(golden));
              });
    }
  }

  private static Path folder() {
    return Path.of(URI.create(MartGoldenTest.class.getResource("/golden").toString()));
  }

  private static void run(GoldenCase golden) {
    List<SqlTable> marts = golden.build().stream().map(MartGoldenTest::mart).toList();
    for (SqlTable mart : marts) {
      for (String input : mart.inputs()) {
        boolean isBuilt = marts.stream().anyMatch(m -> m.table().qualifiedName().equals(input));
        if (!isBuilt) {
          TestTables.create(SPARK, TestTables.contract(input), golden.given().get(input));
        }
      }
    }
    List<CheckResult> results = new ArrayList<>();
    for (SqlTable mart : marts) {
      RunDate.register(SPARK, LocalDate.parse(golden.asOf()));
      var rows = TableViews.sql(SPARK, mart.query());
      TestTables.save(SPARK, mart.table(), rows);
      var written = TableViews.sql(SPARK, "SELECT * FROM " + mart.table().qualifiedName());
      results.addAll(CheckRunner.checkTable(mart.table(), written));
      results.addAll(CheckRunner.checkQueries(SPARK, mart.table().name(), mart.checks()));
    }
    assertThat(results).noneMatch(CheckResult::blocksPublication);
    assertThat(results.stream().filter(r -> r.violations() > 0))
        .extracting(r -> r.check() + " " + r.violations())
        .containsExactlyInAnyOrderElementsOf(golden.warnings());
    golden.expect().forEach(MartGoldenTest::verify);
  }

  private static void verify(GoldenCase.Expectation expected) {
    List<Row> rows =
        TableViews.sql(SPARK, "SELECT * FROM " + expected.table())
            .filter(expected.where())
            .selectExpr(expected.columns().toArray(String[]::new))
            .collectAsList();
    List<List<String>> actual =
        rows.stream()
            .map(row -> IntStream.range(0, row.size()).mapToObj(i -> text(row.get(i))).toList())
            .toList();

    assertThat(actual)
        .as(expected.table() + " where " + expected.where())
        .containsExactlyInAnyOrderElementsOf(
            expected.rows().stream()
                .map(row -> row.stream().map(MartGoldenTest::text).toList())
                .toList());
  }

  private static String text(Object value) {
    if (value instanceof Number number) {
      return new BigDecimal(number.toString())
          .setScale(6, RoundingMode.HALF_EVEN)
          .stripTrailingZeros()
          .toPlainString();
    }
    return String.valueOf(value);
  }

  private static SqlTable mart(String name) {
    return Stream.concat(ConformedTables.FLOWS.stream(), Marts.ALL.stream())
        .filter(m -> m.table().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
