package org.dualuse.acquire.unsanctions;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.dualuse.acquire.listing.AsOf;
import org.dualuse.acquire.listing.ListDates;
import org.dualuse.acquire.listing.XmlListReader;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.KnownElements;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.XmlRecords;

/**
 * Reads {@code CONSOLIDATED_LIST}: an element for each individual and each entity. The day of the
 * list is its {@code dateGenerated}, else as in {@link AsOf}.
 */
final class UnSanctionsParser implements Parser {
  private static final long serialVersionUID = 1L;

  private static final String ROOT = "CONSOLIDATED_LIST";

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    return Decompressed.read(
        input,
        bytes -> {
          XmlRecords records =
              XmlRecords.open(bytes.stream(), Set.of(UnEntry.INDIVIDUAL, UnEntry.ENTITY));
          if (!records.rootName().equals(ROOT)) {
            throw new FileRefused(
                "UNKNOWN_LAYOUT",
                "The file is a `" + records.rootName() + "`, not a `" + ROOT + "`.");
          }
          LocalDate asOf = asOf(records, input);
          return new XmlListReader(
              records,
              new KnownElements(UnElements.ALL),
              record -> new UnEntry(record, asOf).listing());
        });
  }

  private static LocalDate asOf(XmlRecords records, SnapshotInput input) {
    try {
      return ListDates.iso(records.root().path("dateGenerated").asText().replaceFirst("T.*", ""));
    } catch (BadRow e) {
      return AsOf.of(input);
    }
  }
}
