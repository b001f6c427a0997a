package org.dualuse.platform.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dualuse.platform.SharedSpark;
import org.dualuse.platform.check.Check;
import org.dualuse.platform.check.CheckResult;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.snapshot.LocalObjectStore;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableBuildsIT {
  private static int number;

  @TempDir Path folder;
  private RunContext context;
  private Table table;

  @BeforeEach
  void openWarehouse() {
    context =
        new RunContext(
            "run-1",
            LocalDate.of(2024, 1, 1),
            Years.ALL,
            new Warehouse(folder),
            new LocalObjectStore(folder),
            SharedSpark::get,
            Progress.silent(),
            Clock.systemUTC());
    // Tests share a Spark session and so its table names.
    table =
        Table.of(
                "raw",
                "builds_" + number++,
                "A table of this test.",
                List.of(
                    Column.text("code", "A code.").notNull(),
                    Column.of("value_usd", Column.MONEY, "USD", "A value.")))
            .keyedBy("code")
            .checkedBy(Check.warn("small", "The value is small.", "value_usd < 1"));
  }

  @Test
  void shouldWriteATableWithItsCommentsAndRememberIt() {
    StepLog log = new StepLog();

    context.tables().replaceAll(table, rows("('a', 2.5), ('b', 3)"), "fingerprint", log);

    assertThat(context.tables().read(table).count()).isEqualTo(2);
    assertThat(context.tables().read(table).schema().apply("value_usd").getComment().get())
        .isEqualTo("A value. Unit: USD.");
    assertThat(context.tables().isUpToDate(table, "fingerprint")).isTrue();
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void shouldRefuseAFrameThatDiffersFromTheContract() {
    Dataset<Row> renamed = rows("('a', 2.5)").withColumnRenamed("value_usd", "value");
    Dataset<Row> retyped =
        rows("('a', 2.5)").selectExpr("code", "CAST(value_usd AS double) value_usd");
    Dataset<Row> reordered = rows("('a', 2.5)").select("value_usd", "code");

    assertRefused(renamed, "missing column value_usd; unexpected column value");
    assertRefused(retyped, "value_usd is double, the contract says decimal(28,6)");
    assertRefused(reordered, "columns in another order");
  }

  @Test
  void shouldFailOnADuplicateKeyAndBuildAgainNextTime() {
    assertThatThrownBy(
            () ->
                context
                    .tables()
                    .replaceAll(table, rows("('a', 1), ('a', 2)"), "fingerprint", new StepLog()))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("key_unique")
        .hasMessageContaining("Rows: 1");
    assertThat(context.tables().isUpToDate(table, "fingerprint")).isFalse();
    assertThat(context.tables().read(table).count()).as("rows to look at").isEqualTo(2);
  }

  @Test
  void shouldFailOnARequiredColumnThatIsNull() {
    assertThatThrownBy(
            () ->
                context
                    .tables()
                    .replaceAll(
                        table, rows("(CAST(NULL AS string), 1)"), "fingerprint", new StepLog()))
        .hasMessageContaining("code_not_null");
  }

  @Test
  void shouldGoOnAfterAWarningAndKeepIt() {
    StepLog log = new StepLog();

    context.tables().replaceAll(table, rows("('a', 0.5), ('b', 2)"), "fingerprint", log);

    assertThat(log.findings()).extracting(CheckResult::check).containsExactly("small");
    assertThat(log.findings().get(0).violations()).isEqualTo(1);
    assertThat(log.findings().get(0).example()).contains("\"code\":\"a\"");
  }

  @Test
  void shouldReplaceOnlyTheRowsThatMatch() {
    context.tables().replaceAll(table, rows("('a', 1), ('b', 2)"), "one", new StepLog());

    context.tables().replaceWhere(table, rows("('b', 3)"), "code = 'b'", "two", new StepLog());

    assertThat(context.tables().read(table).orderBy("code").collectAsList().toString())
        .isEqualTo("[[a,1.000000], [b,3.000000]]");
  }

  private void assertRefused(Dataset<Row> frame, String why) {
    assertThatThrownBy(() -> context.tables().replaceAll(table, frame, "f", new StepLog()))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining(why)
        .extracting(e -> ((DualuseException) e).code())
        .isEqualTo(ErrorCode.CONTRACT_BROKEN);
  }

  private static Dataset<Row> rows(String values) {
    return SharedSpark.get()
        .sql("SELECT * FROM VALUES " + values + " AS t (code, value_usd)")
        .selectExpr("code", "CAST(value_usd AS decimal(28,6)) AS value_usd");
  }
}
