package org.dualuse.platform.snapshot;

import java.util.List;
import org.dualuse.platform.run.RowCount;

/**
 * What became of a snapshot when it was last parsed. Later layers use accepted snapshots only.
 *
 * @param snapshotId the snapshot
 * @param source its source
 * @param accepted false if the file is quarantined whole
 * @param findings what was noticed about the file
 * @param counts rows by outcome and rule, each with its value in currency
 * @param runId the run that parsed it
 * @param parserVersion hash of the code that parsed it
 */
public record Verdict(
    String snapshotId,
    String source,
    boolean accepted,
    List<Finding> findings,
    List<RowCount> counts,
    String runId,
    String parserVersion) {

  /** Checks nothing is missing. */
  public Verdict {
    findings = List.copyOf(findings);
    counts = List.copyOf(counts);
  }

  /** The same verdict, of no parser: the next run parses the file anew. */
  public Verdict outdated() {
    return new Verdict(snapshotId, source, accepted, findings, counts, runId, "to be replayed");
  }
}
