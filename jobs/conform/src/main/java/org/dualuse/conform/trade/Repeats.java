package org.dualuse.conform.trade;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Whether anything is stated more than once, found by one pass over the key columns: most sources
 * repeat nothing, and need not be sorted to find out which row is in force.
 *
 * @param inAFile some file states a key more than once
 * @param inARelease some key is stated by several files of one release date
 * @param inLaterReleases some block of figures has more than one release date
 */
record Repeats(boolean inAFile, boolean inARelease, boolean inLaterReleases) {
  private static final String RELEASED = "known_on";

  /**
   * Looks at flows.
   *
   * @param flows with the columns {@link Duplicates#KEY}, {@link Vintages#BLOCK} and {@code
   *     known_on}
   */
  static Repeats in(Dataset<Row> flows) {
    Row found =
        flows
            .groupBy(columns(Stream.of(Duplicates.KEY), Stream.of("hs_level", RELEASED)))
            .agg(count(lit(1)).as("rows"))
            .groupBy(columns(Stream.of(Duplicates.KEY).skip(1), Stream.of("hs_level", RELEASED)))
            .agg(max("rows").as("rows"), count(lit(1)).as("files"))
            .groupBy(columns(Stream.of(Vintages.BLOCK), Stream.of()))
            .agg(
                max("rows").as("rows"),
                max("files").as("files"),
                max(RELEASED).gt(min(RELEASED)).as("released_again"))
            .agg(max("rows"), max("files"), bool_or(col("released_again")))
            .first();
    return found.isNullAt(0)
        ? new Repeats(false, false, false)
        : new Repeats(found.getLong(0) > 1, found.getLong(1) > 1, found.getBoolean(2));
  }

  private static Column[] columns(Stream<String> names, Stream<String> further) {
    return Stream.concat(names, further).map(functions::col).toArray(Column[]::new);
  }
}
