package org.dualuse.conform.trade;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.platform.run.RunContext;
import org.dualuse.platform.run.StepLog;
import org.dualuse.platform.run.TableState;
import org.dualuse.platform.table.Table;

/** The rows of {@code conformed.trade_flows} that belong to one source, replaced as a whole. */
final class SourceSlice {
  private final RunContext context;
  private final String source;

  SourceSlice(RunContext context, String source) {
    this.context = context;
    this.source = source;
  }

  boolean isUpToDate(String fingerprint) {
    return context
        .state()
        .get(stateKey(), TableState.class)
        .filter(state -> state.fingerprint().equals(fingerprint))
        .isPresent();
  }

  void write(Dataset<Row> usable, Dataset<Row> unusable, String fingerprint, StepLog log) {
    Table flows = TradeFlowTable.TRADE_FLOWS;
    // The table's own fingerprint changes with every slice, so that later steps see the change.
    String whole = context.tables().fingerprint(List.of(flows), fingerprint);
    context
        .tables()
        .replaceWhere(
            flows,
            usable.select(
                flows.columns().stream()
                    .map(column -> col(column.name()))
                    .toArray(org.apache.spark.sql.Column[]::new)),
            "source = '" + source + "'",
            whole,
            log);
    quarantine(unusable, fingerprint, log);
    context
        .state()
        .put(
            stateKey(),
            new TableState(
                flows.qualifiedName() + " of " + source,
                fingerprint,
                context.runId(),
                context.clock().instant()));
  }

  /** Writes nothing where nothing is set aside now and nothing was before. */
  private void quarantine(Dataset<Row> unusable, String fingerprint, StepLog log) {
    String mark = stateKey() + "-quarantine";
    boolean anyNow = !unusable.isEmpty();
    if (!anyNow && context.state().get(mark, String.class).isEmpty()) {
      return;
    }
    context
        .tables()
        .replaceWhere(
            RawTables.QUARANTINE,
            TradeFlows.toQuarantine(unusable),
            "stage = 'conform' AND source = '" + source + "'",
            context.tables().fingerprint(List.of(RawTables.QUARANTINE), fingerprint),
            log);
    context.state().put(mark, context.runId());
  }

  private String stateKey() {
    return "slices/" + TradeFlowTable.TRADE_FLOWS.qualifiedName() + "/" + source;
  }
}
