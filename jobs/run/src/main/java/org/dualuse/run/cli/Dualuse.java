package org.dualuse.run.cli;

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
      TraceCommand.class,
      ScreenCommand.class,
      PartyCommand.class,
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
      "  dualuse trace --env sample claims claim_id=fp-share-2023",
      "  dualuse screen 'King Pai Technology'    is it on a list, and when",
      "  dualuse status --env sample             what ran, when, with which outcome"
    })
public final class Dualuse implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** The command line with its error handling. */
  public static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Dualuse());
    commandLine.setExecutionExceptionHandler(Failures::report);
    commandLine.setParameterExceptionHandler(Failures::refuse);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    ExitCodes.addTo(commandLine);
    return commandLine;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
