package org.dualuse.acquire.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.dualuse.platform.snapshot.Finding;

/** The observations over a text table: one for each row under the header. */
public final class TableReader implements ObservationReader {
  private final CsvRows rows;
  private final Header header;
  private final Function<CsvRow, Observation> interpreter;
  private final LongFunction<List<Finding>> closing;
  private long count;

  /**
   * A reader.
   *
   * @param rows the table; closed with the reader
   * @param header its header, whose warnings become findings
   * @param interpreter what becomes of a row that has a cell for every column
   * @param closing what is to be said about the file, given the number of its rows
   */
  public TableReader(
      CsvRows rows,
      Header header,
      Function<CsvRow, Observation> interpreter,
      LongFunction<List<Finding>> closing) {
    this.rows = rows;
    this.header = header;
    this.interpreter = interpreter;
    this.closing = closing;
  }

  @Override
  public Observation next() throws FileRefused {
    CsvRow row = rows.next();
    if (row == null) {
      return null;
    }
    count++;
    if (!row.fits()) {
      return Observation.quarantined(
          row.position(),
          "RAGGED_ROW",
          "The row has " + row.values().size() + " cells, the header " + rows.header().size() + ".",
          row.rawText(),
          null,
          "");
    }
    return interpreter.apply(row);
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(header.findings());
    findings.addAll(closing.apply(count));
    return findings;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
