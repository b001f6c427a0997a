package org.dualuse.run.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dualuse.platform.error.DidYouMean;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.run.RunRecord;
import org.dualuse.platform.run.RunStatus;
import org.dualuse.platform.run.Years;
import org.dualuse.run.Pipeline;
import org.dualuse.run.PipelineRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dualuse run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs the pipeline: take files in, parse, conform, curate, publish.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dualuse run --env sample",
      "  dualuse run --env real-files --as-of 2024-06-30     as it was known on that day",
      "  dualuse run --env sample --only curate --from 2022 --to 2023"
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private Installation installation;
  @Spec private CommandSpec spec;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "Run date: releases after it are not used (default: today, UTC).")
  private LocalDate asOf;

  @Option(names = "--from", paramLabel = "YEAR", description = "Rebuild period tables from here.")
  private Integer from;

  @Option(names = "--to", paramLabel = "YEAR", description = "Rebuild period tables up to here.")
  private Integer to;

  @Option(
      names = "--only",
      paramLabel = "STEP",
      description = "Only a stage (acquire, conform, curate, deliver) or one step by its name.")
  private String only;

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    LocalDate day = asOf != null ? asOf : LocalDate.now(clock.withZone(ZoneOffset.UTC));
    PrintWriter out = spec.commandLine().getOut();
    Pipeline pipeline = new Pipeline(installation.settings(), installation.home());
    PipelineRun run =
        new PipelineRun(
            installation.settings(),
            installation.home(),
            day,
            years(),
            line -> say(out, line),
            clock);
    RunRecord record = run.run(chosen(pipeline));
    new RunSummary(installation, pipeline, out).print(record);
    return record.status() == RunStatus.FAILED ? exitCode(record.error()) : 0;
  }

  private Years years() {
    if (from == null && to == null) {
      return Years.ALL;
    }
    return new Years(from == null ? Years.ALL.from() : from, to == null ? Years.ALL.to() : to);
  }

  private List<Pipeline.Staged> chosen(Pipeline pipeline) {
    List<Pipeline.Staged> steps = pipeline.steps();
    if (only == null) {
      return steps;
    }
    List<Pipeline.Staged> chosen =
        steps.stream().filter(s -> s.stage().equals(only) || s.step().name().equals(only)).toList();
    if (chosen.isEmpty()) {
      throw DualuseException.of(
          ErrorCode.USAGE,
          "No stage or step is called `" + only + "`.",
          "Stages and steps are " + String.join(", ", names(steps)) + ".",
          DidYouMean.nearest(only, names(steps)).map(n -> "Did you mean `" + n + "`?").orElse(""));
    }
    return chosen;
  }

  private static List<String> names(List<Pipeline.Staged> steps) {
    return Stream.concat(
            steps.stream().map(Pipeline.Staged::stage).distinct(),
            steps.stream().map(staged -> staged.step().name()))
        .toList();
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }

  static int exitCode(String error) {
    for (ErrorCode code : ErrorCode.values()) {
      if (error.startsWith(code.name() + ":")) {
        return code.exitCode();
      }
    }
    return ErrorCode.INTERNAL.exitCode();
  }
}
