package org.dualuse.platform.run;

/** What became of a row: read = the sum of all outcomes. */
public enum Outcome {
  /** Goes on to the next layer. */
  KEPT,
  /** Set aside with a reason, to be repaired and replayed. */
  QUARANTINED,
  /** Left out by a selection or by a rule that is not an error. */
  OUT_OF_SCOPE,
  /** Replaced by a newer release. */
  SUPERSEDED,
  /** Added into another row, or identical to it. */
  MERGED
}
