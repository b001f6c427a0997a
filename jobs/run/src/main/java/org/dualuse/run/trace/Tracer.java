package org.dualuse.run.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualuse.acquire.source.Source;
import org.dualuse.conform.ConformedTables;
import org.dualuse.curate.marts.MartTrace;
import org.dualuse.curate.marts.Marts;
import org.dualuse.curate.marts.Methods;
import org.dualuse.platform.check.Check;
import org.dualuse.platform.check.CheckResult;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.run.RunRecord;
import org.dualuse.platform.run.State;
import org.dualuse.platform.run.TableState;
import org.dualuse.platform.snapshot.ObjectStore;
import org.dualuse.platform.table.SqlTable;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.Warehouse;
import org.dualuse.run.trace.Trace.Cell;
import org.dualuse.run.trace.Trace.CheckState;
import org.dualuse.run.trace.Trace.Formula;

/** Traces figures of marts to the publishers' files, without Spark. */
public final class Tracer {
  /** For a warehouse whose tables were not written by a run: everything is known. */
  private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

  private final Warehouse warehouse;
  private final ObjectStore objects;
  private final State state;
  private final List<Table> catalogue;
  private final Map<String, String> rawTables;

  /**
   * Over a warehouse.
   *
   * @param objects the object store under the same root
   * @param catalogue the contracts of all tables
   * @param sources the sources, whose names are those in the snapshots
   */
  public Tracer(
      Warehouse warehouse, ObjectStore objects, List<Table> catalogue, List<Source> sources) {
    this.warehouse = warehouse;
    this.objects = objects;
    this.state = new State(objects);
    this.catalogue = catalogue;
    this.rawTables =
        sources.stream().collect(Collectors.toMap(Source::name, s -> s.rawTable().qualifiedName()));
  }

  /**
   * Traces the one row of a mart that has the given values.
   *
   * @param mart one of {@link Marts#ALL}
   * @param wanted values by column
   * @param largest how many of the largest contributing rows to list
   * @throws DualuseException NOT_FOUND if the mart was never built, a column does not exist or no
   *     row fits; USAGE if several fit; SNAPSHOT_CORRUPT if a row names a file that is not there
   */
  public Trace trace(SqlTable mart, Map<String, String> wanted, int largest) {
    requireBuilt(mart.table());
    LocalDate asOf = asOf();
    try (TraceDatabase database = new TraceDatabase(warehouse, catalogue, asOf)) {
      MartTrace script = MartTrace.of(mart).orElseThrow();
      prepare(database, mart.table(), script);
      new FigureFinder(database, mart.table()).find(wanted);
      Map<String, Object> figure = database.rows("SELECT * FROM figure").get(0);
      // Before the cells, each of which takes the place of the figure.
      List<Trace.Ratio> ratios = Totals.ratios(database, script.ratios(), figure);
      List<Cell> cells = new Contributions(database, Marts.ALL).collect(mart);
      Origins origins = new Origins(database, objects, rawTables);
      return new Trace(
          mart.table().qualifiedName(),
          figure,
          mart.table().key(),
          asOf,
          formula(mart),
          checks(mart),
          Totals.of(database, Contributions.ROWS, mart, figure, cells),
          ratios,
          cells,
          origins.rows(),
          origins.files(),
          new LargestRows(database).list(largest));
    }
  }

  private static void prepare(TraceDatabase database, Table mart, MartTrace script) {
    if (!script.cells().isEmpty()) {
      database.keepRows();
    }
    database.use(mart.qualifiedName() + " " + script.rows() + " " + Origins.FLOWS);
  }

  private void requireBuilt(Table mart) {
    if (!warehouse.exists(mart)) {
      throw DualuseException.of(
          ErrorCode.NOT_FOUND,
          "The table " + mart.qualifiedName() + " has not been built yet.",
          "Its contract exists, but nothing has been written to this warehouse.",
          "`dualuse run` builds it.");
    }
  }

  /** The run date of the run that built the table whose rows are in force. */
  private LocalDate asOf() {
    Table flows =
        ConformedTables.FLOWS.stream()
            .map(SqlTable::table)
            .filter(table -> table.name().equals("current_flows"))
            .findFirst()
            .orElseThrow();
    return builtBy(flows).map(RunRecord::asOf).orElse(END_OF_TIME);
  }

  private Optional<RunRecord> builtBy(Table table) {
    return state
        .get(TableState.key(table), TableState.class)
        .flatMap(built -> state.get("runs/" + built.runId(), RunRecord.class));
  }

  private static Formula formula(SqlTable mart) {
    return new Formula(
        mart.table().doc().replaceAll("\\s+", " "),
        "jobs/curate/src/main/resources/org/dualuse/curate/marts/"
            + mart.table().name()
            + "/query.sql",
        Methods.page(mart).orElse(null));
  }

  private List<CheckState> checks(SqlTable mart) {
    Optional<RunRecord> run = builtBy(mart.table());
    Optional<List<CheckResult>> found =
        run.flatMap(
            record ->
                record.steps().stream()
                    .filter(step -> step.name().equals("build " + mart.table().qualifiedName()))
                    .findFirst()
                    .map(step -> step.checks()));
    List<Check> checks = new ArrayList<>();
    Stream.of(mart.table().checks(), mart.checks()).forEach(checks::addAll);
    if (!mart.table().key().isEmpty()) {
      checks.add(Check.fail("key_unique", "More than one row has the same key.", ""));
    }
    return checks.stream()
        .map(
            check ->
                new CheckState(
                    check.name(),
                    check.severity().name(),
                    check.sentence(),
                    found.map(results -> badRows(results, check)).orElse(null),
                    run.map(RunRecord::runId).orElse(null)))
        .toList();
  }

  /** A run keeps the results of checks that found something; the others found nothing. */
  private static long badRows(List<CheckResult> results, Check check) {
    return results.stream()
        .filter(result -> result.check().equals(check.name()))
        .mapToLong(CheckResult::violations)
        .sum();
  }
}
