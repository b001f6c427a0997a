package org.dualuse.acquire.parse;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.dualuse.platform.snapshot.Finding;

/** A stream of observations over one file, in constant memory. */
public interface ObservationReader extends Closeable {
  /**
   * The next observation, or null at the end of the file.
   *
   * @throws IOException if the bytes cannot be read to the end, e.g. a truncated gzip; the file is
   *     then quarantined whole
   */
  Observation next() throws IOException, FileRefused;

  /** What was noticed about the file as a whole; complete once {@link #next} has returned null. */
  List<Finding> findings();
}
