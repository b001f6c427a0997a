package org.dualuse.curate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dualuse.conform.ConformedTables;
import org.dualuse.curate.marts.Marts;
import org.dualuse.platform.SharedSpark;
import org.dualuse.platform.check.Check;
import org.dualuse.platform.table.RunDate;
import org.dualuse.platform.table.SparkSchema;
import org.dualuse.platform.table.SqlTable;
import org.dualuse.platform.table.TableViews;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query gives exactly the columns of its contract, and reads only its declared inputs. */
class MartCompileTest {
  private static final SparkSession SPARK = SharedSpark.get();

  @BeforeAll
  static void createEmptyTables() {
    RunDate.register(SPARK, LocalDate.of(2024, 1, 1));
    TestTables.contracts().forEach(table -> TestTables.create(SPARK, table, null));
  }

  static Stream<SqlTable> queries() {
    return Stream.concat(ConformedTables.FLOWS.stream(), Marts.ALL.stream());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void shouldFitItsContract(SqlTable mart) {
    var frame = TableViews.sql(SPARK, mart.query());

    assertThat(SparkSchema.differences(mart.table(), frame.schema()))
        .as(mart.table().qualifiedName())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void shouldHaveChecksThatCompile(SqlTable mart) {
    for (Check check : mart.checks()) {
      assertThat(TableViews.sql(SPARK, check.violations()).count()).as(check.name()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void shouldReadOnlyDeclaredInputs(SqlTable mart) {
    Stream<String> read =
        java.util.regex.Pattern.compile("(?:raw|conformed|curated)\\.[a-z_]+")
            .matcher(mart.query())
            .results()
            .map(match -> match.group());

    assertThat(mart.inputs()).containsAll(read.distinct().toList());
  }

  @Test
  void shouldBeShortEnoughToReview() {
    Marts.ALL.forEach(
        mart ->
            assertThat(mart.query().lines().count())
                .as(mart.table().name())
                .isLessThanOrEqualTo(120));
  }
}
