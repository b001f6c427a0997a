package org.dualuse.platform.run;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.dualuse.platform.snapshot.ObjectStore;
import org.dualuse.platform.snapshot.Snapshot;
import org.dualuse.platform.snapshot.SnapshotStore;
import org.dualuse.platform.table.Warehouse;

/**
 * What every step of a run shares. Spark is started by the first step that needs it.
 *
 * @param runId names the run in states and commits
 * @param asOf the run date; nothing else says what day it is
 * @param years the years of which period tables are rebuilt; {@link Years#ALL} by default
 * @param warehouse where the tables live
 * @param objects the object store under the same root
 * @param spark the session, started when first asked for
 * @param progress where to say what is being done
 * @param clock for time stamps in logs only, never for results
 */
public record RunContext(
    String runId,
    LocalDate asOf,
    Years years,
    Warehouse warehouse,
    ObjectStore objects,
    Supplier<SparkSession> spark,
    Progress progress,
    Clock clock) {

  /** The snapshots of this warehouse. */
  public SnapshotStore snapshots() {
    return new SnapshotStore(objects);
  }

  /** The state of this warehouse. */
  public State state() {
    return new State(objects);
  }

  /**
   * The last day on or before the run date on which anything was released: two run dates with the
   * same last release day see the same data.
   */
  public LocalDate lastReleaseDay() {
    return snapshots().all().stream()
        .map(Snapshot::knownOn)
        .filter(day -> !day.isAfter(asOf))
        .max(LocalDate::compareTo)
        .orElse(LocalDate.EPOCH);
  }

  /** The tables of this warehouse. */
  public TableBuilds tables() {
    return new TableBuilds(this);
  }
}
