package org.dualuse.deliver.duckdb;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running text as a formula. A cell that begins with {@code =}, {@code +},
 * {@code -}, {@code @}, a tab or a carriage return gets an apostrophe in front, unless it is a
 * number.
 */
public final class SpreadsheetSafe {
  private static final String START = "^[=+\\-@\\t\\r]";
  private static final String NUMBER = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?";
  private static final Pattern RISKY = Pattern.compile(START);
  private static final Pattern NUMERIC = Pattern.compile(NUMBER);

  private SpreadsheetSafe() {}

  /** The text of a cell, made safe; null stays null. */
  public static String cell(String text) {
    boolean safe = text == null || !RISKY.matcher(text).find() || NUMERIC.matcher(text).matches();
    return safe ? text : "'" + text;
  }

  /** The same as a DuckDB expression over an expression of type VARCHAR. */
  public static String expression(String text) {
    return "CASE WHEN regexp_matches(%1$s, %2$s) AND NOT regexp_full_match(%1$s, %3$s)"
            .formatted(text, DuckDb.literal(START), DuckDb.literal(NUMBER))
        + " THEN '''' || %1$s ELSE %1$s END".formatted(text);
  }
}
