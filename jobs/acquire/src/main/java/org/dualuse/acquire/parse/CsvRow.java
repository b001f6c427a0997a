package org.dualuse.acquire.parse;

import java.util.List;

/**
 * A line of a text table.
 *
 * @param line physical line on which it begins, 1-based, the header included
 * @param values its cells, stripped
 * @param fits false if it has fewer or more cells than the header: it was cut, or a delimiter slid
 *     in
 */
public record CsvRow(long line, List<String> values, boolean fits) implements SourceRow {

  @Override
  public String position() {
    return "line " + line;
  }

  /** A cell; empty if the index is -1 or the row ends before it. */
  public String get(int index) {
    return index < 0 || index >= values.size() ? "" : values.get(index);
  }

  /** The cells joined by commas; quotes are gone. */
  @Override
  public String rawText() {
    return String.join(",", values);
  }
}
