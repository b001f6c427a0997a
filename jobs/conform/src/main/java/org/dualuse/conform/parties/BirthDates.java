package org.dualuse.conform.parties;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a person was born, as far as a list says.
 *
 * @param days whole dates; day and month in the order of size, since publishers print both orders
 * @param years of all dates, whole or not
 */
record BirthDates(Set<String> days, Set<String> years) {
  /** How far two persons' dates agree. */
  enum Agreement {
    DAY,
    YEAR,
    UNKNOWN,
    CONFLICT
  }

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:18|19|20)\\d\\d(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)");
  private static final Pattern UNSURE =
      Pattern.compile("(?i)circa|approx|between|\\bca?\\.|\\bto\\b|\\bor\\b");

  static BirthDates of(Collection<String> printed) {
    Set<String> days = new TreeSet<>();
    Set<String> years = new TreeSet<>();
    for (String date : printed) {
      Matcher year = YEAR.matcher(date);
      while (year.find()) {
        years.add(year.group());
      }
      String day = day(date);
      if (day != null) {
        days.add(day);
      }
    }
    return new BirthDates(days, years);
  }

  Agreement with(BirthDates other) {
    if (!Collections.disjoint(days, other.days)) {
      return Agreement.DAY;
    }
    if (!days.isEmpty() && !other.days.isEmpty()) {
      return Agreement.CONFLICT;
    }
    if (years.isEmpty() || other.years.isEmpty()) {
      return Agreement.UNKNOWN;
    }
    return Collections.disjoint(years, other.years) ? Agreement.CONFLICT : Agreement.YEAR;
  }

  private static String day(String printed) {
    Matcher year = YEAR.matcher(printed);
    if (UNSURE.matcher(printed).find() || !year.find() || year.find()) {
      return null;
    }
    String rest = YEAR.matcher(printed).replaceFirst(" ").toLowerCase(Locale.ROOT);
    int[] numbers =
        NUMBER.matcher(rest).results().mapToInt(n -> Integer.parseInt(n.group())).toArray();
    int month = month(rest);
    int first = numbers.length > 0 ? numbers[0] : 0;
    int second = month > 0 ? month : numbers.length > 1 ? numbers[1] : 0;
    if (first == 0 || second == 0) {
      return null;
    }
    Matcher again = YEAR.matcher(printed);
    return (again.find() ? again.group() : "")
        + String.format("-%02d-%02d", Math.min(first, second), Math.max(first, second));
  }

  private static int month(String text) {
    for (String word : text.split("[^a-z]+")) {
      if (word.length() >= 3 && MONTHS.contains(word.substring(0, 3))) {
        return MONTHS.indexOf(word.substring(0, 3)) + 1;
      }
    }
    return 0;
  }
}
