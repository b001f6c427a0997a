package org.dualuse.platform.run;

import java.time.Instant;
import java.util.List;
import org.dualuse.platform.check.CheckResult;

/**
 * One step of a run, as kept in the run log.
 *
 * @param name the step
 * @param start when it began
 * @param end when it ended
 * @param status how it ended
 * @param counts rows by outcome, summed over the step's sources
 * @param bytes bytes of publishers' files taken in
 * @param notes sentences for the summary
 * @param checks checks that found something
 * @param error the error's message, or null
 */
public record StepRecord(
    String name,
    Instant start,
    Instant end,
    RunStatus status,
    List<SourceCount> counts,
    long bytes,
    List<String> notes,
    List<CheckResult> checks,
    String error) {

  /**
   * A count of one source.
   *
   * @param source the source
   * @param count rows by outcome
   */
  public record SourceCount(String source, RowCount count) {}
}
