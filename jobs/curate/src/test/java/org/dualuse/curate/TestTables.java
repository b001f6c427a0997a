package org.dualuse.curate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dualuse.acquire.manifest.Manifests;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.conform.ConformedTables;
import org.dualuse.conform.parties.PartyTables;
import org.dualuse.conform.trade.TradeFlowTable;
import org.dualuse.curate.marts.Marts;
import org.dualuse.platform.TestFrames;
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
    tables.addAll(PartyTables.ALL);
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
    Map<String, Object> shared =
        given == null || given.defaults() == null ? Map.of() : given.defaults();
    save(spark, table, TestFrames.of(table, shared, given == null ? List.of() : given.rows()));
  }

  static void save(SparkSession spark, Table table, Dataset<Row> frame) {
    Dataset<Row> fixed = spark.createDataFrame(frame.collectAsList(), frame.schema());
    TableViews.bind(table.qualifiedName(), fixed);
  }
}
