package org.dualuse.deliver.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dualuse.deliver.duckdb.SpreadsheetSafe;

/** CSV as in RFC 4180, safe to open in a spreadsheet; null is an empty cell. */
public final class CsvRows {
  private final CSVPrinter printer;

  /** Prints the header. */
  public CsvRows(Appendable out, List<String> columns) {
    try {
      printer = new CSVPrinter(out, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    print(columns);
  }

  /** Prints one row: a value for each column, in their order. */
  public void print(List<?> row) {
    Stream<String> cells = row.stream().map(value -> SpreadsheetSafe.cell(Cell.text(value)));
    try {
      printer.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
