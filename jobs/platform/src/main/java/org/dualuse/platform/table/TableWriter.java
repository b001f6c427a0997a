package org.dualuse.platform.table;

import java.util.List;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;

/** The only way into a table: one atomic commit, refused if the frame differs from the contract. */
public final class TableWriter {
  private final SparkSession spark;
  private final Warehouse warehouse;
  private final String runId;

  /**
   * A writer for one run.
   *
   * @param runId stored in each commit's metadata
   */
  public TableWriter(SparkSession spark, Warehouse warehouse, String runId) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.runId = runId;
  }

  /** Replaces the whole table. */
  public void replaceAll(Table table, Dataset<Row> frame) {
    prepared(table, frame).save(path(table));
  }

  /**
   * Replaces the rows for which the predicate holds; every row of the frame must satisfy it.
   *
   * @param predicate Spark SQL over the table's columns, built from constants and hashes only
   */
  public void replaceWhere(Table table, Dataset<Row> frame, String predicate) {
    // The first write has nothing to replace and need not look for it.
    boolean isFirst = !warehouse.exists(table);
    DataFrameWriter<Row> writer = prepared(table, frame);
    (isFirst ? writer : writer.option("replaceWhere", predicate)).save(path(table));
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

  private DataFrameWriter<Row> prepared(Table table, Dataset<Row> frame) {
    requireContract(table, frame);
    warehouse.register(spark, table);
    return frame
        .write()
        .format("delta")
        .mode("overwrite")
        .option("userMetadata", runId)
        .partitionBy(table.partitionBy().toArray(String[]::new));
  }

  private String path(Table table) {
    return warehouse.location(table).toString();
  }
}
