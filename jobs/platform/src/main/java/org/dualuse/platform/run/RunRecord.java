package org.dualuse.platform.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A run as kept in the run log, readable without Spark.
 *
 * @param runId {@code <as-of date>-<number>}
 * @param asOf the run date: data released later is not used
 * @param start when it began
 * @param end when it ended, or null
 * @param status how it stands
 * @param release the release it published, or null
 * @param steps its steps in order
 * @param error the error that ended it, or null
 */
public record RunRecord(
    String runId,
    LocalDate asOf,
    Instant start,
    Instant end,
    RunStatus status,
    String release,
    List<StepRecord> steps,
    String error) {}
