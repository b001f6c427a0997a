package org.dualuse.curate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dualuse.acquire.manifest.Manifests;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.conform.ConformedTables;
import org.dualuse.conform.trade.TradeFlowTable;
import org.dualuse.curate.marts.Marts;
import org.dualuse.platform.table.SparkSchema;
import org.dualuse.platform.table.SqlTable;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.TableViews;

/** Tables made from a few readable rows. */
final class TestTables {
  private TestTables() {}

  /** All contracts that marts may read. */
  static List<Table> contracts() {
    List<Table> tables = new ArrayList<>();
    tables.addAll(List.of(Manifests.SNAPSHOTS, Manifests.ROW_COUNTS, RawTables.QUARANTINE));
    ConformedTables.REFERENCE.forEach(table -> tables.add(table.table()));
    tables.add(TradeFlowTable.TRADE_FLOWS);
    ConformedTables.FLOWS.forEach(table -> tables.add(table.table()));
    Marts.ALL.stream().map(SqlTable::table).forEach(tables::add);
    return tables;
  }

  static Table contract(String qualifiedName) {
    return contracts().stream()
        .filter(table -> table.qualifiedName().equals(qualifiedName))
        .findFirst()
        .orElseThrow();
  }

  static void create(SparkSession spark, Table table, GoldenCase.Given given) {
    List<Row> rows = new ArrayList<>();
    StructType schema = SparkSchema.of(table);
    if (given != null) {
      for (Map<String, Object> sparse : given.rows()) {
        Map<String, Object> full =
            new HashMap<>(given.defaults() == null ? Map.of() : given.defaults());
        full.putAll(sparse);
        rows.add(row(schema, full));
      }
    }
    save(spark, table, spark.createDataFrame(rows, schema));
  }

  static void save(SparkSession spark, Table table, Dataset<Row> frame) {
    Dataset<Row> fixed = spark.createDataFrame(frame.collectAsList(), frame.schema());
    TableViews.bind(table.qualifiedName(), fixed);
  }

  private static Row row(StructType schema, Map<String, Object> values) {
    List<Object> cells = new ArrayList<>();
    for (StructField field : schema.fields()) {
      cells.add(cell(field.dataType(), values.remove(field.name())));
    }
    if (!values.isEmpty()) {
      throw new IllegalArgumentException("no such column: " + values.keySet());
    }
    return RowFactory.create(cells.toArray());
  }

  private static Object cell(DataType type, Object value) {
    if (value == null) {
      return null;
    }
    if (type instanceof DecimalType decimal) {
      return new BigDecimal(value.toString()).setScale(decimal.scale(), RoundingMode.UNNECESSARY);
    }
    return switch (type.typeName()) {
      case "date" -> Date.valueOf(value.toString());
      case "long" -> Long.valueOf(value.toString());
      case "double" -> Double.valueOf(value.toString());
      case "string" -> value.toString();
      default -> value;
    };
  }
}
