package org.dualuse.acquire.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.dualuse.acquire.parse.BadRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @Test
  void shouldReadYearsAndMonths() throws BadRow {
    Period may = new Period(Frequency.M, LocalDate.of(2023, 5, 1));

    assertThat(Period.read("2023")).isEqualTo(new Period(Frequency.A, LocalDate.of(2023, 1, 1)));
    assertThat(Period.read("202305")).isEqualTo(may);
    assertThat(Period.read(" 2023-05 ")).isEqualTo(may);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "23", "202352", "202300", "2023-5", "20230501", "May 2023"})
  void shouldRefuseAnythingElse(String printed) {
    assertThatThrownBy(() -> Period.read(printed))
        .isInstanceOfSatisfying(BadRow.class, e -> assertThat(e.reason()).isEqualTo("BAD_PERIOD"));
  }
}
