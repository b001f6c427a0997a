package org.dualuse.acquire.exchangerates;

import java.math.BigDecimal;
import java.sql.Date;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.TableCells;

/** The Federal Reserve's monthly averages by country: {@code Date,Country,Exchange rate}. */
final class FedRates {
  static final String DATE = "Date";
  static final String COUNTRY = "Country";
  static final String RATE = "Exchange rate";

  private FedRates() {}

  static Object[] row(TableCells cells) throws BadRow {
    Date month = TableCells.isoDate(cells.required(DATE));
    if (month.toLocalDate().getDayOfMonth() != 1) {
      throw new BadRow("BAD_DATE", "`" + cells.text(DATE) + "` is not the first of a month.");
    }
    FedCurrencies.Meaning meaning =
        FedCurrencies.bundled().meaning(cells.required(COUNTRY), month.toLocalDate());
    cells.required(RATE);
    BigDecimal rate = cells.decimal(RATE, ExchangeRates.SCALE);
    if (rate.signum() <= 0) {
      throw new BadRow("BAD_RATE", "The rate " + cells.text(RATE) + " is not positive.");
    }
    return new Object[] {"M", month, meaning.currency(), rate, meaning.rateMeans(), "Fed"};
  }
}
