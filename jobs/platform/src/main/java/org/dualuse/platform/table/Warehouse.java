package org.dualuse.platform.table;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Where each table lives, and its name in a Spark session.
 *
 * @param root the folder of the warehouse
 */
public record Warehouse(Path root) {

  /** The layers, in the order of the flow. */
  public static final java.util.List<String> SCHEMAS =
      java.util.List.of("raw", "conformed", "curated");

  /**
   * The folder of a table's Delta log and files, absolute. Given to Spark as plain text: the text
   * of a URI would be taken literally, and a blank would become a folder with {@code %20} in its
   * name.
   */
  public Path location(Table table) {
    return root.toAbsolutePath().resolve(table.schema()).resolve(table.name());
  }

  /** True if the table has been written at least once. */
  public boolean exists(Table table) {
    return Files.isDirectory(location(table).resolve("_delta_log"));
  }

  /** Makes {@code schema.name} usable in this session's SQL; does nothing if it already is. */
  public void register(SparkSession spark, Table table) {
    if (!spark.catalog().databaseExists(table.schema())) {
      // Managed location is never used: every table has its own. The name is a constant.
      spark.sql("CREATE DATABASE IF NOT EXISTS " + table.schema());
    }
    if (!spark.catalog().tableExists(table.qualifiedName())) {
      DeltaTables.createIfAbsent(spark, table, location(table));
    }
  }
}
