package org.dualuse.acquire.exchangerates;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Header;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.TableCells;
import org.dualuse.platform.snapshot.Finding;

/** The ECB's history: a line per day, a column per currency; every cell is an observation. */
final class EcbRates implements ObservationReader {
  private static final String DATE = "Date";
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Set<String> MISSING = Set.of("", "N/A");

  private final CsvRows rows;
  private final Header header;
  private final List<String> currencies = new ArrayList<>();
  private final Deque<Observation> cells = new ArrayDeque<>();

  EcbRates(CsvRows rows) throws FileRefused {
    this.rows = rows;
    Set<String> known =
        rows.header().stream()
            .filter(name -> CURRENCY.matcher(name).matches())
            .collect(Collectors.toSet());
    this.header = Header.resolve(rows.header(), List.of(DATE, "USD"), known);
    rows.header().stream().filter(known::contains).forEach(currencies::add);
  }

  @Override
  public Observation next() throws FileRefused {
    while (cells.isEmpty()) {
      CsvRow row = rows.next();
      if (row == null) {
        return null;
      }
      observe(row);
    }
    return cells.removeFirst();
  }

  @Override
  public List<Finding> findings() {
    return header.findings();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private void observe(CsvRow row) {
    if (!row.fits()) {
      cells.add(
          bad(
              row,
              row.position(),
              new BadRow("RAGGED_ROW", "The line was cut or has cells more.")));
      return;
    }
    currencies.forEach(currency -> cells.add(cell(row, currency)));
  }

  private Observation cell(CsvRow row, String currency) {
    String position = row.position() + " column " + currency;
    TableCells cell = new TableCells(row, header);
    if (MISSING.contains(row.get(header.index(currency)))) {
      return Observation.outOfScope(position, "MISSING_CELL", null, "");
    }
    try {
      Date day = TableCells.isoDate(cell.required(DATE));
      BigDecimal rate = cell.decimal(currency, ExchangeRates.SCALE);
      if (rate.signum() <= 0) {
        throw new BadRow("BAD_RATE", "The rate " + cell.text(currency) + " is not positive.");
      }
      Object[] values = {"D", day, currency, rate, "units of currency per EUR", "ECB"};
      return Observation.kept(position, values);
    } catch (BadRow e) {
      return bad(row, position, e);
    }
  }

  private static Observation bad(CsvRow row, String position, BadRow e) {
    return Observation.quarantined(position, e.reason(), e.getMessage(), row.rawText(), null, "");
  }
}
