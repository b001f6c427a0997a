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
import org.apache.spark.sql.functions;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.TableViews;

/** Runs checks, each table's in one Spark job. */
public final class CheckRunner {
  private CheckRunner() {}

  /** The table's row checks, its not-null columns and the uniqueness of its key, in one job. */
  public static List<CheckResult> checkTable(Table table, Dataset<Row> frame) {
    List<Check> checks = rowChecks(table);
    if (checks.isEmpty() && table.key().isEmpty()) {
      return List.of();
    }
    Row violations = count(table, frame, checks);
    List<CheckResult> results = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      // An example costs a second look at the table, so only a check that found something gets one.
      Dataset<Row> bad = frame.filter(expr(checks.get(i).violations()));
      results.add(result(table, checks.get(i), violations.getLong(i), bad));
    }
    if (!table.key().isEmpty()) {
      String sentence = "More than one row has the same key " + table.key() + ".";
      Dataset<Row> repeated = frame.groupBy(key(table)).count().filter(col("count").gt(1));
      long found = violations.getLong(checks.size());
      results.add(result(table, Check.fail("key_unique", sentence, ""), found, repeated));
    }
    return results;
  }

  /** Checks given as SQL queries that return the bad rows. */
  public static List<CheckResult> checkQueries(
      SparkSession spark, String table, List<Check> checks) {
    Dataset<Row> all = null;
    for (int i = 0; i < checks.size(); i++) {
      Dataset<Row> bad = TableViews.sql(spark, checks.get(i).violations());
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

  private static List<Check> rowChecks(Table table) {
    List<Check> checks = new ArrayList<>(table.checks());
    for (var column : table.columns()) {
      if (column.required()) {
        String name = column.name();
        String isNull = "`" + name + "` IS NULL";
        checks.add(Check.fail(name + "_not_null", name + " is required but null.", isNull));
      }
    }
    return checks;
  }

  /** One count of bad rows per check, and last the number of keys that are not unique. */
  private static Row count(Table table, Dataset<Row> frame, List<Check> checks) {
    List<Column> bad = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      bad.add(sum(when(expr(checks.get(i).violations()), 1L).otherwise(0L)).as("bad_" + i));
    }
    if (table.key().isEmpty()) {
      return aggregated(frame, zeroIfNone(bad));
    }
    bad.add(functions.count(lit(1)).as("copies"));
    Dataset<Row> byKey =
        frame
            .groupBy(key(table))
            .agg(bad.get(0), bad.subList(1, bad.size()).toArray(Column[]::new));
    List<Column> sums = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      sums.add(sum(col("bad_" + i)));
    }
    sums.add(sum(when(col("copies").gt(1), 1L)));
    return aggregated(byKey, zeroIfNone(sums));
  }

  private static List<Column> zeroIfNone(List<Column> sums) {
    return sums.stream().map(sum -> coalesce(sum, lit(0L))).toList();
  }

  private static Row aggregated(Dataset<Row> frame, List<Column> sums) {
    return frame.agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new)).first();
  }

  private static Column[] key(Table table) {
    return table.key().stream().map(name -> col("`" + name + "`")).toArray(Column[]::new);
  }

  private static CheckResult result(Table table, Check check, long violations, Dataset<Row> bad) {
    String example =
        violations == 0 ? null : bad.select(to_json(struct(col("*")))).first().getString(0);
    return result(table.qualifiedName(), check, violations, example);
  }

  private static CheckResult result(String table, Check check, long violations, String example) {
    return new CheckResult(
        table, check.name(), check.severity(), check.sentence(), violations, example);
  }
}
