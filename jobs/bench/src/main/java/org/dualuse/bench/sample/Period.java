package org.dualuse.bench.sample;

/**
 * A month or a calendar year.
 *
 * @param year 2019 to 2024
 * @param month 1 to 12; 0 for the whole year
 */
record Period(int year, int month) {
  /** A whole year. */
  static Period ofYear(int year) {
    return new Period(year, 0);
  }

  /** Reads {@code 2022-04}. */
  static Period parse(String text) {
    return new Period(
        Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5, 7)));
  }

  boolean isAnnual() {
    return month == 0;
  }

  /** The month in which a revision must be in force: a year counts as its December. */
  boolean endsBefore(Period other) {
    return year * 12 + lastMonth() < other.year * 12 + other.month;
  }

  /** {@code 202304}, or {@code 2023} for a year. */
  String digits() {
    return String.valueOf(isAnnual() ? year : year * 100 + month);
  }

  private int lastMonth() {
    return isAnnual() ? 12 : month;
  }
}
