package org.dualuse.acquire.ofac;

import java.io.IOException;
import java.util.List;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.platform.snapshot.Finding;

/**
 * One of OFAC's csv tables: no header, {@code -0-} for nothing, and the byte 0x1A after the last
 * row, so that a file without it has been cut. The number of cells tells which table it is: 12 for
 * parties, 6 for addresses, 5 for names, 2 for comments.
 */
final class CsvTable implements ObservationReader {
  private static final String END = "\u001a";

  private final CsvRows rows;
  private final CsvTableRows meaning;
  private final int cells;
  private CsvRow first;
  private boolean ended;

  private CsvTable(CsvRows rows, CsvTableRows meaning) {
    this.rows = rows;
    this.meaning = meaning;
    this.first = new CsvRow(1, rows.header(), true);
    this.cells = first.values().size();
  }

  /**
   * Opens a table.
   *
   * @param rows of which the first, taken for a header, is a row like the others
   * @throws FileRefused UNKNOWN_LAYOUT if the first row has another number of cells
   */
  static CsvTable open(CsvRows rows, OfacFile file) throws FileRefused {
    int cells = rows.header().size();
    if (!CsvTableRows.SHAPES.contains(cells)) {
      throw new FileRefused(
          "UNKNOWN_LAYOUT",
          "The first row has "
              + cells
              + " cells; OFAC's tables have 12 (parties), 6 (addresses), 5 (names) or 2 (comments).");
    }
    return new CsvTable(rows, new CsvTableRows(file));
  }

  @Override
  public Observation next() throws FileRefused {
    CsvRow row = nextRow();
    if (row == null) {
      if (!ended) {
        throw FileRefused.truncated("the byte 0x1A, with which OFAC ends a table, is missing");
      }
      return null;
    }
    if (ended) {
      throw new FileRefused(
          "ROWS_AFTER_END", "The table goes on after its end: " + row.position() + ".");
    }
    ended = row.values().equals(List.of(END));
    return ended ? Observation.outOfScope(row.position(), "END_MARK", null, "") : observe(row);
  }

  @Override
  public List<Finding> findings() {
    return meaning.count().finding().stream().toList();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private CsvRow nextRow() throws FileRefused {
    CsvRow row = first == null ? rows.next() : first;
    first = null;
    return row;
  }

  private Observation observe(CsvRow row) {
    try {
      if (row.values().size() != cells) {
        throw new BadRow(
            "RAGGED_ROW",
            "The row has " + row.values().size() + " cells, the first one " + cells + ".");
      }
      return meaning.observe(row);
    } catch (BadRow e) {
      return Observation.quarantined(
          row.position(), e.reason(), e.getMessage(), row.rawText(), null, "");
    }
  }
}
