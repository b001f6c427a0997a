package org.dualuse.platform.table;

import io.delta.tables.DeltaTable;
import io.delta.tables.DeltaTableBuilder;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;

/** Creates Delta tables from their contracts: two first writers never race over the protocol. */
final class DeltaTables {
  private DeltaTables() {}

  static void createIfAbsent(SparkSession spark, Table table, Path location) {
    DeltaTableBuilder builder =
        DeltaTable.createIfNotExists(spark)
            .tableName(table.qualifiedName())
            .location(location.toString())
            .comment(table.doc())
            .property("delta.enableDeletionVectors", "false");
    for (StructField field : SparkSchema.of(table).fields()) {
      builder =
          builder.addColumn(
              DeltaTable.columnBuilder(spark, field.name())
                  .dataType(field.dataType())
                  .nullable(true)
                  .comment(field.getComment().get())
                  .build());
    }
    if (!table.partitionBy().isEmpty()) {
      builder = builder.partitionedBy(table.partitionBy().toArray(String[]::new));
    }
    builder.execute();
  }
}
