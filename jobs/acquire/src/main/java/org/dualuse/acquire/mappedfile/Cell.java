package org.dualuse.acquire.mappedfile;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A cell of a table. Formats that know types keep them: a number in a workbook is the same number,
 * however the mapping says that texts print numbers.
 *
 * @param text as printed, stripped; empty if the cell is
 * @param number the number, if the format says that it is one, else null
 * @param date the date, if the format says that it is one, else null
 */
record Cell(String text, BigDecimal number, LocalDate date) {
  /** Holds nothing. */
  static final Cell EMPTY = new Cell("", null, null);

  static Cell text(String text) {
    return text.isBlank() ? EMPTY : new Cell(text.strip(), null, null);
  }

  static Cell number(BigDecimal number) {
    boolean isWhole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    String text = isWhole ? number.toBigInteger().toString() : number.toPlainString();
    return new Cell(text, number, null);
  }

  static Cell date(LocalDate date) {
    return new Cell(date.toString(), null, date);
  }
}
