package org.dualuse.acquire.parse;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A text table with a header, as a stream of rows in constant memory. Blank lines are skipped;
 * bytes that are not valid in the encoding become U+FFFD.
 */
public final class CsvRows implements Closeable {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> header;

  private CsvRows(CSVParser parser, int preamble) throws FileRefused {
    this.parser = parser;
    this.records = parser.iterator();
    for (int i = 0; i < preamble; i++) {
      nextRecord();
    }
    CSVRecord first = nextRecord();
    if (first == null) {
      throw new FileRefused("EMPTY_FILE", "The file holds nothing. Download it again.");
    }
    this.header = cells(first);
  }

  /**
   * Opens a table and reads its header.
   *
   * @param in the bytes; closed with the rows
   * @throws FileRefused EMPTY_FILE if there is no header; TRUNCATED or UNREADABLE
   */
  public static CsvRows open(InputStream in, CsvLayout layout) throws IOException, FileRefused {
    return open(in, layout, 1);
  }

  /**
   * Opens a table whose header does not stand on its first line.
   *
   * @param headerLine line of the header, 1-based; what stands above it is not part of the table
   */
  public static CsvRows open(InputStream in, CsvLayout layout, int headerLine)
      throws IOException, FileRefused {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(layout.delimiter())
            .setQuote(layout.quoted() ? '"' : null)
            .setIgnoreEmptyLines(false)
            .get();
    try {
      return new CsvRows(
          format.parse(afterMark(in, Charset.forName(layout.charset()))), headerLine - 1);
    } catch (IOException e) {
      throw FileRefused.unreadable(e);
    }
  }

  /** The names of the columns as printed, stripped. */
  public List<String> header() {
    return header;
  }

  /**
   * The next row, or null at the end.
   *
   * @throws FileRefused TRUNCATED if the bytes end too early, UNREADABLE if quotes are broken
   */
  public CsvRow next() throws FileRefused {
    while (true) {
      long lineBefore = parser.getCurrentLineNumber();
      CSVRecord next = nextRecord();
      if (next == null) {
        return null;
      }
      List<String> values = cells(next);
      boolean isBlankLine = values.size() == 1 && values.get(0).isEmpty();
      if (!isBlankLine) {
        return new CsvRow(lineBefore + 1, values, fits(values));
      }
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private CSVRecord nextRecord() throws FileRefused {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException e) {
      boolean isOpenQuote =
          e.getCause() instanceof CSVException && e.getMessage().contains("EOF reached");
      if (isOpenQuote) {
        throw FileRefused.truncated("the last cell's quotes are never closed");
      }
      throw FileRefused.unreadable(e.getCause());
    }
  }

  /** A cell under a nameless column may be absent, and a surplus cell may be empty. */
  private boolean fits(List<String> values) {
    for (int i = values.size(); i < header.size(); i++) {
      if (!header.get(i).isEmpty()) {
        return false;
      }
    }
    for (int i = header.size(); i < values.size(); i++) {
      if (!values.get(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static List<String> cells(CSVRecord line) {
    String[] cells = line.values().clone();
    Arrays.setAll(cells, i -> cells[i].strip());
    return List.of(cells);
  }

  private static BufferedReader afterMark(InputStream in, Charset charset) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }
}
