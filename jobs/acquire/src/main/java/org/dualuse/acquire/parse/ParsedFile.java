package org.dualuse.acquire.parse;

import java.util.List;
import org.dualuse.platform.run.RowCount;
import org.dualuse.platform.snapshot.Finding;

/**
 * What a partition tells about a file once it has read it; travels to the driver as JSON.
 *
 * @param snapshotId the file
 * @param findings what was noticed
 * @param counts rows by outcome
 */
public record ParsedFile(String snapshotId, List<Finding> findings, List<RowCount> counts) {

  /** The code of the first finding that refuses the file, or null. */
  public String refusal() {
    return findings.stream()
        .filter(Finding::refusesFile)
        .map(Finding::code)
        .findFirst()
        .orElse(null);
  }
}
