package org.dualuse.conform.trade;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Which release of a figure is in force when. A newer release replaces the whole block (source,
 * reporter, flow, frequency, period, level and chapter, and partner) that it covers, so that rows
 * that it dropped disappear too. A file that says that it holds all partners or all codes covers
 * all of them.
 */
final class Vintages {
  /** What a release replaces as a whole, with chapter and partner where a file lists them. */
  static final String[] BLOCK = {
    "basis", "reporter", "flow", "frequency", "period_start", "nomenclature", "hs_level"
  };

  private Vintages() {}

  /**
   * Adds {@code superseded_on}: the release date from which the row is no longer in force, or null.
   * Of two files of one release that state the same figure, the one taken in last is in force.
   */
  static Dataset<Row> withSupersededOn(Dataset<Row> flows, Repeats repeats) {
    Column never = lit(null).cast("date");
    Dataset<Row> repeated =
        repeats.inARelease()
            ? withRepeatedInRelease(flows)
            : flows.withColumn("repeated_on", never);
    Dataset<Row> ended =
        repeats.inLaterReleases()
            ? repeated.join(
                blockEnds(flows),
                Stream.concat(Stream.of(BLOCK), Stream.of("chapter", "partner", "known_on"))
                    .toArray(String[]::new),
                "left")
            : repeated.withColumn("block_ends", never);
    return ended
        .withColumn("superseded_on", least(col("block_ends"), col("repeated_on")))
        .drop("block_ends", "repeated_on");
  }

  private static Dataset<Row> withRepeatedInRelease(Dataset<Row> flows) {
    Column[] key =
        Stream.concat(Stream.of(Duplicates.KEY).skip(1), Stream.of("known_on"))
            .map(org.apache.spark.sql.functions::col)
            .toArray(Column[]::new);
    Column last =
        org.apache
            .spark
            .sql
            .functions
            .max(org.apache.spark.sql.functions.struct(col("fetched_at"), col("snapshot_id")))
            .over(Window.partitionBy(key));
    Column isRepeated = last.getField("snapshot_id").notEqual(col("snapshot_id"));
    return flows.withColumn("repeated_on", when(isRepeated, col("known_on")));
  }

  /** For each block and release date that a later release covers too, the date of the next one. */
  private static Dataset<Row> blockEnds(Dataset<Row> flows) {
    Column[] block =
        Stream.of(BLOCK).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    Dataset<Row> blocks =
        flows
            .select(
                Stream.concat(
                        Stream.of(block),
                        Stream.of(
                            col("chapter"),
                            col("partner"),
                            col("known_on"),
                            col("partner_scope"),
                            col("code_scope")))
                    .toArray(Column[]::new))
            .distinct();
    Column all = lit("*");
    Dataset<Row> covering =
        blocks
            .withColumn("c", when(col("code_scope").equalTo("all"), all).otherwise(col("chapter")))
            .withColumn(
                "p", when(col("partner_scope").equalTo("all"), all).otherwise(col("partner")))
            .select(
                Stream.concat(
                        Stream.of(block), Stream.of(col("c"), col("p"), col("known_on").as("next")))
                    .toArray(Column[]::new))
            .distinct();
    Dataset<Row> asked =
        blocks
            .drop("partner_scope", "code_scope")
            .distinct()
            .withColumn("c", explode(array_distinct(array(col("chapter"), all))))
            .withColumn("p", explode(array_distinct(array(col("partner"), all))));
    String[] on = Stream.concat(Stream.of(BLOCK), Stream.of("c", "p")).toArray(String[]::new);
    return asked
        .join(covering, on, "left")
        .groupBy(
            Stream.concat(
                    Stream.of(block), Stream.of(col("chapter"), col("partner"), col("known_on")))
                .toArray(Column[]::new))
        .agg(min(when(col("next").gt(col("known_on")), col("next"))).as("block_ends"))
        .filter(col("block_ends").isNotNull());
  }
}
