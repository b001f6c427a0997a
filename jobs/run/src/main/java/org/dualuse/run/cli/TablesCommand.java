package org.dualuse.run.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dualuse.platform.run.State;
import org.dualuse.platform.run.TableState;
import org.dualuse.platform.table.Table;
import org.dualuse.run.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dualuse tables}. */
@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    description = "Lists all tables, when each was last built, and what a row is. Starts no Spark.",
    footerHeading = "%nExample:%n",
    footer = "  dualuse tables --env sample")
final class TablesCommand implements Callable<Integer> {
  @Mixin private Installation installation;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    State state = new State(installation.objects());
    List<Table> tables = new Pipeline(installation.settings(), installation.home()).tables();
    if (tables.stream().noneMatch(table -> installation.warehouse().exists(table))) {
      out.println("No table has been built yet; `dualuse run` builds them.");
    }
    for (Table table : tables) {
      Optional<TableState> built = state.get(TableState.key(table), TableState.class);
      out.printf(
          "%-50s %s%n", table.qualifiedName(), built.map(TableState::runId).orElse("not built"));
      out.println("    " + table.doc().replaceAll("\\s+", " "));
    }
    return 0;
  }
}
