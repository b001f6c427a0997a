package org.dualuse.acquire.comext;

import org.dualuse.acquire.parse.BadRow;

/**
 * What a product code of Comext stands for.
 *
 * @param code eight digits or TOTAL
 * @param exclusion the rule that leaves the row out, or null
 */
record ComextProduct(String code, String exclusion) {
  /** The sum of finer rows that are in the file too, or a residue that belongs to no CN8 code. */
  static final String AGGREGATE = "AGGREGATE_ROW";

  /** A member keeps the code to itself and reports the value under its chapter. */
  static final String CONFIDENTIAL = "CONFIDENTIAL_CODE";

  /**
   * Tells what a code stands for.
   *
   * @throws BadRow BAD_CODE if it is none of Comext's forms
   */
  static ComextProduct of(String printed) throws BadRow {
    if (printed.equals("TOTAL") || printed.matches("\\d{8}")) {
      return new ComextProduct(printed, null);
    }
    if (printed.matches("\\d{2,6}SS\\w*")) {
      return new ComextProduct(printed, CONFIDENTIAL);
    }
    // Chapters, headings and subheadings, or letters in place of the digits that are not told.
    boolean isAggregate =
        printed.matches("\\d{2}|\\d{4}|\\d{6}")
            || printed.matches("(?=.{3,10}$)\\d*[A-Z][0-9A-Z_]*");
    if (isAggregate) {
      return new ComextProduct(printed, AGGREGATE);
    }
    throw new BadRow("BAD_CODE", "`" + printed + "` is no product code of Comext.");
  }
}
