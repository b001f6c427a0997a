package org.dualuse.deliver;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dualuse.platform.SharedSpark;
import org.dualuse.platform.table.SparkSchema;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.TableWriter;
import org.dualuse.platform.table.Warehouse;

/** Writes small Delta tables with Spark, for tests that read them without. */
public final class SampleTables {
  private SampleTables() {}

  /** Replaces the whole table by the given rows, each with one value per column. */
  public static void write(Warehouse warehouse, Table table, Object[]... rows) {
    // The session outlives the folders of single tests: forget where the table was in the last one.
    SharedSpark.get().sql("DROP TABLE IF EXISTS " + table.qualifiedName());
    List<Row> values = Arrays.stream(rows).map(RowFactory::create).toList();
    Dataset<Row> frame = SharedSpark.get().createDataFrame(values, SparkSchema.of(table));
    new TableWriter(warehouse, "run-1").replaceAll(table, frame);
  }

  /** One row of {@link #write}. */
  public static Object[] row(Object... values) {
    return values;
  }
}
