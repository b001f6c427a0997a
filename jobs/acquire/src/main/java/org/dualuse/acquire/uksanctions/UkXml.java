package org.dualuse.acquire.uksanctions;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dualuse.acquire.listing.AsOf;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.KnownElements;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.XmlRecords;
import org.dualuse.acquire.parse.XmlRecords.XmlRecord;
import org.dualuse.platform.snapshot.Finding;

/**
 * The UK Sanctions List in XML: a {@code Designation} for each party. The day of the list is its
 * {@code DateGenerated}, else as in {@link AsOf}.
 */
final class UkXml implements ObservationReader {
  private static final String ROOT = "Designations";
  private static final String DAY = "DateGenerated";
  private static final String DESIGNATION = "Designation";

  private final XmlRecords records;
  private final KnownElements known = new KnownElements(UkElements.ALL);
  private LocalDate asOf;
  private int count;

  private UkXml(XmlRecords records, LocalDate asOf) {
    this.records = records;
    this.asOf = asOf;
  }

  static ObservationReader open(SnapshotInput input) throws IOException, FileRefused {
    return Decompressed.read(
        input,
        bytes -> {
          XmlRecords records = XmlRecords.open(bytes.stream(), Set.of(DAY, DESIGNATION));
          if (!records.rootName().equals(ROOT)) {
            throw new FileRefused(
                "UNKNOWN_LAYOUT",
                "The file is a `" + records.rootName() + "`, not a `" + ROOT + "`.");
          }
          return new UkXml(records, AsOf.of(input));
        });
  }

  @Override
  public Observation next() throws FileRefused {
    XmlRecord record = records.next();
    while (record != null && record.name().equals(DAY)) {
      readDay(record.tree().asText());
      record = records.next();
    }
    return record == null ? null : observe(record);
  }

  @Override
  public List<Finding> findings() {
    return known.findings();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  private Observation observe(XmlRecord record) {
    count++;
    known.check(record.tree());
    String position = DESIGNATION + " " + count + " line " + record.line();
    try {
      return Observation.kept(position, new UkDesignation(record.tree(), asOf).listing().toRow());
    } catch (BadRow e) {
      String raw = record.tree().toString();
      return Observation.quarantined(position, e.reason(), e.getMessage(), raw, null, "");
    }
  }

  private void readDay(String printed) {
    try {
      asOf = UkDates.read(printed);
    } catch (BadRow e) {
      // The name of the file or its sidecar says it.
    }
  }
}
