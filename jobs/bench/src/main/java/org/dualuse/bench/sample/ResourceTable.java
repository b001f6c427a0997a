package org.dualuse.bench.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The small CSV tables beside these classes. */
final class ResourceTable {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  /** The years of the columns {@code y2019} to {@code y2024}. */
  static final int FIRST_YEAR = 2019;

  /** The last year of the world. */
  static final int LAST_YEAR = 2024;

  private ResourceTable() {}

  /** All lines of a table. */
  static List<CSVRecord> read(String name) {
    try (InputStream in = ResourceTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + ResourceTable.class);
      }
      return FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8)).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The figures of a line by year, in USD from USD million; index 0 is the first year. */
  static List<Double> usdByYear(CSVRecord line) {
    return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
        .mapToObj(year -> usd(line.get("y" + year)))
        .toList();
  }

  /** USD from a text in USD million. */
  static double usd(String million) {
    return Double.parseDouble(million) * 1_000_000;
  }
}
