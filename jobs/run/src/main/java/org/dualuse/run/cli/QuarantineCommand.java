package org.dualuse.run.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.deliver.query.OutputFormat;
import org.dualuse.deliver.query.Queries;
import org.dualuse.deliver.query.QueryResult;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.run.RunRecord;
import org.dualuse.platform.run.RunStatus;
import org.dualuse.platform.run.Years;
import org.dualuse.platform.snapshot.SnapshotStore;
import org.dualuse.platform.snapshot.Verdict;
import org.dualuse.run.Pipeline;
import org.dualuse.run.PipelineRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dualuse quarantine}. */
@Command(
    name = "quarantine",
    mixinStandardHelpOptions = true,
    description = "Files and rows that were set aside, each with its reason.",
    subcommands = {QuarantineCommand.ListThem.class, QuarantineCommand.Replay.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  dualuse quarantine list --env sample",
      "  dualuse quarantine replay chinacustoms --env local      after a sidecar was added"
    })
final class QuarantineCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** {@code dualuse quarantine list}. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists quarantined files and counts quarantined rows. Starts no Spark.",
      footerHeading = "%nExample:%n",
      footer = "  dualuse quarantine list --env sample")
  static final class ListThem implements Callable<Integer> {
    private static final String ROWS =
        "SELECT source, stage, reason, count(*) AS rows, sum(value) AS value, currency,"
            + " min(snapshot_id) AS example_file, min(position) AS example_position"
            + " FROM raw.quarantine GROUP BY source, stage, reason, currency ORDER BY ALL";

    @Mixin private Installation installation;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      SnapshotStore store = new SnapshotStore(installation.objects());
      if (store.verdicts().isEmpty()) {
        out.println("No file has been read yet, so nothing is quarantined.");
        return 0;
      }
      printFiles(store, out);
      printRows(out);
      out.flush();
      return 0;
    }

    private static void printFiles(SnapshotStore store, PrintWriter out) {
      List<Verdict> refused =
          store.verdicts().stream()
              .filter(verdict -> !verdict.accepted())
              .filter(verdict -> store.isCurrent(verdict.source(), verdict.snapshotId()))
              .toList();
      out.println(refused.size() + " file(s) quarantined whole");
      for (Verdict verdict : refused) {
        out.println("  " + verdict.snapshotId());
        verdict.findings().stream()
            .filter(finding -> finding.refusesFile())
            .forEach(finding -> out.println("    " + finding.code() + ": " + finding.sentence()));
      }
    }

    private void printRows(PrintWriter out) {
      if (installation.warehouse().exists(RawTables.QUARANTINE)) {
        out.println("Rows:");
        try (Queries queries =
                Queries.open(installation.warehouse(), List.of(RawTables.QUARANTINE));
            QueryResult result = queries.run(ROWS)) {
          long unused = result.print(OutputFormat.TABLE, out);
        }
      }
    }
  }

  /** {@code dualuse quarantine replay}. */
  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description = "Parses files anew from their stored bytes, then runs the pipeline.",
      footerHeading = "%nExample:%n",
      footer =
          "  dualuse quarantine replay chinacustoms --env local      after a sidecar was added")
  static final class Replay implements Callable<Integer> {
    @Mixin private Installation installation;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SOURCE|FILE", description = "A source or a snapshot id.")
    private String what;

    @Override
    public Integer call() {
      SnapshotStore store = new SnapshotStore(installation.objects());
      List<Verdict> chosen =
          store.verdicts().stream()
              .filter(v -> v.source().equals(what) || v.snapshotId().equals(what))
              .toList();
      if (chosen.isEmpty()) {
        throw DualuseException.of(
            ErrorCode.NOT_FOUND,
            "No parsed file belongs to `" + what + "`.",
            "It is neither a source with files nor a snapshot id.",
            "`dualuse quarantine list` and `dualuse sources --files` show both.");
      }
      chosen.forEach(verdict -> store.judge(verdict.outdated()));
      Clock clock = Clock.systemUTC();
      PrintWriter out = spec.commandLine().getOut();
      Pipeline pipeline = new Pipeline(installation.settings(), installation.home());
      RunRecord record =
          new PipelineRun(
                  installation.settings(),
                  installation.home(),
                  LocalDate.now(clock.withZone(ZoneOffset.UTC)),
                  Years.ALL,
                  out::println,
                  clock)
              .run(pipeline.steps());
      new RunSummary(installation, pipeline, out).print(record);
      return record.status() == RunStatus.FAILED ? RunCommand.exitCode(record.error()) : 0;
    }
  }
}
