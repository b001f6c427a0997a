package org.dualuse.conform.parties;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Entries of lists, put together from the rows that speak of them, and their versions. A version is
 * what a list says about an entry, its programmes aside; a version that ten copies repeat is one.
 */
final class ListEntries {
  private static final StructType PARTS =
      new StructType()
          .add("list", "string")
          .add("snapshot_id", "string")
          .add("copy_id", "string")
          .add("copy_as_of", "date")
          .add("copy_rank", "int");

  private ListEntries() {}

  /**
   * One row per copy of a list and entry.
   *
   * @param rows of raw tables of lists
   * @param parts which rows belong to which copy
   * @return entry_key (the version), list, entry_id, copy_id, copy_as_of, copy_rank, position,
   *     kind, measures, and arrays of names, identifiers, addresses and owners in which each
   *     element says where it stands
   */
  static Dataset<Row> of(Dataset<Row> rows, List<Supplements.Part> parts) {
    SparkSession spark = rows.sparkSession();
    return rows.join(
            broadcast(spark.createDataFrame(parts.stream().map(ListEntries::row).toList(), PARTS)),
            new String[] {"list", "snapshot_id"})
        .groupBy("list", "entry_id", "copy_id", "copy_as_of", "copy_rank")
        .agg(sort_array(collect_list(piece())).as("pieces"))
        .filter(expr("exists(pieces, p -> NOT p.is_supplement)"))
        .select(
            col("list"),
            col("entry_id"),
            col("copy_id"),
            col("copy_as_of"),
            col("copy_rank"),
            expr("pieces[0].position").as("position"),
            expr("coalesce(get(filter(transform(pieces, p -> p.kind), k -> k <> 'UNKNOWN'), 0),"
                    + " 'UNKNOWN')")
                .as("kind"),
            joined("names"),
            joined("identifiers"),
            joined("addresses"),
            joined("owners"),
            joined("measures"),
            joined("birth_dates"),
            joined("nationalities"))
        .withColumn("entry_key", key());
  }

  /**
   * The versions: one row per entry_key, as its earliest copy has it, with first_as_of, last_as_of,
   * best_rank and the ids of all copies that have it.
   */
  static Dataset<Row> versions(Dataset<Row> entries) {
    Column said =
        struct(
            col("list"),
            col("entry_id"),
            col("kind"),
            col("names"),
            col("identifiers"),
            col("addresses"),
            col("owners"),
            col("birth_dates"),
            col("nationalities"));
    return entries
        .groupBy("entry_key")
        .agg(
            min_by(said, struct(col("copy_as_of"), col("copy_rank"), col("copy_id"))).as("said"),
            min("copy_as_of").as("first_as_of"),
            max("copy_as_of").as("last_as_of"),
            min("copy_rank").as("best_rank"),
            collect_set("copy_id").as("copies"))
        .select("entry_key", "first_as_of", "last_as_of", "best_rank", "copies", "said.*");
  }

  private static Row row(Supplements.Part part) {
    return RowFactory.create(
        part.list(),
        part.snapshotId(),
        part.copy().snapshotId(),
        Date.valueOf(part.copy().asOf()),
        part.copy().rank());
  }

  /**
   * One row of a file; entries sort before supplements, and {@code line 9} before {@code line 10}.
   */
  private static Column piece() {
    return struct(
        col("part").equalTo("SUPPLEMENT").as("is_supplement"),
        length(col("position")).as("position_length"),
        col("position"),
        col("snapshot_id"),
        col("kind"),
        placed("names", "e.name, e.kind, e.language"),
        placed("identifiers", "e.scheme, e.country, e.value, e.as_reported"),
        placed("addresses", "e.text, e.country"),
        placed("owners", "e.owner, e.percentage, e.as_of, e.rule"),
        col("measures"),
        col("birth_dates"),
        col("nationalities"));
  }

  private static Column placed(String array, String fields) {
    return expr("transform(%s, e -> struct(%s, snapshot_id, position))".formatted(array, fields))
        .as(array);
  }

  private static Column joined(String array) {
    return expr("array_distinct(flatten(transform(pieces, p -> p.%s)))".formatted(array)).as(array);
  }

  /** List, entry and a hash of what is said, wherever it stands. */
  private static Column key() {
    return expr(
        "concat_ws('/', list, entry_id, lower(hex(xxhash64(kind,"
            + " array_distinct(transform(names, e -> struct(e.name, e.kind, e.language))),"
            + " array_distinct(transform(identifiers, e -> struct(e.scheme, e.country, e.value))),"
            + " array_distinct(transform(addresses, e -> struct(e.text, e.country))),"
            + " array_distinct(transform(owners, e -> struct(e.owner, e.percentage, e.as_of))),"
            + " birth_dates, nationalities))))");
  }
}
