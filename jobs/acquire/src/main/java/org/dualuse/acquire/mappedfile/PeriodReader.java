package org.dualuse.acquire.mappedfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dualuse.acquire.flow.Frequency;
import org.dualuse.acquire.parse.BadRow;

/** Reads the periods of one file. */
final class PeriodReader {
  /** A number that is read as a date by mistake lies outside. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2100;

  private final PeriodRule rule;
  private final DateTimeFormatter formatter;
  private final Map<String, LocalDate> known = new HashMap<>();

  PeriodReader(PeriodRule rule) {
    this.rule = rule;
    boolean isText = rule.pattern() != null && !rule.pattern().equals(PeriodRule.TIMESTAMP);
    this.formatter = isText ? formatter(rule.pattern()) : null;
  }

  /** The formatter of a pattern in which month and day may be left out. */
  static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .parseDefaulting(ChronoField.ERA, 1)
        .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
        .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The first day of the period that a cell tells; BAD_PERIOD if it tells none. */
  LocalDate read(Cell cell) throws BadRow {
    LocalDate date = formatter == null ? cell.date() : known.get(cell.text());
    if (date == null) {
      date = parse(cell);
      known.put(cell.text(), date);
    }
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new BadRow(
          "BAD_PERIOD", "The year " + date.getYear() + " is none of trade statistics.");
    }
    return first(date);
  }

  private LocalDate parse(Cell cell) throws BadRow {
    if (formatter != null) {
      try {
        return LocalDate.parse(cell.text(), formatter);
      } catch (DateTimeException e) {
        // Reported below, like a cell that should be a date and is none.
      }
    }
    throw new BadRow(
        "BAD_PERIOD", "`" + cell.text() + "` is no period of the form " + rule.pattern() + ".");
  }

  private LocalDate first(LocalDate date) {
    return rule.frequency() == Frequency.A ? date.withDayOfYear(1) : date.withDayOfMonth(1);
  }
}
