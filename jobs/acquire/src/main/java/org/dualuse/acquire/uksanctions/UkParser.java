package org.dualuse.acquire.uksanctions;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.dualuse.acquire.parse.ArchiveLimits;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.OdsRows;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.Workbook;

/**
 * Tells the files apart by their bytes: workbook, OpenDocument spreadsheet, XML, or CSV. A table is
 * read twice, since a row's part in its entry depends on whether another row has the primary name.
 */
final class UkParser implements Parser {
  private static final long serialVersionUID = 1L;

  private final ArchiveLimits workbooks;
  private final ArchiveLimits spreadsheets;

  UkParser(ArchiveLimits workbooks, ArchiveLimits spreadsheets) {
    this.workbooks = workbooks;
    this.spreadsheets = spreadsheets;
  }

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    String start;
    boolean isZip;
    try (Decompressed bytes = Decompressed.open(input)) {
      start = bytes.headText();
      isZip = Workbook.isZip(bytes.head());
    }
    if (start.startsWith("<")) {
      return UkXml.open(input);
    }
    Set<String> named = new HashSet<>();
    try (UkTable table = table(input, isZip)) {
      UkReader.open(table, input, Set.of()).collectNamed(named);
    }
    UkTable table = table(input, isZip);
    try {
      return UkReader.open(table, input, named);
    } catch (IOException | FileRefused e) {
      table.close();
      throw e;
    }
  }

  private UkTable table(SnapshotInput input, boolean isZip) throws IOException, FileRefused {
    if (!isZip) {
      return UkTables.csv(Decompressed.open(input));
    }
    return OdsRows.isOds(input)
        ? UkTables.spreadsheet(OdsRows.open(input, spreadsheets))
        : UkTables.workbook(Workbook.open(input, workbooks));
  }
}
