package org.dualuse.acquire.uksanctions;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.listing.AsOf;
import org.dualuse.acquire.listing.XmlListReader;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.KnownElements;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.XmlRecords;

/**
 * The UK Sanctions List in XML: a {@code Designation} for each party. The day of the list is the
 * {@code DateGenerated} above the first of them, else as in {@link AsOf}.
 */
final class UkXml {
  private static final String ROOT = "Designations";
  private static final Pattern DAY = Pattern.compile("<DateGenerated>([^<]*)</DateGenerated>");

  private UkXml() {}

  static ObservationReader open(SnapshotInput input) throws IOException, FileRefused {
    return Decompressed.read(
        input,
        bytes -> {
          LocalDate asOf = asOf(bytes.headText(), input);
          XmlRecords records = XmlRecords.open(bytes.stream(), Set.of("Designation"));
          if (!records.rootName().equals(ROOT)) {
            throw new FileRefused(
                "UNKNOWN_LAYOUT",
                "The file is a `" + records.rootName() + "`, not a `" + ROOT + "`.");
          }
          return new XmlListReader(
              records,
              new KnownElements(UkElements.ALL),
              record -> new UkDesignation(record.tree(), asOf).listing());
        });
  }

  private static LocalDate asOf(String head, SnapshotInput input) {
    Matcher day = DAY.matcher(head);
    try {
      return day.find() ? UkDates.read(day.group(1)) : AsOf.of(input);
    } catch (BadRow e) {
      return AsOf.of(input);
    }
  }
}
