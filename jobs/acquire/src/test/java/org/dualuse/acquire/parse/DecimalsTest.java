package org.dualuse.acquire.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PLAIN;1234567.80;1234567.80",
        "PLAIN;1.2E7;12000000",
        "PLAIN;-0.5;-0.5",
        "THOUSANDS_COMMAS;19,121,826;19121826",
        "THOUSANDS_COMMAS;1234.5;1234.5",
        "DECIMAL_COMMA;1234567,8;1234567.8",
        "THOUSANDS_POINTS;1.234.567,8;1234567.8",
        "THOUSANDS_BLANKS;1 234 567,8;1234567.8",
        "THOUSANDS_BLANKS;1\u00a0234,8;1234.8"
      })
  void shouldReadNumbersInTheirFormat(Decimals format, String printed, String expected)
      throws BadRow {
    assertThat(format.read(printed).orElseThrow()).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PLAIN;1,5",
        "PLAIN;1,234",
        "PLAIN;12a",
        "PLAIN;NaN",
        "PLAIN;.",
        "THOUSANDS_COMMAS;1,5",
        "THOUSANDS_COMMAS;1,2345",
        "DECIMAL_COMMA;1.5",
        "THOUSANDS_POINTS;1.5"
      })
  void shouldRefuseAnotherFormat(Decimals format, String printed) {
    assertThatThrownBy(() -> format.read(printed))
        .isInstanceOfSatisfying(BadRow.class, e -> assertThat(e.reason()).isEqualTo("BAD_NUMBER"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u00a0"})
  void shouldTakeBlanksForNothing(String printed) throws BadRow {
    assertThat(Decimals.PLAIN.read(printed)).isEmpty();
  }

  @Test
  void shouldRefuseNumbersThatTheWarehouseCannotHold() throws BadRow {
    assertThat(Decimals.PLAIN.read("9".repeat(16))).isPresent();
    assertThat(Decimals.PLAIN.read("0.00E-99")).isPresent();
    assertThatThrownBy(() -> Decimals.PLAIN.read("1" + "0".repeat(16))).isInstanceOf(BadRow.class);
    assertThatThrownBy(() -> Decimals.PLAIN.read("1E99")).isInstanceOf(BadRow.class);
  }
}
