package org.dualuse.acquire.tradecsl;

import java.io.IOException;
import java.util.List;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.platform.snapshot.Finding;

/**
 * The rows of the CSV. A ragged row is set aside, but if the file ends with one it was cut and is
 * refused; an end-of-file mark (0x1A) on a line of its own is no row.
 */
final class CslTableReader implements ObservationReader {
  private static final String END_OF_FILE = "\u001a";

  private final ObservationReader rows;
  private Observation last;

  CslTableReader(ObservationReader rows) {
    this.rows = rows;
  }

  @Override
  public Observation next() throws IOException, FileRefused {
    Observation seen = rows.next();
    if (seen == null && last != null && last.rule().equals("RAGGED_ROW")) {
      throw FileRefused.truncated("at " + last.position());
    }
    last = seen != null && END_OF_FILE.equals(seen.rawText()) ? endOfFile(seen) : seen;
    return last;
  }

  @Override
  public List<Finding> findings() {
    return rows.findings();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private static Observation endOfFile(Observation mark) {
    return Observation.outOfScope(mark.position(), "END_OF_FILE_MARK", null, "");
  }
}
