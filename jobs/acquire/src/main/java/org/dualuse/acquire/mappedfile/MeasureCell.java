package org.dualuse.acquire.mappedfile;

import org.dualuse.acquire.parse.SourceRow;

/**
 * One value in a row of a mapped file.
 *
 * @param row the row
 * @param measure the column
 * @param position where the value stands
 */
record MeasureCell(CellRow row, Measure measure, String position) implements SourceRow {
  @Override
  public String rawText() {
    return row.rawText();
  }
}
