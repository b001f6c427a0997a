package org.dualuse.acquire.comtrade;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.dualuse.acquire.parse.SourceRow;

/** A row of any of the three layouts: the read columns as text, empty where the row has none. */
final class ComtradeRow implements SourceRow {
  private final SourceRow origin;
  private final Map<ComtradeColumn, String> values = new EnumMap<>(ComtradeColumn.class);

  ComtradeRow(SourceRow origin, Function<ComtradeColumn, String> values) {
    this.origin = origin;
    for (ComtradeColumn column : ComtradeColumn.values()) {
      this.values.put(column, values.apply(column).strip());
    }
  }

  String get(ComtradeColumn column) {
    return values.get(column);
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
