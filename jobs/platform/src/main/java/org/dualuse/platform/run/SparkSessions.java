package org.dualuse.platform.run;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Starts the Spark session that all steps of a run share. */
public final class SparkSessions {
  private SparkSessions() {}

  /**
   * A session with Delta Lake, in UTC, with ANSI arithmetic: an overflow or a bad cast is an error,
   * never a silent null.
   *
   * @param scratch a folder for Spark's own needs, inside the warehouse
   */
  public static SparkSession start(SparkSettings settings, Path scratch) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("dualuse")
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.warehouse.dir", scratch.resolve("spark").toUri().toString());
    builder = forSmallTables(builder);
    if (System.getProperty("spark.master") == null) {
      builder = builder.master(settings.master()).config("spark.driver.bindAddress", "127.0.0.1");
      builder = builder.config("spark.driver.host", "127.0.0.1");
    }
    for (var entry : settings.settings().entrySet()) {
      builder = builder.config(entry.getKey(), entry.getValue());
    }
    return builder.getOrCreate();
  }

  private static SparkSession.Builder forSmallTables(SparkSession.Builder builder) {
    return builder
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.default.parallelism", "2")
        .config("spark.databricks.delta.snapshotPartitions", "1")
        .config("spark.sql.sources.parallelPartitionDiscovery.parallelism", "2")
        .config("spark.sql.parquet.compression.codec", "zstd")
        // Each commit would compute a summary of the table that no reader of ours uses.
        .config("spark.databricks.delta.writeChecksumFile.enabled", "false")
        // Small tables should still use every core: no merging of small partitions or files.
        .config("spark.sql.adaptive.coalescePartitions.enabled", "false")
        .config("spark.sql.files.openCostInBytes", "65536")
        // Sets of strings are collected over many small groups, for each of which hashing would
        // set up a buffer; sorting uses one buffer for all.
        .config("spark.sql.execution.useObjectHashAggregateExec", "false");
  }
}
