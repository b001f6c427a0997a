package org.dualuse.conform.trade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** What becomes of several rows of one file that have the same key. */
final class Duplicates {
  /** The key of a reported figure within its file. */
  static final String[] KEY = {
    "snapshot_id",
    "basis",
    "frequency",
    "period_start",
    "reporter",
    "partner",
    "flow",
    "nomenclature",
    "hs_code_as_reported"
  };

  private Duplicates() {}

  /**
   * Adds {@code outcome}, {@code outcome_rule} and {@code outcome_detail}.
   *
   * <p>SUM: the first row is KEPT, the others are MERGED into it, and all of them count. IDENTICAL:
   * the first is KEPT and the others, which say the same, are MERGED and do not count. LAST: the
   * last is KEPT, the others are SUPERSEDED. REFUSE, and IDENTICAL rows that differ: all
   * QUARANTINED.
   */
  static Dataset<Row> withOutcome(Dataset<Row> flows, Repeats repeats) {
    if (!repeats.inAFile()) {
      return flows
          .withColumn("outcome", lit("KEPT"))
          .withColumn("outcome_rule", lit(""))
          .withColumn("outcome_detail", lit(null).cast("string"));
    }
    Column[] key = Stream.of(KEY).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    WindowSpec same = Window.partitionBy(key);
    // Positions such as "line 9" and "line 10" sort by length first.
    Column place = struct(length(col("position")), col("position"));
    Column said = struct(col("value_as_reported"), col("quantity"), col("net_weight_kg"));
    Dataset<Row> counted =
        flows
            .withColumn("copies", count(lit(1)).over(same))
            .withColumn(
                "differ", max(said).over(same).eqNullSafe(min(said).over(same)).unary_$bang())
            .withColumn("first", min(place).over(same).equalTo(place))
            .withColumn("last", max(place).over(same).equalTo(place));
    return counted
        .withColumn("outcome", outcome())
        .withColumn("outcome_rule", when(col("outcome").equalTo("KEPT"), "").otherwise(rule()))
        .withColumn("outcome_detail", detail())
        .drop("copies", "differ", "first", "last");
  }

  private static Column outcome() {
    Column rule = col("duplicate_rule");
    Column alone = col("copies").equalTo(1);
    Column refused = rule.equalTo("REFUSE").or(rule.equalTo("IDENTICAL").and(col("differ")));
    return when(alone, "KEPT")
        .when(refused, "QUARANTINED")
        .when(rule.equalTo("LAST"), when(col("last"), "KEPT").otherwise("SUPERSEDED"))
        .when(col("first"), "KEPT")
        .otherwise("MERGED");
  }

  private static Column rule() {
    return when(col("outcome").equalTo("QUARANTINED"), "DUPLICATE_KEY")
        .when(col("outcome").equalTo("SUPERSEDED"), "LATER_LINE")
        .otherwise(col("duplicate_rule"));
  }

  private static Column detail() {
    return when(
        col("outcome").equalTo("QUARANTINED"),
        concat(
            lit("The file has "),
            col("copies").cast("string"),
            lit(" rows with this key, and the source's rule is "),
            col("duplicate_rule"),
            lit(".")));
  }
}
