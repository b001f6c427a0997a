package org.dualuse.run.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.dualuse.platform.run.RunLog;
import org.dualuse.platform.run.RunRecord;
import org.dualuse.platform.run.State;
import org.dualuse.platform.run.StepRecord;
import org.dualuse.platform.snapshot.SnapshotStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dualuse status}. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows the last runs, their steps and outcomes. Starts no Spark.",
    footerHeading = "%nExamples:%n",
    footer = {"  dualuse status --env sample", "  dualuse status --env sample --runs 20"})
final class StatusCommand implements Callable<Integer> {
  @Mixin private Installation installation;
  @Spec private CommandSpec spec;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many runs to show (default: ${DEFAULT-VALUE}).")
  private int count;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    State state = new State(installation.objects());
    List<RunRecord> runs = new RunLog(state).byStart();
    out.println("Warehouse " + installation.root());
    if (runs.isEmpty()) {
      out.println("No run yet. `dualuse run --env " + installation.environment() + "` makes one.");
      return 0;
    }
    SnapshotStore snapshots = new SnapshotStore(installation.objects());
    long refused = snapshots.verdicts().stream().filter(v -> !v.accepted()).count();
    out.printf("%d file(s), %d quarantined whole%n%n", snapshots.all().size(), refused);
    runs.stream().skip(Math.max(0, runs.size() - count)).forEach(run -> print(out, run));
    RunRecord last = runs.get(runs.size() - 1);
    out.println();
    out.println("Steps of " + last.runId() + ":");
    last.steps().forEach(step -> print(out, step));
    return 0;
  }

  private static void print(PrintWriter out, RunRecord run) {
    String took = run.end() == null ? "-" : seconds(Duration.between(run.start(), run.end()));
    out.printf(
        "%-16s %-9s as of %s, started %s, took %s%s%n",
        run.runId(),
        run.status(),
        run.asOf(),
        run.start(),
        took,
        run.release() == null ? "" : ", release " + run.release());
    if (run.error() != null) {
      out.println("                 " + run.error());
    }
  }

  private static void print(PrintWriter out, StepRecord step) {
    long read = step.counts().stream().mapToLong(c -> c.count().rows()).sum();
    out.printf(
        "  %-55s %-9s %8s%s%n",
        step.name(),
        step.status(),
        seconds(Duration.between(step.start(), step.end())),
        read == 0 ? "" : "  rows " + read);
  }

  private static String seconds(Duration duration) {
    return "%.1f s".formatted(duration.toMillis() / 1000.0);
  }
}
