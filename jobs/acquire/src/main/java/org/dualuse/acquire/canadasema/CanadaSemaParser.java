package org.dualuse.acquire.canadasema;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.dualuse.acquire.listing.AsOf;
import org.dualuse.acquire.listing.XmlListReader;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.KnownElements;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.XmlRecords;

/**
 * Reads {@code data-set}: a {@code record} for each party, under any of the names that the
 * publisher has given its elements. The file does not say of which day it is: {@link AsOf}.
 */
final class CanadaSemaParser implements Parser {
  private static final long serialVersionUID = 1L;

  private static final String ROOT = "data-set";

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    return Decompressed.read(
        input,
        bytes -> {
          XmlRecords records = XmlRecords.open(bytes.stream(), Set.of("record"));
          if (!records.rootName().equals(ROOT)) {
            throw new FileRefused(
                "UNKNOWN_LAYOUT",
                "The file is a `" + records.rootName() + "`, not a `" + ROOT + "`.");
          }
          LocalDate asOf = AsOf.of(input);
          SemaKeys keys = new SemaKeys();
          return new XmlListReader(
              records,
              new KnownElements(SemaField.elements()),
              record -> new SemaRecord(record.tree(), asOf).listing(keys));
        });
  }
}
