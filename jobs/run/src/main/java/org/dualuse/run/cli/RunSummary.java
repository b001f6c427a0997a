package org.dualuse.run.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.dualuse.deliver.query.OutputFormat;
import org.dualuse.deliver.query.Queries;
import org.dualuse.deliver.query.QueryResult;
import org.dualuse.deliver.release.Releases;
import org.dualuse.platform.run.RunRecord;
import org.dualuse.platform.run.RunStatus;
import org.dualuse.platform.run.StepRecord;
import org.dualuse.platform.snapshot.SnapshotStore;
import org.dualuse.run.Pipeline;

/** What a person reads at the end of a run. */
final class RunSummary {
  private static final String HEADLINE =
      """
      SELECT year(period_start) AS year, basis, annual_method,
        coalesce(round(100 * share_of_value, 1)::VARCHAR || ' %', '-') AS china_share,
        coalesce(round(100 * share_low, 1)::VARCHAR, '?') || ' to '
          || coalesce(round(100 * share_high, 1)::VARCHAR, '?') AS band,
        round(numerator_usd / 1e6, 1) AS china_usd_m, round(denominator_usd / 1e6, 1) AS loaded_usd_m,
        exporters_loaded AS exporters, coalesce(round(coverage, 3)::VARCHAR, '-') AS coverage,
        coalesce(round(coverage_without_china, 3)::VARCHAR, '-') AS without_china,
        CASE WHEN is_provisional THEN 'yes' ELSE 'no' END AS provisional,
        coalesce(split_part(reason, ':', 1), '') AS reason
      FROM curated.china_share_of_russia_dual_use_imports
      WHERE frequency = 'A' AND list_version = 50 AND china_definition = 'CN' AND hs_treatment = 'exact'
        AND cut = 'all'
      ORDER BY ALL
      """;
  private static final String PEAK =
      """
      SELECT strftime(period_start, '%Y-%m') AS peak_month, round(numerator_usd / 1e6, 1) AS china_usd_m
      FROM curated.china_share_of_russia_dual_use_imports
      WHERE frequency = 'M' AND list_version = 50 AND china_definition = 'CN' AND hs_treatment = 'exact'
        AND cut = 'all' AND basis = 'MIRROR' AND numerator_usd > 0
      ORDER BY numerator_usd DESC LIMIT 1
      """;
  private static final String ROWS =
      """
      WITH rounding AS (
        SELECT source, currency, sum(value) AS lost
        FROM conformed.row_accounting WHERE rule = 'ROUNDING' GROUP BY ALL HAVING lost <> 0
      ),
      lost AS (
        SELECT source, string_agg(lost::DOUBLE || ' ' || currency, ', ' ORDER BY currency) AS lost
        FROM rounding GROUP BY source
      )
      SELECT source, sum(rows)::BIGINT AS read,
        coalesce(sum(rows) FILTER (outcome = 'KEPT'), 0)::BIGINT AS kept,
        coalesce(sum(rows) FILTER (outcome = 'QUARANTINED'), 0)::BIGINT AS quarantined,
        coalesce(sum(rows) FILTER (outcome = 'OUT_OF_SCOPE'), 0)::BIGINT AS out_of_scope,
        coalesce(sum(rows) FILTER (outcome = 'SUPERSEDED'), 0)::BIGINT AS superseded,
        coalesce(sum(rows) FILTER (outcome = 'MERGED'), 0)::BIGINT AS merged,
        coalesce(any_value(lost), '') AS lost_by_rounding
      FROM conformed.row_accounting LEFT JOIN lost USING (source) GROUP BY source ORDER BY source
      """;
  private static final String SYNTHETIC =
      "SYNTHETIC DATA: figures below are computed, in whole or in part, on an invented world.";
  private static final String CLAIMS =
      """
      SELECT verdict, count(*) AS claims,
        coalesce(string_agg(claim_id, ', ' ORDER BY claim_id) FILTER (verdict LIKE '%confirmed'), '') AS which
      FROM curated.claims GROUP BY verdict ORDER BY verdict
      """;

  private final Installation installation;
  private final Pipeline pipeline;
  private final PrintWriter out;

  RunSummary(Installation installation, Pipeline pipeline, PrintWriter out) {
    this.installation = installation;
    this.pipeline = pipeline;
    this.out = out;
  }

  void print(RunRecord run) {
    out.println();
    run.steps().forEach(this::printNotes);
    if (run.status() == RunStatus.FAILED) {
      out.println("Run " + run.runId() + " FAILED. " + run.error());
      out.println("Nothing was published; the last release stays in place.");
    } else if (run.status() == RunStatus.UNCHANGED) {
      out.println("Nothing new: every table is up to date with its inputs.");
    }
    printTables(run);
    Releases.current(installation.objects())
        .ifPresent(
            r ->
                out.println(
                    "Published: "
                        + installation.root().resolve("published").resolve(r.release())
                        + " (as of "
                        + r.publishedAt()
                        + ")"));
    out.printf(
        "Run %s %s in %.1f s%n",
        run.runId(), run.status(), Duration.between(run.start(), run.end()).toMillis() / 1000.0);
    out.flush();
  }

  private void printNotes(StepRecord step) {
    step.notes().forEach(note -> out.println("* " + step.name() + ": " + note));
    step.checks()
        .forEach(
            check ->
                out.printf(
                    "* %s %s %s: %s (%d rows, e.g. %s)%n",
                    check.severity(),
                    check.table(),
                    check.check(),
                    check.sentence(),
                    check.violations(),
                    check.example()));
  }

  private void printTables(RunRecord run) {
    boolean isBuilt =
        pipeline.tables().stream()
            .filter(table -> table.name().equals("claims"))
            .allMatch(table -> installation.warehouse().exists(table));
    if (!isBuilt || run.status() == RunStatus.FAILED) {
      return;
    }
    if (new SnapshotStore(installation.objects())
        .all().stream().anyMatch(snapshot -> snapshot.meta().isSynthetic())) {
      out.println();
      out.println(SYNTHETIC);
    }
    try (Queries queries = Queries.open(installation.warehouse(), pipeline.tables())) {
      printOne(
          queries,
          "China's share of Russia's imports of the 50 listed codes (exact treatment)",
          HEADLINE);
      printOne(queries, "Peak month of China's exports to Russia of these codes", PEAK);
      printOne(queries, "Rows by source and outcome", ROWS);
      printOne(queries, "Published claims against these data", CLAIMS);
    }
  }

  private void printOne(Queries queries, String title, String sql) {
    out.println();
    out.println(title);
    try (QueryResult result = queries.run(sql)) {
      long unused = result.print(OutputFormat.TABLE, out);
    }
  }
}
