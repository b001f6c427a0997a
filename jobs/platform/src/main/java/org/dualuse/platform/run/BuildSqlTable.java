package org.dualuse.platform.run;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dualuse.platform.check.CheckResult;
import org.dualuse.platform.check.CheckRunner;
import org.dualuse.platform.snapshot.Sha256;
import org.dualuse.platform.table.RunDate;
import org.dualuse.platform.table.SqlTable;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.TableViews;

/** Builds a {@link SqlTable} when its inputs, its SQL or the visible vintages have changed. */
public final class BuildSqlTable implements Step {
  private static final String PERIOD_YEAR = "period_year";

  private final SqlTable target;
  private final List<Table> inputs;

  /**
   * A step for one table.
   *
   * @param catalogue all tables that the query may name as inputs
   */
  public BuildSqlTable(SqlTable target, List<Table> catalogue) {
    this.target = target;
    this.inputs = target.inputs().stream().map(name -> find(catalogue, name)).toList();
  }

  @Override
  public String name() {
    return "build " + target.table().qualifiedName();
  }

  @Override
  public Set<String> needs() {
    return Set.copyOf(target.inputs());
  }

  @Override
  public Set<String> makes() {
    return Set.of(target.table().qualifiedName());
  }

  @Override
  public void run(RunContext context, StepLog log) {
    String definition = Sha256.of(target.table() + target.query() + target.checks());
    String asOf = readsVintages() ? context.lastReleaseDay().toString() : "";
    String fingerprint = context.tables().fingerprint(inputs, definition, asOf);
    if (context.tables().isUpToDate(target.table(), fingerprint)) {
      return;
    }
    SparkSession spark = context.spark().get();
    inputs.forEach(input -> TableViews.bind(spark, context.warehouse(), input));
    RunDate.register(spark, context.asOf());
    write(context, TableViews.sql(spark, target.query()), fingerprint, log);
    check(context, log);
  }

  private void check(RunContext context, StepLog log) {
    if (target.checks().isEmpty()) {
      return;
    }
    SparkSession spark = context.spark().get();
    TableViews.bind(spark, context.warehouse(), target.table());
    List<CheckResult> results =
        CheckRunner.checkQueries(spark, target.table().qualifiedName(), target.checks());
    log.checked(results);
    if (results.stream().anyMatch(CheckResult::blocksPublication)) {
      context.tables().forget(target.table());
    }
    TableBuilds.requirePassed(results);
  }

  /** Replaces the table, or only the years asked for where it is partitioned by year. */
  private void write(RunContext context, Dataset<Row> rows, String fingerprint, StepLog log) {
    Years years = context.years();
    if (years.isAll() || !target.table().partitionBy().contains(PERIOD_YEAR)) {
      context.tables().replaceAll(target.table(), rows, fingerprint, log);
      return;
    }
    String range = PERIOD_YEAR + " BETWEEN " + years.from() + " AND " + years.to();
    context.tables().replaceWhere(target.table(), rows.filter(range), range, "partly built", log);
  }

  private boolean readsVintages() {
    return target.query().contains(RunDate.VIEW);
  }

  private static Table find(List<Table> catalogue, String name) {
    return catalogue.stream()
        .filter(table -> table.qualifiedName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table is called " + name));
  }
}
