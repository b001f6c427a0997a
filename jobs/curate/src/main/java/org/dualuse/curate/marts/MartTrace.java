package org.dualuse.curate.marts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dualuse.platform.table.SqlTable;

/**
 * How a mart's figures come about: the {@code trace.sql} beside its {@code query.sql}, in DuckDB's
 * SQL. CONTRIBUTING says how to write one.
 *
 * @param sums columns that are sums over rows or cells, each with a sentence that says over which;
 *     {@link #ROW} stands for the row itself
 * @param ratios columns that follow from other columns of the row, each with the SQL expression
 * @param rows a query over the view {@code figure} (one row of the mart) that returns a row for
 *     each conformed row behind a sum: figure_column, conformed_table, snapshot_id, position,
 *     value, factor. Empty if the mart rests on other marts alone
 * @param cells queries that return the rows of other marts behind a sum
 */
public record MartTrace(
    Map<String, String> sums, Map<String, String> ratios, String rows, List<Cells> cells) {

  /** In place of a column: the row itself, which is one of what the mart lists. */
  public static final String ROW = "row";

  private static final Pattern HEAD =
      Pattern.compile("(?m)^-- (SUM|RATIO|ROWS|CELLS)(?: ([a-z0-9_.]+))?(?:: (.+))?$");

  private static final Map<String, String> VIEWS =
      Map.of(
          "export_rows", "dual_use_exports_to_russia/rows.sql",
          "re_export_rows", "dual_use_exports_to_russia/re_exports.sql",
          "missing_rows", "missing_exports_to_russia/rows.sql",
          "unit_value_rows", "unit_values/rows.sql");

  /**
   * A query over {@code figure} that returns rows of another mart, with all their columns, and
   * before them figure_column, cell_column (what of the cell adds up) and factor.
   *
   * @param mart qualified name of the other mart
   * @param query DuckDB SQL
   */
  public record Cells(String mart, String query) {}

  /** Reads the mart's {@code trace.sql}; empty if it has none. */
  public static Optional<MartTrace> of(SqlTable mart) {
    return Methods.text(Marts.folder(mart) + "/trace.sql").map(MartTrace::parse);
  }

  /** Views of the rows behind marts that many traces read, by name. */
  public static Map<String, String> views() {
    return VIEWS.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, view -> Methods.text(view.getValue()).orElseThrow()));
  }

  static MartTrace parse(String sql) {
    Map<String, String> sums = new LinkedHashMap<>();
    Map<String, String> ratios = new LinkedHashMap<>();
    List<Cells> cells = new ArrayList<>();
    String rows = "";
    for (String part : sql.split("(?m)^(?=-- (?:SUM|RATIO|ROWS|CELLS)\\b)", -1)) {
      Matcher head = HEAD.matcher(part);
      if (part.isBlank() || !head.lookingAt()) {
        continue;
      }
      String body = part.substring(head.end()).strip().replaceFirst(";$", "");
      switch (head.group(1)) {
        case "SUM" -> sums.put(head.group(2), head.group(3).strip());
        case "RATIO" -> ratios.put(head.group(2), head.group(3).strip());
        case "CELLS" -> cells.add(new Cells(head.group(2), body));
        default -> rows = body;
      }
    }
    return new MartTrace(sums, ratios, rows, List.copyOf(cells));
  }
}
