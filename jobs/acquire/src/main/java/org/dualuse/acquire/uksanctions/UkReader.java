package org.dualuse.acquire.uksanctions;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dualuse.acquire.listing.ReportedListing.Part;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Header;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.TableCells;
import org.dualuse.acquire.uksanctions.UkTable.UkRow;
import org.dualuse.platform.snapshot.Finding;

/**
 * The rows of a table; each is an entry or a supplement to one. An entry is a row with a primary
 * name (several, if the party is listed under several regimes), or the first row of a party that
 * has no such row.
 */
final class UkReader implements ObservationReader {
  private final UkTable table;
  private final UkRow headerRow;
  private final Header header;
  private final UkLayout layout;
  private final LocalDate asOf;
  private final Set<String> named;

  private UkReader(
      UkTable table, UkRow headerRow, UkLayout layout, LocalDate asOf, Set<String> named)
      throws FileRefused {
    this.table = table;
    this.headerRow = headerRow;
    this.layout = layout;
    this.header = Header.resolve(headerRow.cells().values(), layout.required(), layout.columns());
    this.asOf = asOf;
    this.named = new HashSet<>(named);
  }

  /**
   * Reads what stands above the header, and the header.
   *
   * @param named keys of the entries that have a row with a primary name
   * @throws FileRefused MISSING_COLUMN if the header is that of no list
   */
  static UkReader open(UkTable table, SnapshotInput input, Set<String> named)
      throws IOException, FileRefused {
    UkRow first = table.next();
    if (first == null) {
      throw new FileRefused("EMPTY_FILE", "The table holds nothing. Download it again.");
    }
    UkPreamble preamble = UkPreamble.read(first.cells().values(), input);
    UkRow header = preamble.isHeader() ? first : table.next();
    if (header == null) {
      throw new FileRefused("EMPTY_FILE", "The table ends before its header.");
    }
    UkLayout layout = UkLayout.of(header.cells().values());
    return new UkReader(table, header, layout, preamble.asOf(), named);
  }

  /** Reads to the end and adds the keys of entries that have a row with a primary name. */
  void collectNamed(Set<String> keys) throws FileRefused {
    for (UkRow row = table.next(); row != null; row = table.next()) {
      TableCells cells = new TableCells(row.cells(), header);
      String key = layout.text(cells, UkColumn.ID);
      if (key != null && layout.isPrimary(cells)) {
        keys.add(key);
      }
    }
  }

  @Override
  public Observation next() throws FileRefused {
    UkRow row = table.next();
    if (row == null) {
      return null;
    }
    if (!row.fits(headerRow.cells().values().size())) {
      return quarantined(
          row, "RAGGED_ROW", "The row has " + row.cells().values().size() + " cells.");
    }
    if (row.cells().values().equals(headerRow.cells().values())) {
      return quarantined(row, "HEADER_REPEATED", "The row is the header once more.");
    }
    try {
      return Observation.kept(row.position(), values(new TableCells(row.cells(), header)));
    } catch (BadRow e) {
      return quarantined(row, e.reason(), e.getMessage());
    }
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(header.findings());
    findings.addAll(table.findings());
    return findings;
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  private Object[] values(TableCells cells) throws BadRow {
    String key = layout.required(cells, UkColumn.ID);
    boolean isEntry = layout.isPrimary(cells) || !named.contains(key);
    Part part = isEntry ? Part.ENTRY : Part.SUPPLEMENT;
    Object[] values = new UkListing(layout, cells, part, asOf).listing().toRow();
    named.add(key);
    return values;
  }

  private static Observation quarantined(UkRow row, String reason, String detail) {
    return Observation.quarantined(row.position(), reason, detail, row.cells().rawText(), null, "");
  }
}
