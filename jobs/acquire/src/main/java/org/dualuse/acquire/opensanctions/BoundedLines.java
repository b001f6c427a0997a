package org.dualuse.acquire.opensanctions;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.dualuse.acquire.parse.FileRefused;

/** Lines of a text in UTF-8, none of which may grow without bounds. */
final class BoundedLines implements Closeable {
  /** The largest entities of OpenSanctions have a few hundred thousand characters. */
  static final int MAX_LENGTH = 8 << 20;

  private final BufferedReader reader;
  private long number;
  private boolean isEnded = true;

  BoundedLines(InputStream in) {
    this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
  }

  /**
   * The next line without its end, or null.
   *
   * @throws FileRefused LINE_TOO_LONG
   */
  String next() throws IOException, FileRefused {
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    number++;
    StringBuilder line = new StringBuilder();
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (line.length() == MAX_LENGTH) {
        throw new FileRefused(
            "LINE_TOO_LONG", "Line " + number + " is too long: one line, one entity.");
      }
      line.append((char) c);
    }
    isEnded = c == '\n';
    return line.toString();
  }

  /** Number of the last line, 1-based. */
  long number() {
    return number;
  }

  /** False if the last line had no end: the file may be cut. */
  boolean isEnded() {
    return isEnded;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
