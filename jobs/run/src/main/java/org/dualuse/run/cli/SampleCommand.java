package org.dualuse.run.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dualuse.bench.sample.SampleWorld;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dualuse sample}. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a small synthetic world, 2019-2024, in the publishers' layouts, as drop files.",
      "Equal seeds give equal bytes. Every file says SYNTHETIC in its name."
    },
    footerHeading = "%nExample:%n",
    footer = "  dualuse sample --out sample --seed 1")
final class SampleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      defaultValue = "sample",
      description = "Where to write (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the random numbers (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() {
    try {
      new SampleWorld(seed).writeTo(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    spec.commandLine().getOut().println("Wrote a synthetic world (seed " + seed + ") to " + folder);
    return 0;
  }
}
