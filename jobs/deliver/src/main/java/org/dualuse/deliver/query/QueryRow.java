package org.dualuse.deliver.query;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row of a result, its values by the names of the columns. */
public final class QueryRow {
  private final Map<String, Object> values = new LinkedHashMap<>();

  QueryRow(List<String> columns, List<Object> cells) {
    for (int i = 0; i < cells.size(); i++) {
      values.put(columns.get(i), cells.get(i));
    }
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
    return Collections.unmodifiableMap(values);
  }

  private Object value(String column) {
    if (!values.containsKey(column)) {
      throw new IllegalArgumentException("the result has no column " + column);
    }
    return values.get(column);
  }
}
