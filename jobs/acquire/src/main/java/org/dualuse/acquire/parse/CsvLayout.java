package org.dualuse.acquire.parse;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the cells of a text table are told apart.
 *
 * @param charset name of the encoding; a byte order mark is skipped
 * @param delimiter between cells
 * @param quoted true if a cell may be enclosed in double quotes; false if quotes are plain text
 */
public record CsvLayout(String charset, char delimiter, boolean quoted) implements Serializable {
  /** The usual CSV. */
  public static final CsvLayout CSV = of(StandardCharsets.UTF_8, ',');

  /** Tab-separated, without quoting. */
  public static final CsvLayout TSV = new CsvLayout(StandardCharsets.UTF_8.name(), '\t', false);

  /** Quoted cells in an encoding. */
  public static CsvLayout of(Charset charset, char delimiter) {
    return new CsvLayout(charset.name(), delimiter, true);
  }
}
