package org.dualuse.platform.table;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.DataFrameWriterV2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.TableAlreadyExistsException;
import org.apache.spark.sql.functions;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;

/** The only way into a table: one atomic commit, refused if the frame differs from the contract. */
public final class TableWriter {
  private final Warehouse warehouse;
  private final String runId;

  /**
   * A writer for one run.
   *
   * @param runId stored in each commit's metadata
   */
  public TableWriter(Warehouse warehouse, String runId) {
    this.warehouse = warehouse;
    this.runId = runId;
  }

  /** Replaces the whole table. */
  public void replaceAll(Table table, Dataset<Row> frame) {
    replaceWhere(table, frame, "true");
  }

  /**
   * Replaces the rows for which the predicate holds; every row of the frame must satisfy it.
   *
   * @param predicate Spark SQL over the table's columns, built from constants and hashes only
   */
  public void replaceWhere(Table table, Dataset<Row> frame, String predicate) {
    requireContract(table, frame);
    if (warehouse.exists(table)) {
      DataFrameWriter<Row> writer =
          frame
              .select(documented(table))
              .write()
              .format("delta")
              .mode("overwrite")
              .option("userMetadata", runId);
      // A contract may have changed since the table was made; kept rows can only gain columns.
      (predicate.equals("true")
              ? writer
                  .option("overwriteSchema", true)
                  .partitionBy(table.partitionBy().toArray(String[]::new))
              : writer.option("replaceWhere", predicate).option("mergeSchema", true))
          .save(warehouse.location(table).toString());
    } else {
      create(table, frame);
    }
  }

  /** Refuses a frame that differs from the contract. */
  public static void requireContract(Table table, Dataset<Row> frame) {
    List<String> differences = SparkSchema.differences(table, frame.schema());
    if (!differences.isEmpty()) {
      throw DualuseException.of(
          ErrorCode.CONTRACT_BROKEN,
          "The frame for " + table.qualifiedName() + " differs from the table's contract.",
          String.join("; ", differences) + ".",
          "Change the step that builds the frame, or the contract and its documentation with it.");
    }
  }

  /** Protocol, contract and rows in one commit: two first writers never race. */
  private void create(Table table, Dataset<Row> frame) {
    DataFrameWriterV2<Row> writer =
        frame
            .select(documented(table))
            .writeTo("delta.`" + warehouse.location(table) + "`")
            .using("delta")
            .option("userMetadata", runId)
            .tableProperty("comment", table.doc())
            .tableProperty("delta.enableDeletionVectors", "false")
            // Keys come first in every contract, and only they are worth statistics for skipping.
            .tableProperty("delta.dataSkippingNumIndexedCols", "8");
    Column[] partitions = table.partitionBy().stream().map(functions::col).toArray(Column[]::new);
    try {
      if (partitions.length == 0) {
        writer.create();
      } else {
        Column[] others = Arrays.copyOfRange(partitions, 1, partitions.length);
        writer.partitionedBy(partitions[0], others).create();
      }
    } catch (TableAlreadyExistsException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The contract's columns with its comments, which Delta keeps in the table's schema. */
  private static Column[] documented(Table table) {
    return Arrays.stream(SparkSchema.of(table).fields())
        .map(field -> functions.col(field.name()).as(field.name(), field.metadata()))
        .toArray(Column[]::new);
  }
}
