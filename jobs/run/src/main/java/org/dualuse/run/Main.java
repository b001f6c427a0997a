package org.dualuse.run;

import org.dualuse.run.cli.Dualuse;

/** The command line's entry point; also the main class for {@code spark-submit}. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(Dualuse.commandLine().execute(args));
  }
}
