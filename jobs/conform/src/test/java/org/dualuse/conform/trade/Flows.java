package org.dualuse.conform.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dualuse.acquire.flow.ReportedFlow;
import org.dualuse.acquire.manifest.Manifests;
import org.dualuse.platform.TestFrames;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;

/** Reported flows beside their file's manifest, as the transformations of flows see them. */
final class Flows {
  /** What the rows of a test share unless they say otherwise. */
  private static final Map<String, String> SHARED =
      Map.ofEntries(
          Map.entry("snapshot_id", "file-1"),
          Map.entry("position", "line 1"),
          Map.entry("basis", "MIRROR"),
          Map.entry("frequency", "M"),
          Map.entry("period_start", "2023-01-01"),
          Map.entry("reporter", "CN"),
          Map.entry("partner", "RU"),
          Map.entry("flow", "X"),
          Map.entry("nomenclature", "HS"),
          Map.entry("hs_code_as_reported", "854231"),
          Map.entry("value_as_reported", "1"),
          Map.entry("currency", "USD"),
          Map.entry("duplicate_rule", "SUM"),
          Map.entry("fetched_at", "2023-03-01 00:00:00"),
          Map.entry("known_on", "2023-03-01"),
          Map.entry("partner_scope", "listed"),
          Map.entry("code_scope", "listed"));

  private Flows() {}

  /** Flows from a text table, with the level of their product code. */
  static Dataset<Row> of(String text) {
    return TestFrames.of(contract(), SHARED, text).transform(TradeFlows::withProductLevel);
  }

  private static Table contract() {
    List<Column> columns = new ArrayList<>(ReportedFlow.table("flows").columns());
    Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
    Manifests.SNAPSHOTS.columns().stream()
        .filter(column -> !names.contains(column.name()))
        .forEach(columns::add);
    return Table.of("raw", "flows", "Flows of a test.", columns);
  }
}
