package org.dualuse.platform.run;

/** How a run or a step stands. */
public enum RunStatus {
  /** Still going, or its process died. */
  RUNNING,
  /** Did what it had to do. */
  SUCCEEDED,
  /** There was nothing new to do. */
  UNCHANGED,
  /** Ended with an error. */
  FAILED
}
