package org.dualuse.acquire.ofac;

import java.util.Optional;
import org.dualuse.platform.snapshot.Finding;

/** How many statements of a file's remarks were understood. */
final class RemarkCount {
  /** Free prose is one statement in sixty of the real files; more means new labels. */
  private static final double TOLERATED = 0.05;

  /** Fewer say nothing about the share. */
  private static final int ENOUGH = 100;

  private long all;
  private long other;
  private String example;

  void add(String statement, boolean isUnderstood) {
    all++;
    if (!isUnderstood) {
      other++;
      example = example == null ? statement : example;
    }
  }

  /** A warning if too many were not understood. */
  Optional<Finding> finding() {
    boolean isMuch = all >= ENOUGH && other > TOLERATED * all;
    return isMuch
        ? Optional.of(
            Finding.warn(
                "REMARKS_NOT_UNDERSTOOD",
                other
                    + " of "
                    + all
                    + " statements in remarks have no known label, e.g. `"
                    + example
                    + "`. Add labels to remark_labels.csv."))
        : Optional.empty();
  }
}
