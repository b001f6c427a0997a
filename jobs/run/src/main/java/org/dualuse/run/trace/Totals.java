package org.dualuse.run.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dualuse.curate.marts.MartTrace;
import org.dualuse.platform.table.SqlTable;
import org.dualuse.platform.table.Table;
import org.dualuse.run.trace.Trace.Cell;
import org.dualuse.run.trace.Trace.Ratio;
import org.dualuse.run.trace.Trace.Total;
import org.dualuse.run.trace.Trace.Verdict;

/** Holds the columns of a mart's row against the sums of what is behind them. */
final class Totals {
  private static final double TOLERANCE = 1e-9;

  /** Money is rounded to six digits on the way, each row at most once. */
  private static final double ROUNDING = 1e-6;

  // Two sums: one in decimals, exact where every factor is a whole number, and one for the rest.
  private static final String SUMS =
      "SELECT figure_column, count(*) AS n, count(value) AS known, sum(abs(value)) AS gross, sum(abs(CAST(value AS DOUBLE) * factor)) AS terms, bool_and(factor IN (-1, 0, 1)) AS"
          + " whole, sum(CASE factor WHEN 1 THEN value WHEN -1 THEN -value ELSE 0 END) AS exact,"
          + " sum(CAST(value AS DOUBLE) * factor) AS approximate FROM %s GROUP BY figure_column";

  private Totals() {}

  /**
   * One total for each column that is a sum.
   *
   * @param rows the table of contributions
   * @param figure the mart's row
   * @param cells rows of other marts on the way; those of depth 0 are the figure's own
   */
  static List<Total> of(
      TraceDatabase database,
      String rows,
      SqlTable mart,
      Map<String, Object> figure,
      List<Cell> cells) {
    List<Map<String, Object>> sums = database.rows(SUMS.formatted(rows));
    List<Total> totals = new ArrayList<>();
    MartTrace.of(mart)
        .orElseThrow()
        .sums()
        .forEach(
            (column, sentence) ->
                totals.add(
                    total(
                        column,
                        sentence,
                        mart.table(),
                        figure,
                        sums.stream()
                            .filter(row -> column.equals(row.get("figure_column")))
                            .findFirst()
                            .orElse(Map.of()),
                        cells)));
    return totals;
  }

  private static Total total(
      String column,
      String sentence,
      Table mart,
      Map<String, Object> figure,
      Map<String, Object> sums,
      List<Cell> cells) {
    boolean isRow = column.equals(MartTrace.ROW);
    Object expected = isRow ? Integer.valueOf(1) : figure.get(column);
    boolean isDouble = !isRow && mart.column(column).type().equals("double");
    boolean isExact = !isDouble && Boolean.TRUE.equals(sums.get("whole"));
    boolean isNothing = sums.isEmpty() || (Long) sums.get("known") == 0;
    Object sum = isNothing ? null : sums.get(isExact ? "exact" : "approximate");
    if (sum instanceof BigDecimal count && !(expected instanceof BigDecimal)) {
      sum = count.stripTrailingZeros();
    }
    Double cellSum = cellSum(column, cells);
    double rounding = isNothing ? 0 : rounding(sums, isDouble);
    boolean isEqual =
        isExact ? decimal(expected).compareTo(decimal(sum)) == 0 : near(expected, sum, rounding);
    isEqual &= cellSum == null || near(expected, cellSum, rounding);
    return new Total(
        column,
        sentence,
        isRow ? "rows" : mart.column(column).unit(),
        expected,
        sums.isEmpty() ? 0 : (Long) sums.get("n"),
        sum,
        cellSum,
        expected == null ? Verdict.NOT_STATED : verdict(isEqual));
  }

  /** What rounding can make of a sum of money, or of a double of which rows are parts. */
  private static double rounding(Map<String, Object> sums, boolean isDouble) {
    double ofRows = ROUNDING * number(sums.get("n"));
    double gross = number(sums.get("gross"));
    if (!isDouble || gross == 0) {
      return ofRows;
    }
    return number(sums.get("terms")) * (TOLERANCE + ofRows / gross);
  }

  /** The sum over the figure's own cells, or null if it has none for the column. */
  private static Double cellSum(String column, List<Cell> cells) {
    List<Cell> own =
        cells.stream()
            .filter(cell -> cell.depth() == 0 && cell.figureColumn().equals(column))
            .toList();
    return own.isEmpty()
        ? null
        : own.stream().mapToDouble(cell -> number(cell.value()) * cell.factor()).sum();
  }

  /** The columns that follow from others, computed over the table {@code figure}. */
  static List<Ratio> ratios(
      TraceDatabase database, Map<String, String> expressions, Map<String, Object> figure) {
    List<Ratio> ratios = new ArrayList<>();
    expressions.forEach(
        (column, expression) -> {
          String sql = "SELECT " + expression + " AS value FROM figure";
          Object value = database.rows(sql).get(0).get("value");
          Object stated = figure.get(column);
          ratios.add(
              new Ratio(
                  column,
                  expression,
                  stated,
                  value,
                  stated == null
                      ? Verdict.NOT_STATED
                      : verdict(value != null && near(stated, value, 0))));
        });
    return ratios;
  }

  static Verdict verdict(boolean isEqual) {
    return isEqual ? Verdict.RECONCILES : Verdict.DIFFERS;
  }

  private static boolean near(Object a, Object b, double rounding) {
    double difference = Math.abs(number(a) - number(b));
    return difference <= Math.max(rounding, TOLERANCE * Math.abs(number(a)));
  }

  private static double number(Object value) {
    return value == null ? 0 : ((Number) value).doubleValue();
  }

  private static BigDecimal decimal(Object value) {
    return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
  }
}
