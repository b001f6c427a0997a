package org.dualuse.run.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dualuse.platform.error.ErrorCode;
import picocli.CommandLine;

/** The exit codes, listed in the help of every command. */
final class ExitCodes {
  private ExitCodes() {}

  /** Adds the list to the help of a command and of all commands below it. */
  static void addTo(CommandLine command) {
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(listed());
    command.getSubcommands().values().forEach(ExitCodes::addTo);
  }

  private static Map<String, String> listed() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "done, or there was nothing new to do");
    for (ErrorCode code : ErrorCode.values()) {
      codes.put(String.valueOf(code.exitCode()), meaning(code));
    }
    return codes;
  }

  private static String meaning(ErrorCode code) {
    return switch (code) {
      case USAGE -> "the command line was not understood";
      case CONFIG_INVALID -> "the configuration is wrong";
      case NOT_FOUND -> "something that you named does not exist";
      case WAREHOUSE_LOCKED -> "another run holds the warehouse";
      case CHECK_FAILED -> "a check failed, and nothing was published";
      case CONTRACT_BROKEN -> "a table or a file differs from its contract";
      case SNAPSHOT_CORRUPT -> "stored bytes are corrupt";
      case STORAGE_FAILED -> "the storage failed";
      case INTERNAL -> "a bug in dualuse";
    };
  }
}
