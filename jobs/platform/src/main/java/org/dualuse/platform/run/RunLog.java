package org.dualuse.platform.run;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The list of runs, kept in the state. */
public final class RunLog {
  private final State state;

  /** The log kept in the given state. */
  public RunLog(State state) {
    this.state = state;
  }

  /** Takes the next free run id of a run date. */
  public String nextId(LocalDate asOf) {
    String prefix = "runs/" + asOf + "-";
    int taken = state.list(prefix, RunRecord.class).size();
    return "%s-%03d".formatted(asOf, taken + 1);
  }

  /** Writes how a run stands. */
  public void save(RunRecord run) {
    state.put("runs/" + run.runId(), run);
  }

  /** All runs, the oldest first. */
  public List<RunRecord> byStart() {
    return state.list("runs/", RunRecord.class).stream()
        .sorted(Comparator.comparing(RunRecord::start))
        .toList();
  }
}
