package org.dualuse.acquire.ofac;

import java.io.IOException;
import org.dualuse.acquire.parse.ArchiveLimits;
import org.dualuse.acquire.parse.CsvLayout;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.Workbook;

/**
 * Tells OFAC's forms apart by their bytes: the enhanced XML, by itself or in a zip, or one of the
 * tables of the csv sets.
 */
final class OfacParser implements Parser {
  private static final long serialVersionUID = 1L;

  private final ArchiveLimits limits;

  OfacParser(ArchiveLimits limits) {
    this.limits = limits;
  }

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    boolean isZip;
    boolean isXml;
    try (Decompressed bytes = Decompressed.open(input)) {
      isZip = Workbook.isZip(bytes.head());
      isXml = bytes.headText().startsWith("<");
    }
    if (isZip) {
      return EnhancedXml.open(SingleXmlZip.open(input.file(), limits), input);
    }
    return Decompressed.read(
        input,
        bytes ->
            isXml
                ? EnhancedXml.open(bytes.stream(), input)
                : CsvTable.open(CsvRows.open(bytes.stream(), CsvLayout.CSV), OfacFile.of(input)));
  }
}
