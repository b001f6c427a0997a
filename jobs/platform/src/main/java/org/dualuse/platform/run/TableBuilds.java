package org.dualuse.platform.run;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
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

  /** Checks the frame, replaces the whole table with it, and remembers what it was built from. */
  public void replaceAll(Table table, Dataset<Row> frame, String fingerprint, StepLog log) {
    checked(table, frame, fingerprint, log, cached -> writer().replaceAll(table, cached));
  }

  /** Checks the frame, replaces the rows that match the predicate with it, and remembers. */
  public void replaceWhere(
      Table table, Dataset<Row> frame, String predicate, String fingerprint, StepLog log) {
    checked(
        table, frame, fingerprint, log, cached -> writer().replaceWhere(table, cached, predicate));
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

  /** A frame that fails a check of severity FAIL is never written. */
  private void checked(
      Table table,
      Dataset<Row> frame,
      String fingerprint,
      StepLog log,
      Consumer<Dataset<Row>> write) {
    log.changed();
    TableWriter.requireContract(table, frame);
    boolean isCached = frame.storageLevel().useMemory() || frame.storageLevel().useDisk();
    Dataset<Row> cached = isCached ? frame : frame.persist(StorageLevel.MEMORY_AND_DISK());
    try {
      List<CheckResult> results = CheckRunner.checkTable(table, cached);
      log.checked(results);
      requirePassed(results);
      write.accept(cached);
    } finally {
      if (!isCached) {
        cached.unpersist();
      }
    }
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
