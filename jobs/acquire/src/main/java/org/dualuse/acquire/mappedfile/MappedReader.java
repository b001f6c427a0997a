package org.dualuse.acquire.mappedfile;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Header;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.platform.snapshot.Finding;

/** The observations over a mapped file: one for each cell of a measure. */
final class MappedReader implements ObservationReader {
  private final CellRows rows;
  private final Header header;
  private final Mapping mapping;
  private final MappedRows interpreter;
  private final Deque<Observation> waiting = new ArrayDeque<>();

  MappedReader(CellRows rows, Header header, Mapping mapping, MappedRows interpreter) {
    this.rows = rows;
    this.header = header;
    this.mapping = mapping;
    this.interpreter = interpreter;
  }

  @Override
  public Observation next() throws IOException, FileRefused {
    if (waiting.isEmpty()) {
      CellRow row = rows.next();
      if (row == null) {
        return null;
      }
      observe(row);
    }
    return waiting.remove();
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(header.findings());
    findings.addAll(interpreter.findings());
    return findings;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private void observe(CellRow row) {
    if (!row.fits()) {
      waiting.add(
          Observation.quarantined(
              row.position(),
              "RAGGED_ROW",
              "The row has "
                  + row.cells().size()
                  + " cells, the header "
                  + rows.header().size()
                  + ".",
              row.rawText(),
              null,
              mapping.currency()));
      return;
    }
    for (Measure measure : mapping.measures()) {
      boolean isOnlyOne = mapping.measures().size() == 1;
      String position = row.position() + (isOnlyOne ? "" : ", column " + measure.column());
      waiting.add(interpreter.observe(new MeasureCell(row, measure, position)));
    }
  }
}
