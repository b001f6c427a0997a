package org.dualuse.deliver.release;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dualuse.deliver.duckdb.SpreadsheetSafe;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;

/** The data dictionary, generated from the contracts. */
final class Dictionary {
  private Dictionary() {}

  /** One line a column; {@code key} says whether it is part of what identifies a row. */
  static String csv(List<PublishedTable> tables) throws IOException {
    StringBuilder text = new StringBuilder();
    CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
    printer.printRecord("table", "column", "type", "unit", "required", "key", "doc");
    for (PublishedTable published : tables) {
      Table table = published.contract();
      for (Column column : table.columns()) {
        printer.printRecord(
            table.name(),
            column.name(),
            column.type(),
            SpreadsheetSafe.cell(column.unit()),
            column.required(),
            table.key().contains(column.name()),
            SpreadsheetSafe.cell(column.doc()));
      }
    }
    return text.toString();
  }

  /** The same for reading, a section a table. */
  static String markdown(List<PublishedTable> tables) {
    StringBuilder text = new StringBuilder("# Data dictionary\n");
    for (PublishedTable published : tables) {
      Table table = published.contract();
      text.append("\n## " + table.name() + "\n\n" + table.doc() + "\n");
      if (!table.key().isEmpty()) {
        text.append("\nA row is identified by: " + String.join(", ", table.key()) + ".\n");
      }
      text.append("\n| column | type | unit | required | meaning |\n|---|---|---|---|---|\n");
      for (Column column : table.columns()) {
        text.append("| " + column.name() + " | " + MarkdownTable.cell(column.type()) + " | ");
        text.append(MarkdownTable.cell(column.unit()) + " | ");
        text.append((column.required() ? "yes" : "no") + " | ");
        text.append(MarkdownTable.cell(column.doc()) + " |\n");
      }
    }
    return text.toString();
  }
}
