package org.dualuse.platform.table;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Tables as Spark reads them: plain Parquet over the {@link LiveFiles} of their newest version.
 *
 * <p>Delta's own reader plans each scan with several Spark jobs over the log, which costs seconds
 * for a table of ten rows; the list of live files takes milliseconds. In SQL a table keeps its
 * qualified name; {@link #sql} puts a temporary view in its place.
 */
public final class TableViews {
  private static final Pattern QUALIFIED_NAME =
      Pattern.compile("\\b(" + String.join("|", Warehouse.SCHEMAS) + ")\\.([a-z][a-z0-9_]*)\\b");

  private TableViews() {}

  /** The rows of a table; none if it has never been written. */
  public static Dataset<Row> read(SparkSession spark, Warehouse warehouse, Table table) {
    StructType schema = SparkSchema.of(table);
    List<LiveFiles.LiveFile> files =
        warehouse.exists(table) ? LiveFiles.list(warehouse.location(table)) : List.of();
    if (files.isEmpty()) {
      return spark.createDataFrame(List.of(), schema);
    }
    return spark
        .read()
        .schema(schema)
        // Partition values are not in the files but in the names of their folders.
        .option("basePath", warehouse.location(table).toString())
        .parquet(files.stream().map(file -> literal(file.path().toString())).toArray(String[]::new))
        // Partition columns come last in the reader's view, wherever the contract has them.
        .select(
            table.columns().stream()
                .map(column -> org.apache.spark.sql.functions.col(column.name()))
                .toArray(org.apache.spark.sql.Column[]::new));
  }

  /** Makes a table's qualified name stand for its newest version in {@link #sql}. */
  public static void bind(SparkSession spark, Warehouse warehouse, Table table) {
    bind(table.qualifiedName(), read(spark, warehouse, table));
  }

  /** Makes a qualified name stand for a frame in {@link #sql}. */
  public static void bind(String qualifiedName, Dataset<Row> frame) {
    frame.createOrReplaceTempView(viewNames(qualifiedName));
  }

  /** A query over tables that have been bound. */
  public static Dataset<Row> sql(SparkSession spark, String query) {
    return spark.sql(viewNames(query));
  }

  private static String viewNames(String sql) {
    return QUALIFIED_NAME.matcher(sql).replaceAll("$1__$2");
  }

  /** Spark takes a path for a pattern: its special characters stand for themselves here. */
  private static String literal(String path) {
    return path.replaceAll("([\\\\{}\\[\\]*?,])", "\\\\$1");
  }
}
