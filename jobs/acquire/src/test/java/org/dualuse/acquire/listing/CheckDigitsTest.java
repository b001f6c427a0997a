package org.dualuse.acquire.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that their holders publish; each becomes wrong with any other last digit. */
class CheckDigitsTest {
  @ParameterizedTest
  @CsvSource({
    "INN,   7707083893,           of Sberbank",
    "INN,   773407989940,         of a person on OFAC's list",
    "OGRN,  1027700132195,        of Sberbank",
    "OGRN,  315183100004295,      of a sole trader on OFAC's list",
    "USCC,  914301003206989977,   of Changsha Tianyi (Spacety)",
    "USCC,  91222401MA0Y31E659,   with letters",
    "LEI,   253400WSS48YWMBUA688, of Gazprombank",
    "IMO,   9074729,              the example in the organization's own explanation"
  })
  void shouldAcceptTheNumberAndNoOtherLastDigit(IdentifierScheme scheme, String number) {
    // then
    assertThat(scheme.accepts(number)).isTrue();
    char last = number.charAt(number.length() - 1);
    for (char other = '0'; other <= '9'; other++) {
      String changed = number.substring(0, number.length() - 1) + other;
      assertThat(scheme.accepts(changed)).as(changed).isEqualTo(other == last);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "INN,   7077083893,           two digits swapped",
    "INN,   773407989930,         the first of two check digits",
    "INN,   770708389,            nine digits",
    "INN,   '',                   nothing",
    "OGRN,  102770013219,         twelve digits",
    "OGRN,  10277001321955,       fourteen digits",
    "USCC,  91430100320698997,    seventeen characters",
    "USCC,  91222401MA0Y3IE659,   the letter I is not used",
    "USCC,  91222401ma0y31e659,   small letters are not plain",
    "LEI,   253400WSS48YWMBUA68,  nineteen characters",
    "IMO,   907472,               six digits",
    "IMO,   IMO9074729,           not plain"
  })
  void shouldRejectOtherForms(IdentifierScheme scheme, String number) {
    assertThat(scheme.accepts(number)).isFalse();
  }
}
