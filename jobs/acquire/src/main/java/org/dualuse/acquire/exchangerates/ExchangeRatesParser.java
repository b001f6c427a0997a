package org.dualuse.acquire.exchangerates;

import java.io.IOException;
import java.util.List;
import org.dualuse.acquire.parse.CsvLayout;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.TableFileParser;
import org.dualuse.acquire.parse.TableFileParser.Layout;

/** Tells the ECB's history, in its zip or without, from the Federal Reserve's monthly table. */
final class ExchangeRatesParser implements Parser {
  private static final long serialVersionUID = 1L;

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    return Decompressed.read(
        input,
        bytes -> {
          boolean isZip = bytes.headText().startsWith("PK\u0003\u0004");
          CsvRows rows =
              CsvRows.open(
                  isZip ? SingleCsvZip.open(bytes.stream()) : bytes.stream(), CsvLayout.CSV);
          boolean isFed =
              rows.header().contains(FedRates.COUNTRY) || rows.header().contains(FedRates.RATE);
          return isFed ? fed().read(rows) : new EcbRates(rows);
        });
  }

  private static TableFileParser fed() {
    return new TableFileParser(
        Layout.of(List.of(FedRates.DATE, FedRates.COUNTRY, FedRates.RATE), FedRates::row));
  }
}
