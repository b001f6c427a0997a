package org.dualuse.acquire.uksanctions;

import java.io.Closeable;
import java.util.List;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.platform.snapshot.Finding;

/** All rows of a table with what stands above its header, whatever format the file has. */
interface UkTable extends Closeable {
  /**
   * A row.
   *
   * @param position where it stands
   * @param cells its texts
   * @param mayBeShort true if empty cells at its end are left out by habit of the format
   */
  record UkRow(String position, CsvRow cells, boolean mayBeShort) {
    /** False if it has fewer or more cells than a header of a width. */
    boolean fits(int width) {
      List<String> values = cells.values();
      boolean isLong = values.size() > width;
      boolean hasMore =
          isLong && values.subList(width, values.size()).stream().anyMatch(cell -> !cell.isEmpty());
      return !hasMore && (mayBeShort || values.size() >= width);
    }
  }

  /** The next row that holds something, or null at the end. */
  UkRow next() throws FileRefused;

  /** What was noticed about the file as a whole. */
  List<Finding> findings();
}
