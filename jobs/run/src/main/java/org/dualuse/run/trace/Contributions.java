package org.dualuse.run.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dualuse.curate.marts.MartTrace;
import org.dualuse.curate.marts.MartTrace.Cells;
import org.dualuse.deliver.duckdb.DuckDb;
import org.dualuse.platform.table.SqlTable;
import org.dualuse.run.trace.Trace.Cell;
import org.dualuse.run.trace.Trace.Verdict;

/**
 * The conformed rows that add up to the figure in the table {@code figure}, in the table {@link
 * #ROWS}. Where a mart rests on cells of other marts, each cell is traced in turn.
 */
final class Contributions {
  /** figure_column, conformed_table, snapshot_id, position, value, factor. */
  static final String ROWS = "rows_0";

  private static final String EMPTY =
      "CREATE OR REPLACE TEMP TABLE %s (figure_column VARCHAR, conformed_table VARCHAR,"
          + " snapshot_id VARCHAR, position VARCHAR, value DECIMAL(28,6), factor DOUBLE)";
  private static final String OWN =
      "INSERT INTO %s SELECT figure_column, conformed_table, snapshot_id, position, value, factor"
          + " FROM (%s) WHERE list_contains(%s, figure_column)";
  private static final String CELLS =
      "CREATE OR REPLACE TEMP TABLE %s AS"
          + " SELECT *, dense_rank() OVER (ORDER BY %s) AS cell FROM (%s)"
          + " WHERE list_contains(%s, figure_column)";
  private static final String ONE_CELL =
      "CREATE OR REPLACE TEMP TABLE figure AS"
          + " SELECT * EXCLUDE (figure_column, cell_column, factor, cell)"
          + " FROM %s WHERE cell = %d LIMIT 1";
  private static final String THROUGH =
      "INSERT INTO %s SELECT c.figure_column, r.conformed_table, r.snapshot_id, r.position,"
          + " r.value, r.factor * c.factor FROM %s AS r INNER JOIN %s AS c"
          + " ON r.figure_column = c.cell_column WHERE c.cell = %d";

  private final TraceDatabase database;
  private final Map<String, SqlTable> marts;
  private final List<Cell> cells = new ArrayList<>();

  Contributions(TraceDatabase database, List<SqlTable> marts) {
    this.database = database;
    this.marts = marts.stream().collect(Collectors.toMap(m -> m.table().qualifiedName(), m -> m));
  }

  /** Fills {@link #ROWS}, and returns the cells of other marts on the way, each before its own. */
  List<Cell> collect(SqlTable mart) {
    collect(mart, 0, MartTrace.of(mart).orElseThrow().sums().keySet());
    return List.copyOf(cells);
  }

  /** Of a cell only the columns that add to the figure are followed: others may rest on much. */
  private void collect(SqlTable mart, int depth, Set<String> columns) {
    MartTrace trace = MartTrace.of(mart).orElseThrow();
    String wanted = DuckDb.literals(columns);
    String rows = "rows_" + depth;
    database.execute(EMPTY.formatted(rows));
    if (!trace.rows().isEmpty()) {
      database.use(trace.rows());
      database.execute(OWN.formatted(rows, trace.rows(), wanted));
    }
    // All queries over the figure before the first cell takes its place.
    Map<String, Cells> found = new LinkedHashMap<>();
    for (Cells each : trace.cells()) {
      String table = "cells_" + depth + "_" + found.size();
      String key =
          marts.get(each.mart()).table().key().stream()
              .map(DuckDb::identifier)
              .collect(Collectors.joining(", "));
      database.use(each.query());
      database.execute(CELLS.formatted(table, key, each.query(), wanted));
      found.put(table, each);
    }
    found.forEach((table, each) -> through(rows, table, marts.get(each.mart()), depth));
  }

  private void through(String rows, String table, SqlTable mart, int depth) {
    String last = "SELECT coalesce(max(cell), 0) AS n FROM " + table;
    long count = (Long) database.rows(last).get(0).get("n");
    for (long cell = 1; cell <= count; cell++) {
      int place = cells.size();
      String below = "rows_" + (depth + 1);
      List<Map<String, Object>> columns =
          database.rows("SELECT * FROM " + table + " WHERE cell = " + cell);
      database.execute(ONE_CELL.formatted(table, cell));
      Set<String> wanted =
          columns.stream().map(row -> (String) row.get("cell_column")).collect(Collectors.toSet());
      collect(mart, depth + 1, wanted);
      Verdict verdict =
          Totals.verdict(
              Totals.of(database, below, mart, columns.get(0), List.of()).stream()
                  .filter(total -> wanted.contains(total.column()))
                  .noneMatch(total -> total.verdict() == Verdict.DIFFERS));
      columns.forEach(row -> cells.add(place, cell(row, mart, depth, verdict)));
      database.execute(THROUGH.formatted(rows, below, table, cell));
    }
  }

  private static Cell cell(Map<String, Object> row, SqlTable mart, int depth, Verdict verdict) {
    Map<String, Object> key = new LinkedHashMap<>();
    mart.table().key().forEach(name -> key.put(name, row.get(name)));
    String column = (String) row.get("cell_column");
    return new Cell(
        depth,
        (String) row.get("figure_column"),
        mart.table().qualifiedName(),
        key,
        column,
        row.get(column),
        ((Number) row.get("factor")).doubleValue(),
        verdict);
  }
}
