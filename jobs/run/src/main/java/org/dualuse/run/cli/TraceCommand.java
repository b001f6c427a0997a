package org.dualuse.run.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dualuse.curate.marts.Marts;
import org.dualuse.deliver.query.Printable;
import org.dualuse.platform.error.DidYouMean;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.table.SqlTable;
import org.dualuse.run.Json;
import org.dualuse.run.Pipeline;
import org.dualuse.run.trace.Trace;
import org.dualuse.run.trace.TracePrinter;
import org.dualuse.run.trace.Tracer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dualuse trace TABLE COLUMN=VALUE…}. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = {
      "Shows how one figure of a curated table came about: formula and checks, conformed rows, raw",
      "rows, the publishers' files and their hashes. Each level is added up and held against the one",
      "above it; exit code 6 if they differ, 8 if stored bytes have changed. Starts no Spark."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dualuse trace --env sample bilateral_trade frequency=A annual_method=reported \\",
      "    period_start=2023",
      "  dualuse trace --env sample claims claim_id=fp-share-2023 --rows 5",
      "  dualuse trace --env sample --json china_dual_use_exports month=2023-05 tier=all"
    })
final class TraceCommand implements Callable<Integer> {
  @Mixin private Installation installation;
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "0",
      description = "Lists the N largest rows behind each column (default: none).")
  private int rows;

  @Parameters(index = "0", paramLabel = "TABLE", description = "A curated table.")
  private String name;

  @Parameters(
      index = "1..*",
      paramLabel = "COLUMN=VALUE",
      description = "Values that single out one row; a date may be 2023 or 2023-05.")
  private Map<String, String> wanted = new LinkedHashMap<>();

  @Override
  public Integer call() {
    SqlTable mart = mart();
    Pipeline pipeline = new Pipeline(installation.settings(), installation.home());
    Tracer tracer =
        new Tracer(
            installation.warehouse(),
            installation.objects(),
            pipeline.tables(),
            pipeline.sources());
    Trace trace = tracer.trace(mart, wanted, rows);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.text(trace));
    } else {
      new TracePrinter(out).print(trace);
    }
    out.flush();
    requireSound(trace);
    return 0;
  }

  private static void requireSound(Trace trace) {
    if (!trace.isIntact()) {
      throw DualuseException.of(
          ErrorCode.SNAPSHOT_CORRUPT,
          "A file behind the figure is not what was taken in.",
          "The hash of its stored bytes is not the one in its manifest.",
          "Restore the stored file from a backup or take it in anew from the publisher.");
    }
    if (!trace.reconciles()) {
      throw DualuseException.of(
          ErrorCode.CHECK_FAILED,
          "The figure is not the sum of what stands behind it.",
          "A level of the trace differs from the one above it.",
          "`dualuse run` rebuilds what has changed; if it stays, the mart or its trace is wrong.");
    }
  }

  private SqlTable mart() {
    List<String> names = Marts.PUBLISHED.stream().map(mart -> mart.table().name()).toList();
    String plain = name.startsWith("curated.") ? name.substring("curated.".length()) : name;
    return Marts.PUBLISHED.stream()
        .filter(mart -> mart.table().name().equals(plain))
        .findFirst()
        .orElseThrow(
            () ->
                DualuseException.of(
                    ErrorCode.NOT_FOUND,
                    "There is no curated table `" + Printable.line(name) + "`.",
                    "Figures of curated tables are traced; `dualuse tables` lists them.",
                    "Did you mean `" + DidYouMean.nearest(plain, names).orElseThrow() + "`?"));
  }
}
