package org.dualuse.acquire.comtrade;

import java.util.function.Function;
import org.dualuse.acquire.parse.SourceRow;

/** A row of any of the three layouts: the read columns as text, empty where the row has none. */
final class ComtradeRow implements SourceRow {
  private static final ComtradeColumn[] COLUMNS = ComtradeColumn.values();

  private final SourceRow origin;
  private final String[] values = new String[COLUMNS.length];

  ComtradeRow(SourceRow origin, Function<ComtradeColumn, String> values) {
    this.origin = origin;
    for (ComtradeColumn column : COLUMNS) {
      this.values[column.ordinal()] = values.apply(column).strip();
    }
  }

  String get(ComtradeColumn column) {
    return values[column.ordinal()];
  }

  @Override
  public String position() {
    return origin.position();
  }

  @Override
  public String rawText() {
    return origin.rawText();
  }
}
