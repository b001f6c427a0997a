package org.dualuse.acquire.opensanctions;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Header;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.TableCells;
import org.dualuse.platform.snapshot.Finding;

/** The rows of {@code targets.simple.csv}, with or without {@code program_ids}. */
final class SimpleTargets implements ObservationReader {
  private static final List<String> REQUIRED =
      List.of(
          "id",
          "schema",
          "name",
          "aliases",
          "birth_date",
          "countries",
          "addresses",
          "identifiers",
          "sanctions",
          "dataset",
          "first_seen",
          "last_seen");
  private static final Set<String> OPTIONAL =
      Set.of("phones", "emails", "program_ids", "last_change");

  /** The end-of-file mark of old systems. */
  private static final List<String> END_MARK = List.of("\u001a");

  private final CsvRows rows;
  private final Header header;
  private final LocalDate asOf;
  private boolean isCut;

  private SimpleTargets(CsvRows rows, Header header, LocalDate asOf) {
    this.rows = rows;
    this.header = header;
    this.asOf = asOf;
  }

  /**
   * A reader.
   *
   * @throws FileRefused MISSING_COLUMN
   */
  static SimpleTargets open(CsvRows rows, LocalDate asOf) throws FileRefused {
    return new SimpleTargets(rows, Header.resolve(rows.header(), REQUIRED, OPTIONAL), asOf);
  }

  @Override
  public Observation next() throws FileRefused {
    CsvRow row = rows.next();
    if (row == null) {
      if (isCut) {
        throw FileRefused.truncated("the last row has too few cells");
      }
      return null;
    }
    if (row.values().equals(END_MARK)) {
      return Observation.outOfScope(row.position(), "END_MARK", null, "");
    }
    isCut = row.values().size() < rows.header().size();
    try {
      return observe(row);
    } catch (BadRow e) {
      return Observation.quarantined(
          row.position(), e.reason(), e.getMessage(), row.rawText(), null, "");
    }
  }

  @Override
  public List<Finding> findings() {
    return header.findings();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private Observation observe(CsvRow row) throws BadRow {
    if (!row.fits()) {
      throw new BadRow(
          "RAGGED_ROW",
          "The row has "
              + row.values().size()
              + " cells, the header "
              + rows.header().size()
              + ".");
    }
    if (row.values().equals(rows.header())) {
      throw new BadRow("HEADER_REPEATED", "The header stands among the rows.");
    }
    SimpleTarget target = new SimpleTarget(new TableCells(row, header));
    String exclusion = target.exclusion();
    return exclusion != null
        ? Observation.outOfScope(row.position(), exclusion, null, "")
        : Observation.kept(row.position(), target.listing(asOf).toRow());
  }
}
