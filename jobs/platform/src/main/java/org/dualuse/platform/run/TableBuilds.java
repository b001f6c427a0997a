package org.dualuse.platform.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dualuse.platform.check.CheckResult;
import org.dualuse.platform.check.CheckRunner;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.snapshot.Sha256;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.TableViews;
import org.dualuse.platform.table.TableWriter;

/** Builds tables: only when what determines them has changed, and with their checks. */
public final class TableBuilds {
  /** The fingerprint of a table whose newest rows failed a check. */
  public static final String REFUSED = "refused by its checks";

  private static final Map<String, Object> WRITING = new ConcurrentHashMap<>();

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
    return TableViews.read(context.spark().get(), context.warehouse(), table);
  }

  /** Replaces the whole table, checks it, and remembers what it was built from. */
  public void replaceAll(Table table, Dataset<Row> frame, String fingerprint, StepLog log) {
    replaceWhere(table, frame, "true", fingerprint, log);
  }

  /**
   * Replaces the rows that match the predicate, checks what was written, and remembers.
   *
   * <p>Checks read the stored columns they need, which is much cheaper than keeping the frame in
   * memory. Rows that fail stay where they can be looked at, but the run ends here: no later table
   * is built from them and nothing is published.
   */
  public void replaceWhere(
      Table table, Dataset<Row> frame, String predicate, String fingerprint, StepLog log) {
    log.changed();
    TableWriter writer = new TableWriter(context.warehouse(), context.runId());
    // Steps that add to the same table take turns.
    synchronized (WRITING.computeIfAbsent(table.qualifiedName(), name -> new Object())) {
      writer.replaceWhere(table, frame, predicate);
    }
    List<CheckResult> results = CheckRunner.checkTable(table, read(table).filter(predicate));
    log.checked(results);
    if (results.stream().anyMatch(CheckResult::blocksPublication)) {
      forget(table);
    }
    requirePassed(results);
    remember(table, fingerprint);
  }

  /** Makes the next run build the table anew. */
  public void forget(Table table) {
    remember(table, REFUSED);
  }

  /** True if the table's newest rows failed a check. */
  public boolean isRefused(Table table) {
    return fingerprintOf(table).equals(REFUSED);
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
