package org.dualuse.acquire.comtrade;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.dualuse.acquire.parse.CsvLayout;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Header;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.TableReader;

/** The official client's CSV and the bulk TSV: the same columns, told apart by the delimiter. */
final class ComtradeTableReader {
  private ComtradeTableReader() {}

  static ObservationReader open(InputStream in, CsvLayout layout, ComtradeRows interpreter)
      throws IOException, FileRefused {
    CsvRows rows = CsvRows.open(in, layout);
    Header header = Header.resolve(rows.header(), ComtradeColumn.REQUIRED, ComtradeColumn.KNOWN);
    Map<ComtradeColumn, Integer> indexes = new EnumMap<>(ComtradeColumn.class);
    for (ComtradeColumn column : ComtradeColumn.values()) {
      indexes.put(column, header.index(column.printed()));
    }
    return new TableReader(
        rows, header, row -> interpreter.observe(cells(row, indexes)), interpreter::findings);
  }

  private static ComtradeRow cells(CsvRow row, Map<ComtradeColumn, Integer> indexes) {
    return new ComtradeRow(row, column -> row.get(indexes.get(column)));
  }
}
