package org.dualuse.run.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dualuse.deliver.query.OutputFormat;
import org.dualuse.deliver.query.Queries;
import org.dualuse.deliver.query.QueryResult;
import org.dualuse.run.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dualuse query SQL}. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Runs a read-only DuckDB query over raw, conformed and curated. Starts no Spark.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dualuse query --env sample 'SELECT claim_id, verdict FROM curated.claims'",
      "  dualuse query --env sample --format csv 'FROM conformed.controlled_goods' > goods.csv"
    })
final class QueryCommand implements Callable<Integer> {
  @Mixin private Installation installation;
  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  @Parameters(paramLabel = "SQL", description = "One SELECT statement.")
  private String sql;

  @Override
  public Integer call() {
    Pipeline pipeline = new Pipeline(installation.settings(), installation.home());
    PrintWriter out = spec.commandLine().getOut();
    try (Queries queries = Queries.open(installation.warehouse(), pipeline.tables());
        QueryResult result = queries.run(sql)) {
      long unused = result.print(format, out);
    }
    out.flush();
    return 0;
  }
}
