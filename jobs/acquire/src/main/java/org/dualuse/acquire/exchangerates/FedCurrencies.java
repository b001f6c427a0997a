package org.dualuse.acquire.exchangerates;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dualuse.acquire.parse.BadRow;

/**
 * In which currency and direction the Federal Reserve's monthly table quotes a country, from {@code
 * fed_currencies.csv}. The Federal Reserve's releases quote some currencies the other way round
 * (dollars per unit); the table that is read here has turned them all.
 */
final class FedCurrencies {
  private static final FedCurrencies BUNDLED = load();

  /** A currency and what its rate means. */
  record Meaning(String currency, String rateMeans) {}

  private record Line(String country, LocalDate from, LocalDate to, Meaning meaning) {
    boolean covers(String printed, LocalDate month) {
      return country.equals(printed) && !month.isBefore(from) && !month.isAfter(to);
    }
  }

  private final List<Line> lines = new ArrayList<>();

  private FedCurrencies() {}

  static FedCurrencies bundled() {
    return BUNDLED;
  }

  /** The meaning of a country's rate; UNKNOWN_COUNTRY if the month is not covered. */
  Meaning meaning(String country, LocalDate month) throws BadRow {
    return lines.stream()
        .filter(line -> line.covers(country, month))
        .findFirst()
        .map(Line::meaning)
        .orElseThrow(
            () ->
                new BadRow(
                    "UNKNOWN_COUNTRY",
                    "Currency and direction of `" + country + "` in " + month + " are not known."));
  }

  private static FedCurrencies load() {
    FedCurrencies currencies = new FedCurrencies();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = FedCurrencies.class.getResourceAsStream("fed_currencies.csv");
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        var records = format.parse(reader)) {
      records.forEach(record -> currencies.lines.add(line(record)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return currencies;
  }

  private static Line line(CSVRecord record) {
    String to = record.get("month_to");
    return new Line(
        record.get("country"),
        LocalDate.parse(record.get("month_from") + "-01"),
        to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to + "-01"),
        new Meaning(record.get("currency"), record.get("rate_means")));
  }
}
