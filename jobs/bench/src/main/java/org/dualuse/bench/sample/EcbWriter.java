package org.dualuse.bench.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The history of the European Central Bank's reference rates: newest day first, a column per
 * currency, {@code N/A} where there is no rate, and a trailing comma.
 */
final class EcbWriter {
  /** The columns; the null stands for the trailing comma. */
  static final List<String> COLUMNS = Arrays.asList("Date", "USD", "RUB", "CNY", null);

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private EcbWriter() {}

  /** Writes the whole history; the rouble, which ended in 2022, has no rates here. */
  static void write(Path file, EuroRates rates) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
      printer.printRecord(COLUMNS);
      for (Map.Entry<LocalDate, EuroRates.Day> day : rates.days().descendingMap().entrySet()) {
        String usd = day.getValue().usd().toPlainString();
        String cny = day.getValue().cny().toPlainString();
        printer.printRecord(Arrays.asList(day.getKey().toString(), usd, "N/A", cny, null));
      }
    }
  }
}
