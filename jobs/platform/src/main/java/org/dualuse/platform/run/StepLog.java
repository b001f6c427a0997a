package org.dualuse.platform.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dualuse.platform.check.CheckResult;

/** What a step tells while it runs; becomes its {@link StepRecord}. */
public final class StepLog {
  private final List<StepRecord.SourceCount> counts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<CheckResult> checks = new ArrayList<>();
  private long bytes;
  private boolean changed;

  /** Adds a count of a source. */
  public void count(String source, RowCount count) {
    counts.add(new StepRecord.SourceCount(source, count));
  }

  /** Adds bytes of publishers' files taken in. */
  public void addBytes(long taken) {
    bytes += taken;
  }

  /** Adds a sentence for the summary. */
  public void note(String sentence) {
    notes.add(sentence);
  }

  /** Keeps the checks that found something. */
  public void checked(List<CheckResult> results) {
    results.stream().filter(result -> !result.passed()).forEach(checks::add);
  }

  /** Says that the step had something to do. */
  public void changed() {
    changed = true;
  }

  /** The checks that found something. */
  public List<CheckResult> findings() {
    return List.copyOf(checks);
  }

  /** The record of the step. */
  public StepRecord record(String name, Instant start, Instant end, String error) {
    RunStatus status =
        error != null ? RunStatus.FAILED : changed ? RunStatus.SUCCEEDED : RunStatus.UNCHANGED;
    return new StepRecord(
        name,
        start,
        end,
        status,
        List.copyOf(counts),
        bytes,
        List.copyOf(notes),
        List.copyOf(checks),
        error);
  }
}
