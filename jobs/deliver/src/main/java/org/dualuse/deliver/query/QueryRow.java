package org.dualuse.deliver.query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row of a result, its values by the names of the columns. */
public final class QueryRow {
  private final List<String> columns;
  private final List<Object> cells;

  QueryRow(List<String> columns, List<Object> cells) {
    this.columns = columns;
    this.cells = cells;
  }

  /** The value as text, or null; dates as {@code 2024-05-03}, decimals in full. */
  public String text(String column) {
    return Cell.text(value(column));
  }

  /** The value of a date column, or null. */
  public LocalDate date(String column) {
    return (LocalDate) value(column);
  }

  /** All values in the order of the columns; lists and maps as DuckDB's driver has them. */
  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      values.put(columns.get(i), cells.get(i));
    }
    return values;
  }

  private Object value(String column) {
    int at = columns.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException("the result has no column " + column);
    }
    return cells.get(at);
  }
}
