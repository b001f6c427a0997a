package org.dualuse.acquire.parse;

import java.io.IOException;
import java.io.Serializable;

/**
 * Interprets one publisher's layout: bytes in, observations out. Knows nothing of Spark and runs
 * inside its partitions, so implementations are serializable and keep no state between files.
 */
public interface Parser extends Serializable {
  /**
   * Opens a file.
   *
   * @param selection rows outside it are counted as out of scope as early as possible
   * @throws FileRefused if the layout is not this parser's, or a column is missing
   */
  ObservationReader open(SnapshotInput input, Selection selection) throws IOException, FileRefused;
}
