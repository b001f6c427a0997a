package org.dualuse.conform.trade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dualuse.acquire.manifest.Manifests;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.acquire.source.Source;
import org.dualuse.conform.products.ProductLevel;
import org.dualuse.platform.run.CodeVersion;
import org.dualuse.platform.run.RunContext;
import org.dualuse.platform.run.Step;
import org.dualuse.platform.run.StepLog;
import org.dualuse.platform.table.Table;

/**
 * Brings one source's reported flows into {@code conformed.trade_flows}: one row per reported row,
 * as reported, with its value in USD, its vintage and what becomes of duplicates. Rows that cannot
 * be used go to the quarantine.
 */
public final class TradeFlows implements Step {
  private final Source source;
  private final Table exchangeRates;

  /**
   * A step for one trade source.
   *
   * @param exchangeRates {@code conformed.exchange_rates}
   */
  public TradeFlows(Source source, Table exchangeRates) {
    this.source = source;
    this.exchangeRates = exchangeRates;
  }

  @Override
  public String name() {
    return "conform " + source.name();
  }

  @Override
  public Set<String> needs() {
    return Set.of(
        source.rawTable().qualifiedName(),
        Manifests.SNAPSHOTS.qualifiedName(),
        exchangeRates.qualifiedName());
  }

  @Override
  public Set<String> makes() {
    return Set.of(TradeFlowTable.TRADE_FLOWS.qualifiedName(), RawTables.QUARANTINE.qualifiedName());
  }

  @Override
  public void run(RunContext context, StepLog log) {
    if (!context.warehouse().exists(source.rawTable())) {
      return;
    }
    String mark = CodeVersion.of(TradeFlows.class) + source.name();
    String fingerprint =
        context
            .tables()
            .fingerprint(List.of(source.rawTable(), Manifests.SNAPSHOTS, exchangeRates), mark);
    SourceSlice slice = new SourceSlice(context, source.name());
    if (slice.isUpToDate(fingerprint)) {
      return;
    }
    context.progress().say("  conforming " + source.name());
    Dataset<Row> judged = judged(context);
    Column isUsable = col("outcome").notEqual("QUARANTINED");
    slice.write(judged.filter(isUsable), judged.filter(isUsable.unary_$bang()), fingerprint, log);
  }

  private Dataset<Row> judged(RunContext context) {
    Dataset<Row> snapshots =
        context
            .tables()
            .read(Manifests.SNAPSHOTS)
            .filter(col("is_accepted").and(col("source").equalTo(source.name())));
    Dataset<Row> reported =
        context
            .tables()
            .read(source.rawTable())
            .join(snapshots, "snapshot_id")
            .transform(TradeFlows::withProductLevel)
            .withColumn("source_rank", lit(SourcePrecedence.rankOf(source.name())));
    Repeats repeats = Repeats.in(reported);
    return reported
        .transform(flows -> Duplicates.withOutcome(flows, repeats))
        .transform(flows -> Vintages.withSupersededOn(flows, repeats))
        .transform(flows -> UsdValues.withValueUsd(flows, context.tables().read(exchangeRates)));
  }

  /** Adds the level of the product code, its chapter and its first six digits. */
  static Dataset<Row> withProductLevel(Dataset<Row> flows) {
    Column code = col("hs_code_as_reported");
    Column isTotal = code.equalTo("TOTAL");
    Column level =
        when(isTotal, ProductLevel.TOTAL.name())
            .when(length(code).geq(6), ProductLevel.HS6.name())
            .when(length(code).equalTo(4), ProductLevel.HS4.name())
            .otherwise(ProductLevel.HS2.name());
    return flows
        .withColumn("hs_level", level)
        .withColumn("chapter", when(isTotal, "TOTAL").otherwise(substring(code, 1, 2)))
        .withColumn("hs6_as_reported", when(level.equalTo("HS6"), substring(code, 1, 6)));
  }

  /** The quarantine's columns of the rows that conform sets aside. */
  static Dataset<Row> toQuarantine(Dataset<Row> rows) {
    return rows.select(
        col(RawTables.SNAPSHOT_ID.name()),
        col(RawTables.POSITION.name()),
        col("source"),
        lit("conform").as("stage"),
        col("outcome_rule").as("reason"),
        col("outcome_detail").as("detail"),
        org.apache
            .spark
            .sql
            .functions
            .concat_ws(
                " ",
                col("period_start"),
                col("reporter"),
                col("partner"),
                col("flow"),
                col("hs_code_as_reported"))
            .as("raw_text"),
        col("value_as_reported").as("value"),
        col("currency"));
  }
}
