package org.dualuse.acquire.chinacustoms;

import org.dualuse.acquire.flow.Flow;
import org.dualuse.acquire.flow.Period;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.platform.snapshot.FileMeta;

/**
 * What the sidecar says about a download.
 *
 * @param flow X or M
 * @param isFlowAssumed true if the sidecar does not tell the flow
 * @param period the period of rows without a date of their own, or null
 */
record ChinaCustomsFile(Flow flow, boolean isFlowAssumed, Period period) {

  /**
   * Reads the sidecar.
   *
   * @throws FileRefused BAD_SIDECAR if the flow is neither X nor M or the period is none
   */
  static ChinaCustomsFile of(FileMeta meta) throws FileRefused {
    boolean isImport = "M".equals(meta.flow());
    if (meta.flow() != null && !isImport && !meta.flow().equals("X")) {
      throw new FileRefused(
          "BAD_SIDECAR", "The flow `" + meta.flow() + "` is neither X (exports) nor M (imports).");
    }
    try {
      return new ChinaCustomsFile(
          isImport ? Flow.M : Flow.X,
          meta.flow() == null,
          meta.period() == null ? null : Period.read(meta.period()));
    } catch (BadRow e) {
      throw new FileRefused("BAD_SIDECAR", e.getMessage());
    }
  }
}
