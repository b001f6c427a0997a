package org.dualuse.acquire.comext;

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
 * Tells Comext's layouts apart by their bytes: the data browser's workbook, the bulk download's 7z
 * archive, or its table by itself, maybe compressed with gzip.
 */
final class ComextParser implements Parser {
  private static final long serialVersionUID = 1L;

  private final ArchiveLimits workbooks;
  private final ArchiveLimits archives;

  ComextParser(ArchiveLimits workbooks, ArchiveLimits archives) {
    this.workbooks = workbooks;
    this.archives = archives;
  }

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    byte[] head;
    try (Decompressed bytes = Decompressed.open(input)) {
      head = bytes.head();
    }
    if (Workbook.isZip(head)) {
      return BrowserWorkbook.open(input, selection, workbooks);
    }
    if (BulkArchive.is7z(head)) {
      return BulkArchive.open(input, selection, archives);
    }
    return Decompressed.read(
        input,
        bytes -> {
          CsvRows rows = CsvRows.open(bytes.stream(), CsvLayout.CSV);
          return BulkLayout.reader(rows, new BulkRows(selection));
        });
  }
}
