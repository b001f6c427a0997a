package org.dualuse.acquire.parse;

import java.io.IOException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a comma-separated table with a header, maybe compressed, in one of a few declared layouts:
 * each row becomes one row of a raw table. A row that its layout's conversion rejects is
 * quarantined.
 */
public final class TableFileParser implements Parser {
  private static final long serialVersionUID = 1L;

  private final List<Layout> layouts;

  /** What becomes of a row. */
  @FunctionalInterface
  public interface Conversion extends Serializable {
    /**
     * Converts a row.
     *
     * @return the values of the raw table's columns after {@code snapshot_id} and {@code position}
     * @throws BadRow if the row cannot be interpreted
     */
    Object[] convert(TableCells cells) throws BadRow;
  }

  /**
   * A header and what its rows mean.
   *
   * @param required columns without which the file means nothing
   * @param optional columns that are read where present
   * @param ignored columns that are known and not read
   * @param conversion of each row
   */
  public record Layout(
      List<String> required, Set<String> optional, Set<String> ignored, Conversion conversion)
      implements Serializable {

    /** A layout whose columns are all required. */
    public static Layout of(List<String> columns, Conversion conversion) {
      return new Layout(columns, Set.of(), Set.of(), conversion);
    }

    private long missingIn(List<String> header) {
      return required.stream().filter(column -> !header.contains(column)).count();
    }

    private Set<String> known() {
      Set<String> known = new HashSet<>(optional);
      known.addAll(ignored);
      return known;
    }
  }

  /**
   * A parser of tables in UTF-8.
   *
   * @param layouts the first of which the fewest required columns are missing is taken
   */
  public TableFileParser(Layout... layouts) {
    this.layouts = List.of(layouts);
  }

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    return Decompressed.read(input, bytes -> read(CsvRows.open(bytes.stream(), CsvLayout.CSV)));
  }

  /**
   * Reads rows that have been opened before, e.g. in another encoding; the reader closes them.
   *
   * @throws FileRefused MISSING_COLUMN if even the nearest layout's header is not complete
   */
  public ObservationReader read(CsvRows rows) throws FileRefused {
    Layout layout =
        layouts.stream()
            .min(Comparator.comparingLong(each -> each.missingIn(rows.header())))
            .orElseThrow();
    Header header = Header.resolve(rows.header(), layout.required(), layout.known());
    return new TableReader(
        rows, header, row -> observe(row, header, layout.conversion()), count -> List.of());
  }

  private static Observation observe(CsvRow row, Header header, Conversion conversion) {
    try {
      Object[] values = conversion.convert(new TableCells(row, header));
      return Observation.kept(row.position(), values);
    } catch (BadRow e) {
      return Observation.quarantined(
          row.position(), e.reason(), e.getMessage(), row.rawText(), null, "");
    }
  }
}
