package org.dualuse.acquire.uksanctions;

import java.time.LocalDate;
import java.util.List;
import org.dualuse.acquire.listing.AsOf;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.SnapshotInput;

/**
 * The first row of a table: the day of the list ({@code Last Updated} beside a day in the
 * consolidated list, {@code Report Date: 13-Feb-2026} in the UK Sanctions List), or the header.
 *
 * @param isHeader true if it is the header
 * @param asOf the day of the list; as in {@link AsOf} where it is not printed
 */
record UkPreamble(boolean isHeader, LocalDate asOf) {
  private static final String LAST_UPDATED = "Last Updated";
  private static final String REPORT_DATE = "Report Date:";

  static UkPreamble read(List<String> cells, SnapshotInput input) {
    String first = cells.get(0);
    List<String> printed = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    String day = null;
    if (first.startsWith(REPORT_DATE)) {
      day = first.substring(REPORT_DATE.length());
    } else if (first.equals(LAST_UPDATED) && printed.size() == 2) {
      day = printed.get(1);
    }
    try {
      return new UkPreamble(day == null, day == null ? AsOf.of(input) : UkDates.read(day));
    } catch (BadRow e) {
      return new UkPreamble(false, AsOf.of(input));
    }
  }
}
