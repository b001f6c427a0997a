package org.dualuse.run.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.snapshot.Snapshot;
import org.dualuse.platform.snapshot.SnapshotStore;
import org.dualuse.run.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dualuse sources}. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "Lists the sources with licence and the files taken in. Starts no Spark.",
    footerHeading = "%nExamples:%n",
    footer = {"  dualuse sources", "  dualuse sources --env sample --files"})
final class SourcesCommand implements Callable<Integer> {
  @Mixin private Installation installation;
  @Spec private CommandSpec spec;

  @Option(names = "--files", description = "Also list every file with its hash and release date.")
  private boolean files;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    SnapshotStore store = new SnapshotStore(installation.objects());
    if (store.all().isEmpty()) {
      out.println("No file has been taken in yet; `dualuse run` takes in what the drops hold.");
    }
    for (Source source : new Pipeline(installation.settings(), installation.home()).sources()) {
      SourceInfo info = source.info();
      List<Snapshot> snapshots = store.current(source.name());
      out.printf(
          "%-18s %s (%s), %d file(s)%n",
          source.name(), info.title(), info.publisher(), snapshots.size());
      out.printf(
          "%-18s %s, redistribution %s, %s%n",
          "", info.licence(), info.redistribution(), info.cadence());
      if (files) {
        snapshots.forEach(snapshot -> print(out, snapshot));
      }
    }
    return 0;
  }

  private static void print(PrintWriter out, Snapshot s) {
    out.printf(
        "  %s  %s  %,d bytes  released %s  sha256 %s%n    %s%n",
        s.snapshotId(), s.fileName(), s.bytes(), s.knownOn(), s.sha256(), s.origin());
  }
}
