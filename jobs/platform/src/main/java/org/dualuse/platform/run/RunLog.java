package org.dualuse.platform.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

  /** All runs, oldest run date first. */
  public List<RunRecord> all() {
    return state.list("runs/", RunRecord.class);
  }

  /** The run that began last. */
  public Optional<RunRecord> latest() {
    return all().stream().max((a, b) -> a.start().compareTo(b.start()));
  }
}
