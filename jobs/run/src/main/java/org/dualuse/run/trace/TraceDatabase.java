package org.dualuse.run.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dualuse.conform.ConformedTables;
import org.dualuse.curate.marts.MartTrace;
import org.dualuse.deliver.duckdb.DuckDb;
import org.dualuse.deliver.duckdb.LiveTable;
import org.dualuse.deliver.duckdb.ScratchFolder;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.Warehouse;

/**
 * One DuckDB database for a trace: the tables of the warehouse as far as they are named, the views
 * {@code run_date}, {@code flow_rows} and those of {@link MartTrace#views()}, and the trace's own
 * tables. It runs the project's SQL only; users' values come in as literals.
 */
final class TraceDatabase implements AutoCloseable {
  private static final Pattern QUALIFIED =
      Pattern.compile("\\b(?:raw|conformed|curated)\\.[a-z0-9_]+");

  private final Warehouse warehouse;
  private final Map<String, Table> catalogue;
  private final ScratchFolder scratch = ScratchFolder.temporary("dualuse-trace");
  private final Connection duckdb = DuckDb.open(scratch.path());
  private final Set<String> known = new HashSet<>();
  private final Map<String, String> shared = new HashMap<>(MartTrace.views());
  private String views = "VIEW";

  /**
   * An empty database.
   *
   * @param catalogue the contracts of all tables
   * @param asOf the run date for which the marts were built
   */
  TraceDatabase(Warehouse warehouse, List<Table> catalogue, LocalDate asOf) {
    this.warehouse = warehouse;
    this.catalogue =
        catalogue.stream().collect(Collectors.toMap(Table::qualifiedName, Function.identity()));
    shared.put("flow_rows", ConformedTables.flowRows());
    execute("CREATE VIEW run_date AS SELECT DATE " + DuckDb.literal(asOf.toString()) + " AS as_of");
  }

  /** Makes the tables and views that the SQL names usable. Tables never built have no rows. */
  void use(String sql) {
    Set<String> wanted =
        QUALIFIED.matcher(sql).results().map(MatchResult::group).collect(Collectors.toSet());
    wanted.removeAll(known);
    // Listing live files takes a while in a new process: all at once.
    List<LiveTable> live =
        wanted.parallelStream().filter(catalogue::containsKey).map(this::live).toList();
    live.forEach(table -> table.createView(duckdb));
    known.addAll(wanted);
    shared.forEach(
        (name, view) -> {
          if (Pattern.compile("\\b" + name + "\\b").matcher(sql).find() && known.add(name)) {
            use(view);
            execute("CREATE " + views + " " + name + " AS " + view);
          }
        });
  }

  /** Computes the views of rows once, for a trace of many cells. */
  void keepRows() {
    views = "TEMP TABLE";
  }

  /** True if a table of the warehouse has the column. */
  boolean hasColumn(String table, String column) {
    return catalogue.get(table).columns().stream().anyMatch(each -> each.name().equals(column));
  }

  private LiveTable live(String name) {
    Table table = catalogue.get(name);
    return warehouse.exists(table)
        ? LiveTable.of(warehouse, table)
        : new LiveTable(table, List.of());
  }

  /** Runs a statement. */
  void execute(String sql) {
    try {
      DuckDb.execute(duckdb, sql);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** All rows of a query, cells by the names of the columns. */
  List<Map<String, Object>> rows(String sql) {
    try (PreparedStatement statement = duckdb.prepareStatement(sql);
        ResultSet result = statement.executeQuery()) {
      ResultSetMetaData described = result.getMetaData();
      List<Map<String, Object>> rows = new ArrayList<>();
      while (result.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= described.getColumnCount(); i++) {
          row.put(described.getColumnName(i), result.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static DualuseException failed(SQLException e) {
    return DualuseException.of(
            ErrorCode.CONTRACT_BROKEN,
            "The trace could not be computed.",
            DuckDb.reason(e) + ".",
            "If a run is in progress, repeat the command; otherwise mend the mart's trace.sql.")
        .causedBy(e);
  }

  /** Ends the database and deletes its temporary files. */
  @Override
  public void close() {
    try (scratch) {
      duckdb.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
