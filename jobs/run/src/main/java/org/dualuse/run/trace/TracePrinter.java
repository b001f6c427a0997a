package org.dualuse.run.trace;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dualuse.deliver.query.Printable;
import org.dualuse.run.trace.Trace.Cell;
import org.dualuse.run.trace.Trace.Rows;
import org.dualuse.run.trace.Trace.StoredFile;
import org.dualuse.run.trace.Trace.Total;
import org.dualuse.run.trace.Trace.Verdict;

/** Prints a trace for people, level by level. */
public final class TracePrinter {
  private static final int MOST_CELLS = 30;

  private final PrintWriter out;

  /** A printer. */
  public TracePrinter(PrintWriter out) {
    this.out = out;
  }

  /** Prints the whole trace. */
  public void print(Trace trace) {
    printFigure(trace);
    printFormula(trace);
    printChecks(trace);
    printCells(trace.cells());
    heading("Conformed rows, as known on " + trace.asOf());
    trace.totals().forEach(this::printTotal);
    heading("Raw rows");
    trace.tables().forEach(this::printRows);
    none(trace.tables());
    heading("Files");
    trace.files().forEach(this::printFile);
    none(trace.files());
    if (!trace.largest().isEmpty()) {
      heading("Largest rows");
      trace.largest().forEach(row -> line("  %s", pairs(row)));
    }
    out.println();
    line(
        "%s",
        !trace.isIntact()
            ? "Stored bytes are not those that were taken in: see Files."
            : trace.reconciles()
                ? "Every level reconciles with the one above it, down to the files' bytes."
                : "The levels DO NOT reconcile: see the lines with DIFFERS.");
  }

  private void printFigure(Trace trace) {
    line("%s", trace.table());
    trace.key().forEach(name -> line("  %-20s %s", name, text(trace.figure().get(name))));
    for (String name : List.of("reason", "trade_reason", "listings_reason")) {
      if (trace.figure().get(name) != null) {
        line("  %-20s %s", name, text(trace.figure().get(name)));
      }
    }
  }

  private void printFormula(Trace trace) {
    heading("Formula");
    line("  %s", trace.formula().doc());
    line("  Computed by %s", trace.formula().query());
    trace.totals().forEach(each -> line("  %s: %s", each.column(), each.sentence()));
    trace
        .ratios()
        .forEach(
            each ->
                line(
                    "  %s = %s: %s in the mart, %s by the row's own columns: %s",
                    each.column(),
                    each.expression(),
                    text(each.figure()),
                    text(each.value()),
                    each.verdict()));
    if (trace.formula().method() != null) {
      out.println();
      trace.formula().method().lines().forEach(each -> line("  %s", each));
    }
  }

  private void printChecks(Trace trace) {
    heading("Checks");
    trace
        .checks()
        .forEach(
            each ->
                line(
                    "  %-4s %s, %s: %s",
                    each.severity(),
                    each.name(),
                    each.badRows() == null
                        ? "last result unknown"
                        : each.badRows() + " bad rows in run " + each.runId(),
                    each.sentence()));
    none(trace.checks());
  }

  private void printCells(List<Cell> cells) {
    if (cells.isEmpty()) {
      return;
    }
    heading("Rows of other marts (" + cells.size() + ")");
    cells.stream()
        .limit(MOST_CELLS)
        .forEach(
            cell ->
                line(
                    "  %s%s from %s %s: %s %s%s: %s",
                    "  ".repeat(cell.depth()),
                    cell.figureColumn(),
                    cell.table(),
                    pairs(cell.key()),
                    cell.column(),
                    text(cell.value()),
                    cell.factor() == 1 ? "" : ", times " + text(cell.factor()),
                    cell.verdict()));
    if (cells.size() > MOST_CELLS) {
      line("  … and %d more; --json shows all.", cells.size() - MOST_CELLS);
    }
  }

  private void printTotal(Total total) {
    line(
        "  %-20s %s %s in the mart; %s in %d rows%s: %s",
        total.column(),
        text(total.figure()),
        total.unit(),
        total.sum() == null ? "0" : text(total.sum()),
        total.rows(),
        total.cellSum() == null ? "" : "; " + text(total.cellSum()) + " in rows of other marts",
        verdict(total));
  }

  private static String verdict(Total total) {
    return total.verdict() == Verdict.DIFFERS
        ? "DIFFERS by " + text(difference(total.figure(), total.sum()))
        : total.verdict().toString();
  }

  private static BigDecimal difference(Object figure, Object sum) {
    BigDecimal of = new BigDecimal(figure.toString());
    return sum == null ? of : of.subtract(new BigDecimal(sum.toString()));
  }

  private void printRows(Rows rows) {
    line(
        "  %s from %s: %d rows and %d rows: %s",
        rows.conformedTable(),
        rows.rawTable(),
        rows.conformedRows(),
        rows.rawRows(),
        rows.verdict());
    if (rows.currency().isEmpty()) {
      return;
    }
    line(
        "    %s %s and %s %s as reported",
        text(rows.conformedValue()), rows.currency(), text(rows.rawValue()), rows.currency());
    String rates =
        rows.lowestRate().compareTo(rows.highestRate()) == 0
            ? rows.lowestRate().toPlainString()
            : rows.lowestRate().toPlainString() + " to " + rows.highestRate().toPlainString();
    line(
        "    %s USD at %s USD per %s%s",
        text(rows.valueUsd()),
        rates,
        rows.currency(),
        rows.wronglyConverted() == 0
            ? ""
            : "; " + rows.wronglyConverted() + " rows are not value times rate");
  }

  private void printFile(StoredFile file) {
    line(
        "  %s %s, %d bytes, %d rows behind the figure",
        file.snapshotId(), file.fileName(), file.bytes(), file.rowsUsed());
    String stored = file.storedSha256() == null ? "no bytes are stored" : file.storedSha256();
    line(
        "    SHA-256 %s: %s",
        file.sha256(),
        file.isIntact() ? "the stored bytes have it" : "CORRUPT, the stored bytes: " + stored);
    line(
        "    %d rows kept by the parser, %d in the raw table, values compared: %s",
        file.keptRows(), file.rawRows(), file.verdict());
    line("    from %s", file.origin());
    line(
        "    licence %s (%s); published %s, taken %s, loaded on %s",
        file.licence(),
        file.redistribution(),
        file.publishedOn() == null ? "on an unknown day" : "on " + file.publishedOn(),
        file.fetchedAt(),
        file.loadedOn());
  }

  private void heading(String text) {
    out.println();
    line("%s", text);
  }

  private void none(List<?> section) {
    if (section.isEmpty()) {
      line("  none");
    }
  }

  private static String pairs(Map<String, Object> row) {
    return row.entrySet().stream()
        .filter(pair -> pair.getValue() != null)
        .map(pair -> pair.getKey() + "=" + text(pair.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static String text(Object value) {
    if (value instanceof Double number && Double.isFinite(number)) {
      return BigDecimal.valueOf(number).toPlainString();
    }
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
  }

  private void line(String format, Object... values) {
    out.println(Printable.line(String.format(Locale.ROOT, format, values)));
  }
}
