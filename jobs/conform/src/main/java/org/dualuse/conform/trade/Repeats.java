package org.dualuse.conform.trade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whether keys repeat at all, found by one pass over the key columns: most sources repeat nothing,
 * and need not be sorted to find out which row is which.
 *
 * @param inAFile some file states a key more than once
 * @param inARelease some key is stated by several files of one release date
 */
record Repeats(boolean inAFile, boolean inARelease) {
  /** Looks at flows with the columns {@link Duplicates#KEY} and {@code known_on}. */
  static Repeats in(Dataset<Row> flows) {
    Column[] withinFile = columns(Stream.concat(Stream.of("known_on"), Stream.of(Duplicates.KEY)));
    Column[] withinRelease =
        columns(Stream.concat(Stream.of("known_on"), Stream.of(Duplicates.KEY).skip(1)));
    Row most =
        flows
            .groupBy(withinFile)
            .agg(count(lit(1)).as("rows"))
            .groupBy(withinRelease)
            .agg(max("rows").as("rows"), count(lit(1)).as("files"))
            .agg(max("rows"), max("files"))
            .first();
    return most.isNullAt(0)
        ? new Repeats(false, false)
        : new Repeats(most.getLong(0) > 1, most.getLong(1) > 1);
  }

  private static Column[] columns(Stream<String> names) {
    return Arrays.stream(names.toArray(String[]::new))
        .map(name -> col(name))
        .toArray(Column[]::new);
  }
}
