package org.dualuse.run.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dualuse.acquire.economies.CodeSystem;
import org.dualuse.acquire.economies.Economies;
import org.dualuse.acquire.economies.Economy;
import org.dualuse.conform.parties.PartyTables;
import org.dualuse.conform.parties.Screening;
import org.dualuse.deliver.query.OutputFormat;
import org.dualuse.deliver.query.Printable;
import org.dualuse.deliver.query.Queries;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.run.parties.Hit;
import org.dualuse.run.parties.HitPrinter;
import org.dualuse.run.parties.ListedParties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dualuse screen NAME}. */
@Command(
    name = "screen",
    mixinStandardHelpOptions = true,
    description = {
      "Looks for a name among the names of listed parties, in any writing and order of words.",
      "MATCH: the names are of one party. REVIEW: a human being should look. Starts no Spark."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dualuse screen 'King Pai Technology'",
      "  dualuse screen --country HK --on 2022-07-01 'KING-PAI'",
      "  dualuse screen --format json 'ООО «Инелсо»'"
    })
final class ScreenCommand implements Callable<Integer> {
  private static final String TELLS_NOTHING =
      "It holds nothing but legal forms, places and words that thousands of names share.";

  @Mixin private Installation installation;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "The name, in one or more words.")
  private List<String> words;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "Only parties with a seat or an address there, e.g. CN or HK.")
  private String country;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "Only listings in force on the day, e.g. 2024-06-30; says where it is unsure.")
  private LocalDate day;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many parties (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  @Override
  public Integer call() {
    String name = String.join(" ", words).strip();
    if (name.isEmpty() || limit < 1) {
      throw DualuseException.of(
          ErrorCode.USAGE,
          name.isEmpty() ? "There is no name to look for." : "--limit " + limit + " shows nothing.",
          "A name needs at least one letter, and --limit at least 1.",
          "`dualuse screen --help` shows examples.");
    }
    String economy = economy();
    Screening screening = Screening.of(name);
    PrintWriter out = spec.commandLine().getOut();
    List<Hit> hits;
    try (Queries queries = Queries.open(installation.warehouse(), PartyTables.ALL)) {
      hits = new ListedParties(queries).find(screening, economy, day);
    }
    List<Hit> shown = hits.subList(0, Math.min(limit, hits.size()));
    new HitPrinter(out, day).print(shown, format);
    if (format == OutputFormat.TABLE) {
      out.println(summary(name, economy, hits.size(), screening));
    }
    out.flush();
    return 0;
  }

  private String economy() {
    if (country == null) {
      return null;
    }
    return Economies.bundled()
        .find(CodeSystem.ISO2, country)
        .or(() -> Economies.bundled().find(CodeSystem.NAME, country))
        .map(Economy::code)
        .orElseThrow(
            () ->
                DualuseException.of(
                    ErrorCode.USAGE,
                    "There is no economy `" + Printable.line(country) + "`.",
                    "--country takes a two-letter code or an English name.",
                    "Give a code such as CN, HK or MO; raw.economies has them all."));
  }

  private String summary(String name, String economy, int found, Screening screening) {
    String which =
        "alike to `"
            + Printable.line(name)
            + "`"
            + (economy == null ? "" : " with a seat or an address in " + economy)
            + (day == null ? "" : " on a list on " + day);
    if (found == 0) {
      return "No listed party has a name %s.%s"
          .formatted(which, screening.tellsOneFromOthers() ? "" : " " + TELLS_NOTHING);
    }
    String more = found > limit ? ", the best %d shown; --limit shows more".formatted(limit) : "";
    return String.format(
        Locale.ROOT, "%d part%s %s%s.", found, found == 1 ? "y" : "ies", which, more);
  }
}
