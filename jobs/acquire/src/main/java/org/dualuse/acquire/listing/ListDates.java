package org.dualuse.acquire.listing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.dualuse.acquire.parse.BadRow;

/**
 * Days as lists print them. Each form is a method of its own, as {@code 7/5/22} is July in one list
 * and May in another. Every method takes the text stripped or not and throws BAD_DATE for a text
 * that is no day of its form; none accepts 30 February.
 */
public final class ListDates {
  /** Two-digit years run from 1950 to 2049: no list is older. */
  private static final LocalDate FIRST_SHORT_YEAR = LocalDate.of(1950, 1, 1);

  private static final DateTimeFormatter DOTTED = of("d.M.uuuu");
  private static final DateTimeFormatter SLASHED = of("d/M/uuuu");
  private static final DateTimeFormatter SHORT_MONTH = of("d MMM uuuu");
  private static final DateTimeFormatter FULL_MONTH = of("d MMMM uuuu");
  private static final DateTimeFormatter AMERICAN = of("M/d/uuuu");
  private static final DateTimeFormatter AMERICAN_SHORT =
      strict(
          new DateTimeFormatterBuilder()
              .appendPattern("M/d/")
              .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_SHORT_YEAR));

  private ListDates() {}

  /** {@code 2024-06-25}. */
  public static LocalDate iso(String printed) throws BadRow {
    return read(printed, DateTimeFormatter.ISO_LOCAL_DATE, "2024-06-25");
  }

  /** Day first: {@code 25.6.2024} or {@code 25.06.2024}. */
  public static LocalDate dotted(String printed) throws BadRow {
    return read(printed, DOTTED, "25.6.2024");
  }

  /** Day first: {@code 25/06/2024}. */
  public static LocalDate slashed(String printed) throws BadRow {
    return read(printed, SLASHED, "25/06/2024");
  }

  /** English month: {@code 25 Jun 2024} or {@code 25 June 2024}, in any case. */
  public static LocalDate monthName(String printed) throws BadRow {
    boolean isFull = printed.strip().matches("\\d+ \\p{L}{4,} \\d+");
    return read(printed, isFull ? FULL_MONTH : SHORT_MONTH, "25 Jun 2024");
  }

  /** Month first: {@code 6/25/24}, whose year lies in 1950 to 2049, or {@code 06/25/2024}. */
  public static LocalDate american(String printed) throws BadRow {
    boolean isShort = printed.strip().matches(".*/\\d{2}");
    return read(printed, isShort ? AMERICAN_SHORT : AMERICAN, "6/25/24");
  }

  private static LocalDate read(String printed, DateTimeFormatter form, String example)
      throws BadRow {
    try {
      return LocalDate.parse(printed.strip(), form);
    } catch (DateTimeParseException e) {
      throw new BadRow("BAD_DATE", "`" + printed + "` is no date of the form " + example + ".");
    }
  }

  private static DateTimeFormatter of(String pattern) {
    return strict(new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern));
  }

  private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
    return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
  }
}
