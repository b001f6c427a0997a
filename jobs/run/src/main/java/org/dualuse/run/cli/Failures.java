package org.dualuse.run.cli;

import java.io.PrintWriter;
import java.util.Collection;
import org.dualuse.platform.error.DidYouMean;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import picocli.CommandLine;

/** How errors are told: what happened, why, and what to do. */
final class Failures {
  private Failures() {}

  /** Tells an error of a command and returns the exit code; only a bug shows a stack trace. */
  static int report(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (thrown instanceof DualuseException error) {
      return tell(err, error);
    }
    err.println("Error INTERNAL: " + thrown);
    err.println("  This is a bug in dualuse. Please report it with the lines below.");
    thrown.printStackTrace(err);
    return ErrorCode.INTERNAL.exitCode();
  }

  /** Tells what is wrong with a command line and returns the exit code. */
  static int refuse(CommandLine.ParameterException thrown, String[] arguments) {
    CommandLine command = thrown.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String what = thrown.getMessage().replaceAll(" \\(java\\..*\\)", "");
    String why = "`" + name + "` could not make sense of its arguments.";
    String guess = "";
    if (thrown instanceof CommandLine.UnmatchedArgumentException unmatched) {
      Collection<String> known =
          unmatched.isUnknownOption()
              ? command.getCommandSpec().optionsMap().keySet()
              : command.getSubcommands().keySet();
      why =
          known.isEmpty()
              ? "`" + name + "` takes no further argument."
              : "`" + name + "` knows " + String.join(", ", known) + ".";
      guess =
          DidYouMean.nearest(unmatched.getUnmatched().get(0), known)
              .map(near -> "Did you mean `" + near + "`? ")
              .orElse("");
    }
    return tell(
        command.getErr(),
        DualuseException.of(
            ErrorCode.USAGE,
            what + (what.endsWith(".") ? "" : "."),
            why,
            guess + "`" + name + " --help` shows what it takes."));
  }

  private static int tell(PrintWriter err, DualuseException error) {
    err.println("Error " + error.code() + ": " + error.what());
    err.println("  Why: " + error.why());
    err.println("  What to do: " + error.fix());
    err.flush();
    return error.code().exitCode();
  }
}
