package org.dualuse.acquire.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dualuse.acquire.parse.BadRow;
import org.junit.jupiter.api.Test;

class ListDatesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 7);

  @Test
  void shouldReadEveryForm() throws BadRow {
    assertThat(ListDates.iso(" 2024-05-07 ")).isEqualTo(DAY);
    assertThat(ListDates.dotted("7.5.2024")).isEqualTo(DAY);
    assertThat(ListDates.dotted("07.05.2024")).isEqualTo(DAY);
    assertThat(ListDates.slashed("07/05/2024")).isEqualTo(DAY);
    assertThat(ListDates.monthName("7 May 2024")).isEqualTo(DAY);
    assertThat(ListDates.monthName("07 MAY 2024")).isEqualTo(DAY);
    assertThat(ListDates.american("5/7/24")).isEqualTo(DAY);
    assertThat(ListDates.american("05/07/2024")).isEqualTo(DAY);
  }

  @Test
  void shouldReadShortAndFullNamesOfMonths() throws BadRow {
    assertThat(ListDates.monthName("25 Jun 2024")).isEqualTo(LocalDate.of(2024, 6, 25));
    assertThat(ListDates.monthName("25 june 2024")).isEqualTo(LocalDate.of(2024, 6, 25));
  }

  @Test
  void shouldPutTwoDigitYearsBetween1950And2049() throws BadRow {
    assertThat(ListDates.american("1/2/49").getYear()).isEqualTo(2049);
    assertThat(ListDates.american("1/2/50").getYear()).isEqualTo(1950);
  }

  @Test
  void shouldRefuseWhatIsNoDayOfTheForm() {
    refuses(() -> ListDates.dotted("30.2.2024"));
    refuses(() -> ListDates.dotted("7.5.24"));
    refuses(() -> ListDates.dotted("7.5.2024; 8.5.2024"));
    refuses(() -> ListDates.slashed("05/13/2024"));
    refuses(() -> ListDates.american("13/05/2024"));
    refuses(() -> ListDates.monthName("31 Jun 2024"));
    refuses(() -> ListDates.monthName("7 Mai 2024"));
    refuses(() -> ListDates.iso("20240507"));
    refuses(() -> ListDates.iso(""));
  }

  private static void refuses(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            BadRow.class, bad -> assertThat(bad.reason()).isEqualTo("BAD_DATE"));
  }
}
