package org.dualuse.acquire.eusanctions;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dualuse.acquire.listing.AsOf;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.CsvLayout;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.CutTailRefused;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Header;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.TableCells;
import org.dualuse.acquire.parse.TableReader;

/**
 * Reads a table of the annexes of a regulation, one row for each party and annex. It does not state
 * its day: the file's name, the sidecar's {@code published_on} or the day of loading stands for it.
 */
final class AnnexParser implements Parser {
  private static final long serialVersionUID = 1L;

  private static final List<String> REQUIRED =
      List.of("celex", "recordId", "annex", "startDate", "schema", "name", "alias", "reason");

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    LocalDate asOf = AsOf.of(input);
    return Decompressed.read(
        input, bytes -> read(CsvRows.open(bytes.stream(), CsvLayout.CSV), asOf));
  }

  private static ObservationReader read(CsvRows rows, LocalDate asOf) throws FileRefused {
    Header header = Header.resolve(rows.header(), REQUIRED, AnnexRow.FURTHER_COLUMNS);
    Set<String> keys = new HashSet<>();
    TableReader reader =
        new TableReader(rows, header, row -> observe(row, header, asOf, keys), count -> List.of());
    return new CutTailRefused(reader);
  }

  private static Observation observe(CsvRow row, Header header, LocalDate asOf, Set<String> keys) {
    try {
      AnnexRow read = new AnnexRow(new TableCells(row, header), asOf);
      return Observation.kept(row.position(), read.listing(keys).toRow());
    } catch (BadRow e) {
      return Observation.quarantined(
          row.position(), e.reason(), e.getMessage(), row.rawText(), null, "");
    }
  }
}
