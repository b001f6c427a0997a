package org.dualuse.platform.run;

import java.util.Set;

/** One step of the pipeline. Running it twice over the same input changes nothing. */
public interface Step {
  /** The publishers' files in the snapshot store, which are not a table. */
  String SNAPSHOTS = "snapshots";

  /** What parsing found about the files. */
  String VERDICTS = "verdicts";

  /** A short name for logs and for {@code run --only}. */
  String name();

  /**
   * Names of what the step reads: qualified tables, or {@link #SNAPSHOTS} and {@link #VERDICTS}.
   */
  Set<String> needs();

  /**
   * Names of what the step writes. A step runs once all earlier steps that make what it needs are
   * done; steps that only write to the same table may run side by side.
   */
  Set<String> makes();

  /** Does what is needed, and tells the log; {@link StepLog#changed} says if anything was done. */
  void run(RunContext context, StepLog log);
}
