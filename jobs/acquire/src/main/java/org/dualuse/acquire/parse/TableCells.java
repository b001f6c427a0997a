package org.dualuse.acquire.parse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cells of one row by the names of their columns, as the values that raw tables hold. */
public final class TableCells {
  private final CsvRow row;
  private final Header header;

  /** The cells of a row under a header. */
  public TableCells(CsvRow row, Header header) {
    this.row = row;
    this.header = header;
  }

  /** The text, or null if the cell is empty or the file does not have the column. */
  public String text(String column) {
    String text = row.get(header.index(column));
    return text.isEmpty() ? null : text;
  }

  /** The text; MISSING_VALUE if there is none. */
  public String required(String column) throws BadRow {
    String text = text(column);
    if (text == null) {
      throw new BadRow("MISSING_VALUE", "The column `" + column + "` is empty.");
    }
    return text;
  }

  /** The text, which is of a form. */
  public String matching(String column, Pattern form, String reason) throws BadRow {
    String text = required(column);
    if (!form.matcher(text).matches()) {
      throw new BadRow(reason, "`" + text + "` is not a valid value of `" + column + "`.");
    }
    return text;
  }

  /** A whole number. */
  public Integer integer(String column) throws BadRow {
    String text = required(column);
    if (!text.matches("-?\\d{1,9}")) {
      throw new BadRow("BAD_NUMBER", "`" + text + "` is no whole number.");
    }
    return Integer.valueOf(text);
  }

  /** A number with the given decimals, rounded if the publisher prints more; null if empty. */
  public BigDecimal decimal(String column, int scale) throws BadRow {
    Optional<BigDecimal> number = Decimals.PLAIN.read(text(column));
    return number.map(value -> value.setScale(scale, RoundingMode.HALF_EVEN)).orElse(null);
  }

  /** {@code true} or {@code 1}, {@code false} or {@code 0}, in any case. */
  public Boolean flag(String column) throws BadRow {
    String text = required(column);
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new BadRow("BAD_FLAG", "`" + text + "` is neither true nor false.");
    };
  }

  /** An ISO date, of which a time of day is dropped; null if empty. */
  public Date date(String column) throws BadRow {
    String text = text(column);
    return text == null ? null : isoDate(text.replaceFirst("T.*", ""));
  }

  /** A date such as {@code 2023-05-19}; BAD_DATE if it is none. */
  public static Date isoDate(String text) throws BadRow {
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= 1 && date.getYear() <= 9999) {
        return Date.valueOf(date);
      }
    } catch (DateTimeParseException e) {
      // Told below, like a year that has five digits.
    }
    throw new BadRow("BAD_DATE", "`" + text + "` is no date of the form 2023-05-19.");
  }
}
