package org.dualuse.acquire.comext;

import org.dualuse.acquire.comext.BulkLayout.Field;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.SourceRow;

/** A row of the bulk download, in either layout. */
final class BulkRow implements SourceRow {
  private final CsvRow row;
  private final int[] indexes;

  /**
   * A row.
   *
   * @param indexes the column of each {@link Field}
   */
  BulkRow(CsvRow row, int[] indexes) {
    this.row = row;
    this.indexes = indexes;
  }

  String get(Field field) {
    return row.get(indexes[field.ordinal()]);
  }

  @Override
  public String position() {
    return row.position();
  }

  @Override
  public String rawText() {
    return row.rawText();
  }
}
