package org.dualuse.platform.run;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dualuse.platform.check.CheckResult;
import org.dualuse.platform.check.CheckRunner;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.snapshot.Sha256;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.TableWriter;

/** Builds tables: only when what determines them has changed, and with their checks. */
public final class TableBuilds {
  private final RunContext context;

  TableBuilds(RunContext context) {
    this.context = context;
  }

  /** A fingerprint of everything that determines a table's content. */
  public String fingerprint(List<Table> inputs, String... further) {
    String text =
        inputs.stream().map(this::fingerprintOf).collect(Collectors.joining("\n"))
            + "\n"
            + String.join("\n", further);
    return Sha256.of(text);
  }

  /** True if the table was built from exactly this. */
  public boolean isUpToDate(Table table, String fingerprint) {
    return fingerprintOf(table).equals(fingerprint) && context.warehouse().exists(table);
  }

  /** The input as a frame. */
  public Dataset<Row> read(Table table) {
    context.warehouse().register(context.spark().get(), table);
    return context.spark().get().table(table.qualifiedName());
  }

  /** Replaces the whole table, checks it, and remembers what it was built from. */
  public void replaceAll(Table table, Dataset<Row> frame, String fingerprint, StepLog log) {
    writer().replaceAll(table, frame);
    finish(table, fingerprint, log);
  }

  /** Replaces the rows that match the predicate, checks the table, and remembers. */
  public void replaceWhere(
      Table table, Dataset<Row> frame, String predicate, String fingerprint, StepLog log) {
    writer().replaceWhere(table, frame, predicate);
    finish(table, fingerprint, log);
  }

  /** Makes the next run build the table anew. */
  public void forget(Table table) {
    remember(table, "refused by its checks");
  }

  /** Fails if a check of severity FAIL found something. */
  public static void requirePassed(List<CheckResult> results) {
    List<CheckResult> blocking = results.stream().filter(CheckResult::blocksPublication).toList();
    if (!blocking.isEmpty()) {
      String why =
          blocking.stream()
              .map(
                  r ->
                      r.table()
                          + " "
                          + r.check()
                          + ": "
                          + r.sentence()
                          + " Rows: "
                          + r.violations()
                          + ", for example "
                          + r.example())
              .collect(Collectors.joining(" | "));
      throw DualuseException.of(
          ErrorCode.CHECK_FAILED,
          "A check failed, so nothing is published and the last release stays in place.",
          why,
          "Look at the rows with `dualuse query`, mend or quarantine the input, and run again.");
    }
  }

  private TableWriter writer() {
    return new TableWriter(context.spark().get(), context.warehouse(), context.runId());
  }

  private void finish(Table table, String fingerprint, StepLog log) {
    log.changed();
    List<CheckResult> results = CheckRunner.checkTable(table, read(table));
    log.checked(results);
    // A table that fails its checks keeps its old fingerprint, so that the next run builds it anew.
    requirePassed(results);
    remember(table, fingerprint);
  }

  private void remember(Table table, String fingerprint) {
    context
        .state()
        .put(
            TableState.key(table),
            new TableState(
                table.qualifiedName(), fingerprint, context.runId(), context.clock().instant()));
  }

  private String fingerprintOf(Table table) {
    return context
        .state()
        .get(TableState.key(table), TableState.class)
        .map(TableState::fingerprint)
        .orElse("never built");
  }
}
