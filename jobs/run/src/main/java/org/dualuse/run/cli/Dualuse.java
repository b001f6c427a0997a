package org.dualuse.run.cli;

import java.io.PrintWriter;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root command. It does nothing itself: the subcommands do. */
@Command(
    name = "dualuse",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    header = "A warehouse of China's share of Russia's dual-use imports.",
    description = {
      "",
      "Takes publishers' files in, conforms them, builds the curated tables and publishes them.",
      ""
    },
    subcommands = {
      RunCommand.class,
      StatusCommand.class,
      TablesCommand.class,
      DescribeCommand.class,
      QueryCommand.class,
      SourcesCommand.class,
      QuarantineCommand.class,
      SampleCommand.class,
      CommandLine.HelpCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dualuse sample --out sample             write a synthetic world as drop files",
      "  dualuse run --env sample                build and publish everything from it",
      "  dualuse query --env sample 'SELECT * FROM curated.claims'",
      "  dualuse status --env sample             what ran, when, with which outcome",
      "",
      "Exit codes: 0 done; 2 usage; 3 configuration; 4 not found; 5 warehouse locked; 6 a check failed,",
      "nothing was published; 7 a contract is broken; 8 stored bytes are corrupt; 9 storage failed;",
      "70 a bug in dualuse. The same numbers stand in the README."
    })
public final class Dualuse implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** The command line with its error handling. */
  public static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Dualuse());
    commandLine.setExecutionExceptionHandler(Dualuse::report);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    return commandLine;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int report(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (thrown instanceof DualuseException error) {
      err.println("Error " + error.code() + ": " + error.what());
      err.println("  Why: " + error.why());
      err.println("  What to do: " + error.fix());
      return error.code().exitCode();
    }
    err.println("Error INTERNAL: " + thrown);
    err.println("  This is a bug in dualuse. Please report it with the lines below.");
    thrown.printStackTrace(err);
    return ErrorCode.INTERNAL.exitCode();
  }
}
