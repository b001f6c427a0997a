package org.dualuse.platform.check;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dualuse.platform.table.Table;

/** Runs checks, each table's in one Spark job. */
public final class CheckRunner {
  private CheckRunner() {}

  /** The table's row checks, its not-null columns and the uniqueness of its key. */
  public static List<CheckResult> checkTable(Table table, Dataset<Row> frame) {
    List<CheckResult> results = new ArrayList<>(checkRows(table, frame));
    if (!table.key().isEmpty()) {
      results.add(checkKey(table, frame));
    }
    return results;
  }

  /** Checks given as SQL queries that return the bad rows. */
  public static List<CheckResult> checkQueries(
      SparkSession spark, String table, List<Check> checks) {
    Dataset<Row> all = null;
    for (int i = 0; i < checks.size(); i++) {
      Dataset<Row> bad = spark.sql(checks.get(i).violations());
      Dataset<Row> counted =
          bad.select(to_json(struct(col("*"))).as("example"))
              .agg(sum(lit(1L)).as("violations"), max("example").as("example"))
              .withColumn("check", lit(i));
      all = all == null ? counted : all.unionByName(counted);
    }
    List<CheckResult> results = new ArrayList<>();
    if (all != null) {
      for (Row row : all.collectAsList()) {
        Check check = checks.get(row.getInt(2));
        long violations = row.isNullAt(0) ? 0 : row.getLong(0);
        results.add(result(table, check, violations, row.getString(1)));
      }
    }
    return results;
  }

  private static List<CheckResult> checkRows(Table table, Dataset<Row> frame) {
    List<Check> checks = new ArrayList<>(table.checks());
    table.columns().stream()
        .filter(column -> column.required())
        .forEach(
            column ->
                checks.add(
                    Check.fail(
                        column.name() + "_not_null",
                        column.name() + " is required but null.",
                        "`" + column.name() + "` IS NULL")));
    if (checks.isEmpty()) {
      return List.of();
    }
    List<Column> sums = new ArrayList<>();
    for (Check check : checks) {
      sums.add(coalesce(sum(when(expr(check.violations()), 1L)), lit(0L)));
    }
    Row row = frame.agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new)).first();
    List<CheckResult> results = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      // An example costs a second look at the table, so only a check that found something gets one.
      String example =
          row.getLong(i) == 0 ? null : example(frame.filter(expr(checks.get(i).violations())));
      results.add(result(table.qualifiedName(), checks.get(i), row.getLong(i), example));
    }
    return results;
  }

  private static CheckResult checkKey(Table table, Dataset<Row> frame) {
    Column[] key = table.key().stream().map(name -> col("`" + name + "`")).toArray(Column[]::new);
    Dataset<Row> repeated = frame.groupBy(key).count().filter(col("count").gt(1));
    long violations = repeated.count();
    Check unique =
        Check.fail("key_unique", "More than one row has the same key " + table.key() + ".", "");
    return result(
        table.qualifiedName(), unique, violations, violations == 0 ? null : example(repeated));
  }

  private static String example(Dataset<Row> bad) {
    return bad.select(to_json(struct(col("*")))).first().getString(0);
  }

  private static CheckResult result(String table, Check check, long violations, String example) {
    return new CheckResult(
        table, check.name(), check.severity(), check.sentence(), violations, example);
  }
}
