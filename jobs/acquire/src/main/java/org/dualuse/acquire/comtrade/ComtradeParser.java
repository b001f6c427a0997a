package org.dualuse.acquire.comtrade;

import java.io.IOException;
import org.dualuse.acquire.parse.CsvLayout;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;

/** Tells Comtrade's three layouts apart by their bytes: JSON body, CSV, bulk TSV; each maybe gz. */
final class ComtradeParser implements Parser {
  private static final long serialVersionUID = 1L;

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    return Decompressed.read(input, bytes -> open(bytes, new ComtradeRows(selection)));
  }

  private static ObservationReader open(Decompressed bytes, ComtradeRows rows)
      throws IOException, FileRefused {
    String head = bytes.headText();
    if (head.startsWith("{") || head.startsWith("[")) {
      return ComtradeJsonReader.open(bytes.stream(), rows);
    }
    boolean isBulk = head.lines().findFirst().orElse("").indexOf('\t') >= 0;
    return ComtradeTableReader.open(bytes.stream(), isBulk ? CsvLayout.TSV : CsvLayout.CSV, rows);
  }
}
