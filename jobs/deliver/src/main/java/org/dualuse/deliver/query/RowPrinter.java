package org.dualuse.deliver.query;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Prints a result for other programs, row by row. */
final class RowPrinter {
  private RowPrinter() {}

  /** CSV; returns the number of rows. */
  static long csv(QueryResult result, Writer out) {
    CsvRows csv = new CsvRows(out, result.columns());
    long count = 0;
    for (List<Object> row = result.next(); row != null; row = result.next()) {
      csv.print(row);
      count++;
    }
    return count;
  }

  /** A JSON array, one object a line; returns the number of rows. */
  static long json(QueryResult result, Writer out) throws IOException {
    List<String> columns = result.columns();
    long count = 0;
    out.write("[\n");
    try (JsonGenerator json = Cell.JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      for (List<Object> row = result.next(); row != null; row = result.next()) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
          json.writeFieldName(columns.get(i));
          Cell.json(row.get(i), json);
        }
        json.writeEndObject();
        count++;
      }
    }
    out.write("\n]\n");
    return count;
  }
}
