package org.dualuse.acquire.comext;

import java.util.Map;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.SourceRow;

/** A row of the bulk download, in either layout. */
final class BulkRow implements SourceRow {
  private final CsvRow row;
  private final Map<BulkColumn, Integer> indexes;

  /**
   * A row.
   *
   * @param indexes where each column stands
   */
  BulkRow(CsvRow row, Map<BulkColumn, Integer> indexes) {
    this.row = row;
    this.indexes = indexes;
  }

  String get(BulkColumn column) {
    return row.get(indexes.get(column));
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
