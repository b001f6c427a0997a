package org.dualuse.acquire.exchangerates;

import java.util.List;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;

/** Daily rates of the European Central Bank and monthly ones of the Federal Reserve. */
public final class ExchangeRates implements Source {
  /** Decimals of a stored rate. */
  static final int SCALE = 12;

  @Override
  public String name() {
    return "exchangerates";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(ExchangeRates.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return RawTables.of(
        "exchangerates",
        "A published rate of a currency on a day (D) or its average over a month (M).",
        List.of(
            Column.text("frequency", "D or M.").notNull(),
            Column.of("period_start", "date", "", "The day, or the first day of the month.")
                .notNull(),
            Column.text("currency", "ISO 4217, also of currencies that are no more.").notNull(),
            Column.of("rate", "decimal(28,12)", "see rate_means", "The rate as published.")
                .notNull(),
            Column.text(
                    "rate_means",
                    "`units of currency per EUR`, `units of currency per USD` or `USD per unit of"
                        + " currency`.")
                .notNull(),
            Column.text("publisher", "ECB or Fed.").notNull()));
  }

  @Override
  public Parser parser() {
    return new ExchangeRatesParser();
  }
}
