package org.dualuse.acquire.tradecsl;

import java.io.IOException;
import java.util.List;
import org.dualuse.acquire.parse.CutTailRefused;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.platform.snapshot.Finding;

/**
 * The rows of the CSV. An end-of-file mark (0x1A) on a line of its own is no row; a file that ends
 * with a ragged row was cut and is refused.
 */
final class CslTableReader implements ObservationReader {
  private final ObservationReader rows;

  CslTableReader(ObservationReader rows) {
    this.rows = new CutTailRefused(rows);
  }

  @Override
  public Observation next() throws IOException, FileRefused {
    Observation seen = rows.next();
    boolean isMark = seen != null && CutTailRefused.END_MARK.equals(seen.rawText());
    return isMark ? Observation.outOfScope(seen.position(), "END_OF_FILE_MARK", null, "") : seen;
  }

  @Override
  public List<Finding> findings() {
    return rows.findings();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
