package org.dualuse.platform.run;

/** One step of the pipeline. Running it twice over the same input changes nothing. */
public interface Step {
  /** A short name for logs and for {@code run --only}. */
  String name();

  /** Does what is needed, and tells the log; {@link StepLog#changed} says if anything was done. */
  void run(RunContext context, StepLog log);
}
