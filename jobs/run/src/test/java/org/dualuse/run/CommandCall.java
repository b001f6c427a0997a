package org.dualuse.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.dualuse.run.cli.Dualuse;
import picocli.CommandLine;

/**
 * A command line that was run inside this process.
 *
 * @param exitCode the exit code
 * @param out what it printed
 * @param err what it printed to the error stream
 */
record CommandCall(int exitCode, String out, String err) {
  private static final String HOME = "dualuse.home";

  /** Runs a command in an installation. */
  static CommandCall in(Path home, String... arguments) {
    String before = System.setProperty(HOME, home.toString());
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    try {
      CommandLine commandLine = Dualuse.commandLine();
      commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
      int exitCode = commandLine.execute(arguments);
      commandLine.getOut().flush();
      commandLine.getErr().flush();
      return new CommandCall(exitCode, out.toString(), err.toString());
    } finally {
      if (before == null) {
        System.clearProperty(HOME);
      } else {
        System.setProperty(HOME, before);
      }
    }
  }
}
