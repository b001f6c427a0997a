package org.dualuse.acquire.parse;

import java.io.IOException;
import java.util.List;
import org.dualuse.platform.snapshot.Finding;

/**
 * Refuses a table whose last row has not as many cells as its header: the file was cut in the
 * middle of a row, and who knows how many entries stood behind it.
 */
public final class CutTailRefused implements ObservationReader {
  /** The mark with which old programs end a text file is no row that was cut. */
  public static final String END_MARK = "\u001a";

  private final ObservationReader table;
  private Observation last;

  /** A reader of the same rows; closes the table with itself. */
  public CutTailRefused(ObservationReader table) {
    this.table = table;
  }

  @Override
  public Observation next() throws IOException, FileRefused {
    Observation next = table.next();
    boolean isCut =
        next == null
            && last != null
            && last.rule().equals("RAGGED_ROW")
            && !END_MARK.equals(last.rawText());
    if (isCut) {
      throw FileRefused.truncated("its last row, " + last.position() + ", has too few cells");
    }
    last = next;
    return next;
  }

  @Override
  public List<Finding> findings() {
    return table.findings();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
