package org.dualuse.acquire.mappedfile;

import java.io.IOException;
import java.util.List;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.SnapshotInput;

/** A CSV or TSV, maybe compressed. */
final class TextRows implements CellRows {
  private final CsvRows rows;

  private TextRows(CsvRows rows) {
    this.rows = rows;
  }

  static TextRows open(SnapshotInput input, FileLayout layout) throws IOException, FileRefused {
    Decompressed bytes = Decompressed.open(input);
    try {
      return new TextRows(CsvRows.open(bytes.stream(), layout.text(), layout.headerRow()));
    } catch (IOException | FileRefused e) {
      bytes.close();
      throw e;
    }
  }

  @Override
  public List<String> header() {
    return rows.header();
  }

  @Override
  public CellRow next() throws FileRefused {
    CsvRow row = rows.next();
    return row == null
        ? null
        : new CellRow(row.position(), row.values().stream().map(Cell::text).toList(), row.fits());
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
