package org.dualuse.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.spark.sql.SparkSession;
import org.dualuse.deliver.release.CurrentRelease;
import org.dualuse.deliver.release.Releases;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.run.Progress;
import org.dualuse.platform.run.RunContext;
import org.dualuse.platform.run.RunLog;
import org.dualuse.platform.run.RunRecord;
import org.dualuse.platform.run.RunStatus;
import org.dualuse.platform.run.SparkSessions;
import org.dualuse.platform.run.State;
import org.dualuse.platform.run.Step;
import org.dualuse.platform.run.StepLog;
import org.dualuse.platform.run.StepRecord;
import org.dualuse.platform.run.StepSchedule;
import org.dualuse.platform.run.WriterLock;
import org.dualuse.platform.run.Years;
import org.dualuse.platform.snapshot.LocalObjectStore;
import org.dualuse.platform.snapshot.ObjectStore;
import org.dualuse.platform.table.Warehouse;

/** One run: takes the lock, runs the steps in order, and keeps the run log up to date. */
public final class PipelineRun {
  private final Settings settings;
  private final Path root;
  private final LocalDate asOf;
  private final Years years;
  private final Progress progress;
  private final Clock clock;
  private final List<StepRecord> done = new ArrayList<>();
  private SparkSession spark;

  /**
   * A run over the configured warehouse.
   *
   * @param home the project's root
   * @param asOf the run date
   */
  public PipelineRun(
      Settings settings, Path home, LocalDate asOf, Years years, Progress progress, Clock clock) {
    this.settings = settings;
    this.root = home.resolve(settings.warehouse().root()).toAbsolutePath().normalize();
    this.asOf = asOf;
    this.years = years;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Runs the steps.
   *
   * @return the finished run; its error is set if a step failed
   */
  public RunRecord run(List<Pipeline.Staged> steps) {
    ObjectStore objects = new LocalObjectStore(root);
    RunLog log = new RunLog(new State(objects));
    String runId = log.nextId(asOf);
    Instant start = clock.instant();
    try (WriterLock lock = WriterLock.take(objects, runId, clock)) {
      if (lock.wasTakenOver()) {
        progress.say("Took over the lock of a run that has died.");
      }
      log.save(record(runId, start, null, RunStatus.RUNNING, null));
      RunContext context =
          new RunContext(
              runId, asOf, years, new Warehouse(root), objects, this::spark, progress, clock);
      String error =
          runAll(
              steps, context, () -> log.save(record(runId, start, null, RunStatus.RUNNING, null)));
      RunRecord finished = record(runId, start, clock.instant(), status(error), error);
      log.save(finished);
      return finished;
    } finally {
      if (spark != null) {
        spark.stop();
      }
    }
  }

  /** Runs the steps and returns the first error, or null. */
  private String runAll(List<Pipeline.Staged> steps, RunContext context, Runnable save) {
    List<StepRecord> records =
        new StepSchedule(steps.stream().map(Pipeline.Staged::step).toList())
            .run(
                settings.stepsAtOnce(),
                (number, step) -> {
                  StepRecord record = runOne(step, context);
                  tell(record, steps.get(number).stage());
                  synchronized (done) {
                    done.add(record);
                    save.run();
                  }
                  return record;
                });
    done.clear();
    done.addAll(records);
    return records.stream()
        .map(StepRecord::error)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void tell(StepRecord record, String stage) {
    if (record.status() == RunStatus.UNCHANGED) {
      return;
    }
    double seconds = Duration.between(record.start(), record.end()).toMillis() / 1000.0;
    progress.say(
        String.format(
            Locale.ROOT,
            "  %-8s %-55s %6.1f s%s",
            stage,
            record.name(),
            seconds,
            record.error() == null ? "" : "  " + record.error()));
  }

  private StepRecord runOne(Step step, RunContext context) {
    StepLog log = new StepLog();
    Instant start = clock.instant();
    String error = null;
    try {
      step.run(context, log);
    } catch (DualuseException e) {
      error = e.getMessage();
    } catch (Throwable e) {
      // Spark throws checked exceptions undeclared; and whatever ends a step (no memory, a missing
      // class), the run log says so: a failed step ends the run.
      error = "INTERNAL: step `" + step.name() + "` failed: " + rootCause(e);
      if (System.getenv("DUALUSE_DEBUG") != null) {
        e.printStackTrace();
      }
    }
    return log.record(step.name(), start, clock.instant(), error);
  }

  private static String rootCause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + firstLine(cause.getMessage());
  }

  private static String firstLine(String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }

  private RunStatus status(String error) {
    if (error != null) {
      return RunStatus.FAILED;
    }
    boolean changed = done.stream().anyMatch(step -> step.status() == RunStatus.SUCCEEDED);
    return changed ? RunStatus.SUCCEEDED : RunStatus.UNCHANGED;
  }

  private RunRecord record(
      String runId, Instant start, Instant end, RunStatus status, String error) {
    String release =
        Releases.current(new LocalObjectStore(root))
            .map(CurrentRelease::release)
            .filter(current -> current.equals(runId))
            .orElse(null);
    return new RunRecord(runId, asOf, start, end, status, release, List.copyOf(done), error);
  }

  private synchronized SparkSession spark() {
    if (spark == null) {
      Instant start = clock.instant();
      progress.say("  starting Spark (" + settings.spark().master() + ")");
      spark = SparkSessions.start(settings.spark(), root.resolve("scratch"));
      progress.say(
          "  Spark is up after " + Duration.between(start, clock.instant()).toMillis() + " ms");
    }
    return spark;
  }
}
