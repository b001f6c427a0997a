package org.dualuse.acquire.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedIdentifierTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Tax ID No.,           Russia,             7707083893,          INN",
        "ИНН,                  -,                  7707 083 893,        INN",
        "Tax ID No.,           -,                  7707083893,          INN",
        "Registration Number,  Russian Federation, 1027700132195,       OGRN",
        "Registration Number,  China,              914301003206989977,  USCC",
        "USCC,                 -,                  914301003206989977,  USCC",
        "United Social Credit Code Certificate (USCCC), China, 914301003206989977, USCC",
        "Registration Number,  Hong Kong,          1263702,             HK_CR",
        "Company Number,       'Hong Kong, China', 12637020,            HK_BR",
        "Business Registration Number, Hong Kong,  35585540-000-04-23-0, HK_BR",
        "Commercial Registry Number, Hong Kong,    960469,              HK_CR",
        "Legal Entity Number,  -,                  253400WSS48YWMBUA688, LEI",
        "SWIFT/BIC,            -,                  sabrrumm,            BIC",
        "KPP,                  Russia,             773601001,           KPP",
        "Government Gazette Number, Russia,        00032537,            OKPO",
        "Passport,             Syria,              N 006540969,         PASSPORT",
        "National ID No.,      Yemen,              216040,              NATIONAL_ID",
        "Chess rating,         -,                  2100,                OTHER"
      })
  void shouldTellTheSchemeByLabelAndForm(
      String label, String country, String printed, IdentifierScheme scheme) {
    assertThat(ListedIdentifier.labelled(label, country, printed).scheme()).isEqualTo(scheme);
  }

  @ParameterizedTest
  @CsvSource({
    "Tax ID No.,          Turkey,  7707083893,         TAX_NUMBER",
    "Registration Number, China,   318774600703371,    REGISTRATION",
    "Registration Number, Cyprus,  914301003206989977, REGISTRATION",
    "Tax ID No.,          Russia,  7707083894,         TAX_NUMBER",
    "Legal Entity Number, Russia,  253400WSS48YWMBUA689, OTHER"
  })
  void shouldNotTakeANumberOfAnotherCountryOrWithATypingErrorForAStrongOne(
      String label, String country, String printed, IdentifierScheme scheme) {
    // given: the first three have the right check digits by chance
    ListedIdentifier identifier = ListedIdentifier.labelled(label, country, printed);

    // then
    assertThat(identifier.scheme()).isEqualTo(scheme);
    assertThat(identifier.scheme().isStrong()).isFalse();
  }

  @Test
  void shouldKeepThePlainValueAndThePrintedText() {
    assertThat(ListedIdentifier.labelled(" Tax ID No. ", " Russia ", " 7707 083-893 "))
        .isEqualTo(
            new ListedIdentifier(
                IdentifierScheme.INN, "Russia", "7707083893", "Tax ID No. 7707 083-893"));
    assertThat(ListedIdentifier.of(IdentifierScheme.IMO, "", "IMO 9074729"))
        .isEqualTo(new ListedIdentifier(IdentifierScheme.IMO, null, "9074729", "IMO 9074729"));
    assertThat(ListedIdentifier.of(IdentifierScheme.UN_REFERENCE, null, " CDi.001 ").value())
        .isEqualTo("CDi.001");
  }

  @Test
  void shouldGiveNothingForNoValueOrAnotherForm() {
    assertThat(ListedIdentifier.labelled("Passport", null, " ")).isNull();
    assertThat(ListedIdentifier.labelled("Passport", null, null)).isNull();
    assertThat(ListedIdentifier.of(IdentifierScheme.IMO, null, "9074720")).isNull();
    assertThat(ListedIdentifier.of(IdentifierScheme.IMO, null, null)).isNull();
  }
}
