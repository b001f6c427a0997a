package org.dualuse.acquire.uksanctions;

import java.time.LocalDate;
import org.dualuse.acquire.listing.ListDates;
import org.dualuse.acquire.parse.BadRow;

/** Days as the files print them. */
final class UkDates {
  private UkDates() {}

  /** {@code 25/06/2024}, {@code 25-06-2024}, {@code 25-Jun-2024}, or that of a date cell. */
  static LocalDate read(String printed) throws BadRow {
    String day = printed.strip().replaceFirst("T.*", "");
    if (day.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return ListDates.iso(day);
    }
    return day.matches(".*\\p{L}.*")
        ? ListDates.monthName(day.replace('-', ' '))
        : ListDates.slashed(day.replace('-', '/'));
  }
}
