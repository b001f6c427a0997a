package org.dualuse.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dualuse.acquire.claims.Claims;
import org.dualuse.acquire.economies.EconomyTable;
import org.dualuse.acquire.economies.ExpectedExporters;
import org.dualuse.acquire.exchangerates.ExchangeRates;
import org.dualuse.acquire.harmonizedsystem.HsBridge;
import org.dualuse.acquire.harmonizedsystem.HsNationalLines;
import org.dualuse.acquire.harmonizedsystem.HsSuccessors;
import org.dualuse.acquire.highpriority.HighPriority;
import org.dualuse.acquire.manifest.Manifests;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.acquire.source.Source;
import org.dualuse.conform.parties.PartyTables;
import org.dualuse.conform.trade.TradeFlowTable;
import org.dualuse.platform.SharedSpark;
import org.dualuse.platform.TestFrames;
import org.dualuse.platform.check.CheckResult;
import org.dualuse.platform.check.CheckRunner;
import org.dualuse.platform.table.RunDate;
import org.dualuse.platform.table.SparkSchema;
import org.dualuse.platform.table.SqlTable;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.TableViews;

/** Runs the query and the checks of one conformed table on a few readable rows. */
public final class SqlTableRun {
  private final SqlTable target;
  private final Map<String, Dataset<Row>> inputs = new HashMap<>();
  private String asOf = "2025-01-01";

  private SqlTableRun(SqlTable target) {
    this.target = target;
  }

  /** A run of the conformed table of the given name, with one accepted and one refused file. */
  public static SqlTableRun of(String name) {
    SqlTable target =
        Stream.concat(ConformedTables.REFERENCE.stream(), ConformedTables.FLOWS.stream())
            .filter(each -> each.table().name().equals(name))
            .findFirst()
            .orElseThrow();
    return new SqlTableRun(target)
        .given("raw.snapshots", "snapshot_id | is_accepted\naccepted | true\nrefused | false");
  }

  /** Rows of an input; an input that is not given is empty. */
  public SqlTableRun given(String input, String text) {
    return given(input, Map.of(), text);
  }

  /** Rows of an input that share some values. */
  public SqlTableRun given(String input, Map<String, ?> shared, String text) {
    inputs.put(input, TestFrames.of(contract(input), shared, text));
    return this;
  }

  /** The run date, 2025-01-01 if none is given. */
  public SqlTableRun asOf(String day) {
    asOf = day;
    return this;
  }

  /** The table's rows, each a line of the given columns; see {@link TestFrames#lines}. */
  public List<String> lines(String... columns) {
    return TestFrames.lines(built(), columns);
  }

  /** The table. It must fit its contract. */
  public Dataset<Row> built() {
    for (String input : target.inputs()) {
      Dataset<Row> none = TestFrames.of(contract(input), Map.of(), List.of());
      TableViews.bind(input, inputs.getOrDefault(input, none));
    }
    RunDate.register(SharedSpark.get(), LocalDate.parse(asOf));
    Dataset<Row> rows = TableViews.sql(SharedSpark.get(), target.query());
    assertThat(SparkSchema.differences(target.table(), rows.schema())).isEmpty();
    return rows;
  }

  /** The names of the checks that find something. */
  public List<String> brokenChecks() {
    return brokenChecks(rows -> rows);
  }

  /** The names of the checks that find something if the table were spoilt like this. */
  public List<String> brokenChecks(UnaryOperator<Dataset<Row>> spoiling) {
    Dataset<Row> rows = spoiling.apply(built());
    Dataset<Row> fixed = SharedSpark.get().createDataFrame(rows.collectAsList(), rows.schema());
    TableViews.bind(target.table().qualifiedName(), fixed);
    List<CheckResult> results = new ArrayList<>(CheckRunner.checkTable(target.table(), fixed));
    results.addAll(
        CheckRunner.checkQueries(
            SharedSpark.get(), target.table().qualifiedName(), target.checks()));
    return results.stream().filter(result -> !result.passed()).map(CheckResult::check).toList();
  }

  private static Table contract(String qualifiedName) {
    List<Table> tables = new ArrayList<>();
    List.<Source>of(
            new EconomyTable(),
            new ExpectedExporters(),
            new HighPriority(),
            new HsBridge(),
            new HsSuccessors(),
            new HsNationalLines(),
            new ExchangeRates(),
            new Claims())
        .forEach(source -> tables.add(source.rawTable()));
    tables.addAll(List.of(Manifests.SNAPSHOTS, Manifests.ROW_COUNTS, RawTables.QUARANTINE));
    tables.add(TradeFlowTable.TRADE_FLOWS);
    tables.addAll(PartyTables.ALL);
    ConformedTables.REFERENCE.forEach(each -> tables.add(each.table()));
    ConformedTables.FLOWS.forEach(each -> tables.add(each.table()));
    return tables.stream()
        .filter(table -> table.qualifiedName().equals(qualifiedName))
        .findFirst()
        .orElseThrow();
  }
}
