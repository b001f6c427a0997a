package org.dualuse.run.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dualuse.curate.marts.Marts;
import org.dualuse.curate.marts.Methods;
import org.dualuse.platform.error.DidYouMean;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;
import org.dualuse.run.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dualuse describe TABLE}. */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    description = {
      "Shows a table's columns with types, units and meaning, and for a mart how it is computed.",
      "Starts no Spark."
    },
    footerHeading = "%nExample:%n",
    footer = "  dualuse describe curated.china_share_of_russia_dual_use_imports")
final class DescribeCommand implements Callable<Integer> {
  @Mixin private Installation installation;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TABLE", description = "The table, with or without its schema.")
  private String name;

  @Override
  public Integer call() {
    List<Table> tables = new Pipeline(installation.settings(), installation.home()).tables();
    Table table = named(tables, name).orElseThrow(() -> unknown(tables));
    PrintWriter out = spec.commandLine().getOut();
    out.println(table.qualifiedName());
    out.println(table.doc().replaceAll("\\s+", " "));
    out.println("Key: " + (table.key().isEmpty() ? "none" : String.join(", ", table.key())));
    out.println("Location: " + installation.warehouse().location(table));
    out.println();
    for (Column column : table.columns()) {
      out.printf(
          "  %-26s %-20s %-14s %s%n",
          column.name() + (column.required() ? "*" : ""),
          column.type(),
          column.unit(),
          column.doc());
    }
    out.println();
    out.println("* never null");
    table
        .checks()
        .forEach(c -> out.println("Check " + c.severity() + " " + c.name() + ": " + c.sentence()));
    Marts.ALL.stream()
        .filter(mart -> mart.table().equals(table))
        .flatMap(mart -> Methods.page(mart).stream())
        .forEach(page -> out.println("\n" + page.strip()));
    return 0;
  }

  /** Of several tables with one name, the last in the flow: the mart rather than its raw table. */
  private static Optional<Table> named(List<Table> tables, String wanted) {
    return tables.stream()
        .filter(t -> t.qualifiedName().equals(wanted) || t.name().equals(wanted))
        .reduce((earlier, later) -> later);
  }

  private DualuseException unknown(List<Table> tables) {
    String nearest =
        DidYouMean.nearest(name, tables.stream().map(this::asAsked).toList())
            .flatMap(near -> named(tables, near))
            .map(Table::qualifiedName)
            .orElseThrow();
    return DualuseException.of(
        ErrorCode.NOT_FOUND,
        "There is no table `" + name + "`.",
        "`dualuse tables` lists all of them.",
        "Did you mean `" + nearest + "`?");
  }

  /** The table's name with its schema only if the user gave one. */
  private String asAsked(Table table) {
    return name.contains(".") ? table.qualifiedName() : table.name();
  }
}
