package org.dualuse.acquire.chinacustoms;

import java.math.BigDecimal;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.Decimals;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Header;

/** The cells of a row by column; which of the two currencies the file is in is settled here. */
final class ChinaCustomsCells {
  private final Header header;
  private final ChinaCustomsColumn valueColumn;

  private ChinaCustomsCells(Header header, ChinaCustomsColumn valueColumn) {
    this.header = header;
    this.valueColumn = valueColumn;
  }

  /**
   * The cells under a header of English titles.
   *
   * @throws FileRefused MISSING_COLUMN without a value column, AMBIGUOUS_VALUE with two
   */
  static ChinaCustomsCells of(Header header) throws FileRefused {
    boolean hasDollars = header.has(ChinaCustomsColumn.VALUE_USD.title());
    boolean hasYuan = header.has(ChinaCustomsColumn.VALUE_CNY.title());
    if (hasDollars && hasYuan) {
      throw new FileRefused(
          "AMBIGUOUS_VALUE",
          "The file has values in dollars and in yuan. Keep one of the two columns.");
    }
    if (!hasDollars && !hasYuan) {
      throw new FileRefused(
          "MISSING_COLUMN", "The file has neither `US dollar` nor `Renminbi Yuan`.");
    }
    return new ChinaCustomsCells(
        header, hasDollars ? ChinaCustomsColumn.VALUE_USD : ChinaCustomsColumn.VALUE_CNY);
  }

  String currency() {
    return valueColumn == ChinaCustomsColumn.VALUE_USD ? "USD" : "CNY";
  }

  boolean has(ChinaCustomsColumn column) {
    return header.has(column.title());
  }

  String text(CsvRow row, ChinaCustomsColumn column) {
    return row.get(header.index(column.title()));
  }

  BigDecimal value(CsvRow row) throws BadRow {
    return Decimals.THOUSANDS_COMMAS
        .read(text(row, valueColumn))
        .orElseThrow(() -> new BadRow("BAD_NUMBER", "The row has no value."));
  }

  /** The first quantity. */
  ChinaCustomsQuantity quantity(CsvRow row) throws BadRow {
    return quantity(row, ChinaCustomsColumn.QUANTITY, ChinaCustomsColumn.UNIT);
  }

  /** The supplementary quantity. */
  ChinaCustomsQuantity supplementaryQuantity(CsvRow row) throws BadRow {
    return quantity(
        row, ChinaCustomsColumn.SUPPLEMENTARY_QUANTITY, ChinaCustomsColumn.SUPPLEMENTARY_UNIT);
  }

  private ChinaCustomsQuantity quantity(
      CsvRow row, ChinaCustomsColumn number, ChinaCustomsColumn unit) throws BadRow {
    return ChinaCustomsQuantity.of(
        Decimals.THOUSANDS_COMMAS.read(text(row, number)).orElse(null),
        text(row, unit),
        value(row));
  }
}
