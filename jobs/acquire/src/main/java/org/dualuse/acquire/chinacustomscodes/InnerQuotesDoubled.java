package org.dualuse.acquire.chinacustomscodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The publisher's CSV with the quotes inside its quoted cells doubled, as CSV wants them: {@code
 * "tyres with "herring-bone", for tractors"}. A quote ends a cell only before a comma that no blank
 * follows, or at the end of the line. Works on bytes: neither quotes nor commas are ever part of a
 * longer character in GB18030 or UTF-8.
 */
final class InnerQuotesDoubled extends InputStream {
  private static final Pattern INNER_QUOTE =
      Pattern.compile("(?<!^|,|^\\xEF\\xBB\\xBF)\"(?!,[^ ]|,?$)");

  private final BufferedReader lines;
  private byte[] line = {};
  private int next;

  InnerQuotesDoubled(InputStream bytes) {
    this.lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
  }

  @Override
  public int read() throws IOException {
    return hasBytes() ? line[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (!hasBytes()) {
      return -1;
    }
    int count = Math.min(length, line.length - next);
    System.arraycopy(line, next, buffer, offset, count);
    next += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private boolean hasBytes() throws IOException {
    if (next == line.length) {
      String text = lines.readLine();
      String mended = text == null ? "" : INNER_QUOTE.matcher(text).replaceAll("\"\"") + "\n";
      line = mended.getBytes(StandardCharsets.ISO_8859_1);
      next = 0;
    }
    return next < line.length;
  }
}
