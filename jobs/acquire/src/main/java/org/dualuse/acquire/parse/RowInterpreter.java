package org.dualuse.acquire.parse;

import java.math.BigDecimal;

/**
 * Interprets the rows of one layout, each of which carries an amount of money.
 *
 * @param <R> the layout's rows
 */
public interface RowInterpreter<R extends SourceRow> {
  /** ISO 4217 code of the amounts. */
  String currency();

  /** The row's amount after the unit scale, exactly as printed. */
  BigDecimal value(R row) throws BadRow;

  /** What becomes of the row. */
  Observation interpret(R row, BigDecimal value) throws BadRow;

  /** What becomes of the row; one that cannot be interpreted is quarantined with its value. */
  default Observation observe(R row) {
    BigDecimal value = null;
    try {
      BigDecimal printed = value(row);
      value = printed == null ? null : Decimals.amount(printed);
      return interpret(row, value);
    } catch (BadRow e) {
      return Observation.quarantined(
          row.position(), e.reason(), e.getMessage(), row.rawText(), value, currency());
    }
  }
}
