package org.dualuse.acquire.flow;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.parse.BadRow;

/**
 * A calendar year or a month.
 *
 * @param frequency A or M
 * @param start its first day
 */
public record Period(Frequency frequency, LocalDate start) {
  private static final Pattern PRINTED = Pattern.compile("([12]\\d{3})(?:-?(\\d{2}))?");

  /**
   * Reads {@code 2023}, {@code 202305} or {@code 2023-05}.
   *
   * @throws BadRow BAD_PERIOD if it is something else
   */
  public static Period read(String printed) throws BadRow {
    Matcher matcher = PRINTED.matcher(printed.strip());
    if (!matcher.matches()) {
      throw new BadRow("BAD_PERIOD", "`" + printed + "` is neither a year nor a month.");
    }
    int year = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) == null) {
      return new Period(Frequency.A, LocalDate.of(year, 1, 1));
    }
    try {
      return new Period(Frequency.M, LocalDate.of(year, Integer.parseInt(matcher.group(2)), 1));
    } catch (DateTimeException e) {
      throw new BadRow("BAD_PERIOD", "`" + printed + "` has no such month.");
    }
  }
}
