package org.dualuse.run.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dualuse.conform.parties.PartyTables;
import org.dualuse.deliver.query.Queries;
import org.dualuse.run.parties.PartySheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dualuse party ID}. */
@Command(
    name = "party",
    mixinStandardHelpOptions = true,
    description = {
      "Shows all that the lists say of one party, with evidence, merges and sources.",
      "Starts no Spark."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dualuse party ID                        with an ID that `dualuse screen NAME` shows",
      "  dualuse party --format json ID"
    })
final class PartyCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    JSON
  }

  @Mixin private Installation installation;
  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Parameters(paramLabel = "ID", description = "The party's id, as `dualuse screen` shows it.")
  private String id;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Queries queries = Queries.open(installation.warehouse(), PartyTables.ALL)) {
      PartySheet sheet = PartySheet.read(queries, id);
      if (format == Format.JSON) {
        sheet.printJson(out);
      } else {
        sheet.printText(out);
      }
    }
    out.flush();
    return 0;
  }
}
