package org.dualuse.acquire.mappedfile;

import java.util.List;
import java.util.stream.Collectors;
import org.dualuse.acquire.parse.SourceRow;

/**
 * A row of a mapped file.
 *
 * @param position where it stands
 * @param cells under the columns of the header
 * @param fits false if it has other cells than the header has columns
 */
record CellRow(String position, List<Cell> cells, boolean fits) implements SourceRow {

  /** A cell; empty if the row ends before it or the index is -1. */
  Cell get(int index) {
    return index < 0 || index >= cells.size() ? Cell.EMPTY : cells.get(index);
  }

  @Override
  public String rawText() {
    return cells.stream().map(Cell::text).collect(Collectors.joining(","));
  }
}
