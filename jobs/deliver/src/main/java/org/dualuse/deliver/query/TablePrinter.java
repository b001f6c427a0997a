package org.dualuse.deliver.query;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Prints a result as aligned columns, whose widths fit the header and the first rows. */
final class TablePrinter {
  private static final int SAMPLED_ROWS = 1_000;
  private static final int WIDEST = 80;
  private static final String NULL = "NULL";
  private static final List<String> PLAN = List.of("explain_key", "explain_value");

  private final QueryResult result;
  private final Writer out;
  private final List<List<Object>> sample = new ArrayList<>();

  TablePrinter(QueryResult result, Writer out) {
    this.result = result;
    this.out = out;
  }

  /** Prints all rows and, below them, how many they are; returns that number. */
  long print() throws IOException {
    if (result.columns().equals(PLAN)) {
      return printPlan();
    }
    for (List<Object> row = result.next(); row != null; row = result.next()) {
      sample.add(row);
      if (sample.size() == SAMPLED_ROWS) {
        break;
      }
    }
    int[] widths = widths();
    printHeader(widths);
    long count = 0;
    for (List<Object> row : sample) {
      printRow(row, widths);
      count++;
    }
    if (count == SAMPLED_ROWS) {
      for (List<Object> row = result.next(); row != null; row = result.next()) {
        printRow(row, widths);
        count++;
      }
    }
    out.write("(" + count + (count == 1 ? " row)\n" : " rows)\n"));
    return count;
  }

  /** A query plan is a drawing: its lines are printed as they are. */
  private long printPlan() throws IOException {
    long count = 0;
    for (List<Object> row = result.next(); row != null; row = result.next()) {
      out.write(Cell.text(row.get(1)) + "\n");
      count++;
    }
    return count;
  }

  private int[] widths() {
    List<String> columns = result.columns();
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = shown(columns.get(i)).length();
      for (List<Object> row : sample) {
        widths[i] = Math.max(widths[i], shown(row.get(i)).length());
      }
    }
    return widths;
  }

  private void printHeader(int[] widths) throws IOException {
    List<Object> names = new ArrayList<>(result.columns());
    List<Object> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("-".repeat(width));
    }
    printRow(names, widths);
    printRow(rules, widths);
  }

  private void printRow(List<Object> row, int[] widths) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String text = shown(row.get(i));
      String padding = " ".repeat(Math.max(0, widths[i] - text.length()));
      line.append(i == 0 ? "" : "  ");
      line.append(result.isNumeric(i) ? padding + text : text + padding);
    }
    out.write(line.toString().stripTrailing() + "\n");
  }

  private static String shown(Object value) {
    String text = value == null ? NULL : Printable.line(Cell.text(value));
    return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
  }
}
