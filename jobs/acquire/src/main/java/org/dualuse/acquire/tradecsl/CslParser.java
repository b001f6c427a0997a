package org.dualuse.acquire.tradecsl;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.dualuse.acquire.listing.AsOf;
import org.dualuse.acquire.parse.CsvLayout;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Header;
import org.dualuse.acquire.parse.JsonRecords;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.TableReader;

/**
 * Reads the list's CSV, with or without {@code _id} in front of its 28 columns, and its JSON. The
 * file does not say whose day it is: see {@link AsOf}.
 */
final class CslParser implements Parser {
  private static final long serialVersionUID = 1L;

  /** Columns that are read. */
  static final List<String> READ =
      List.of(
          "source",
          "entity_number",
          "type",
          "programs",
          "name",
          "title",
          "addresses",
          "federal_register_notice",
          "start_date",
          "end_date",
          "standard_order",
          "license_requirement",
          "license_policy",
          "call_sign",
          "vessel_type",
          "gross_tonnage",
          "gross_registered_tonnage",
          "vessel_flag",
          "vessel_owner",
          "remarks",
          "alt_names",
          "citizenships",
          "dates_of_birth",
          "nationalities",
          "places_of_birth",
          "ids");

  /** The list's web pages, the same for all rows of a list, are not read; the key may be absent. */
  static final Set<String> OTHER = Set.of("_id", "source_list_url", "source_information_url");

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    CslListings listings = new CslListings(AsOf.of(input));
    return Decompressed.read(
        input,
        bytes ->
            bytes.headText().startsWith("{")
                ? new CslJsonReader(JsonRecords.open(bytes.stream(), "results"), listings)
                : table(CsvRows.open(bytes.stream(), CsvLayout.CSV), listings));
  }

  private static ObservationReader table(CsvRows rows, CslListings listings) throws FileRefused {
    Header header = Header.resolve(rows.header(), READ, OTHER);
    return new CslTableReader(
        new TableReader(
            rows, header, row -> observe(row, header, listings), count -> listings.findings()));
  }

  private static Observation observe(CsvRow row, Header header, CslListings listings) {
    if (row.get(header.index("source")).equals("source")) {
      return Observation.quarantined(
          row.position(),
          "REPEATED_HEADER",
          "The header stands among the rows.",
          row.rawText(),
          null,
          "");
    }
    return listings.observe(new CslCsvRecord(row, header, listings.labels()));
  }
}
