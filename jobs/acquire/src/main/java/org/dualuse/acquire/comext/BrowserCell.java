package org.dualuse.acquire.comext;

import java.math.BigDecimal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dualuse.acquire.flow.Period;
import org.dualuse.acquire.parse.SourceRow;

/**
 * One value of a sheet of the data browser.
 *
 * @param position sheet, row and column
 * @param reporter name of the reporter
 * @param partner name of the partner
 * @param period the column's period; null if the column has none
 * @param text as printed
 * @param number the number, if the cell is one, else null
 */
record BrowserCell(
    String position, String reporter, String partner, Period period, String text, BigDecimal number)
    implements SourceRow {

  /** The cell of a row under a column. */
  static BrowserCell of(String sheet, Row row, int column, Period period) {
    String position = "sheet " + sheet + " row " + row.getRowNum() + " column " + letters(column);
    boolean isNumber =
        column < row.getCellCount()
            && row.getCell(column) != null
            && row.getCell(column).getType() == CellType.NUMBER;
    return new BrowserCell(
        position,
        text(row, 0),
        text(row, 1),
        period,
        text(row, column),
        isNumber ? row.getCell(column).asNumber() : null);
  }

  /** The text of a cell, stripped; empty if there is none. */
  static String text(Row row, int column) {
    Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
    return cell == null || cell.getRawValue() == null ? "" : cell.getRawValue().strip();
  }

  @Override
  public String rawText() {
    return reporter + "," + partner + "," + text;
  }

  /** A is 0, Z is 25, AA is 26. */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
