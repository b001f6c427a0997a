package org.dualuse.acquire.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierLabelsTest {
  @ParameterizedTest
  @CsvSource({
    "Numéro de passeport, AB 123-45, PASSPORT, AB12345",
    "Número de pasaporte, 99.1, PASSPORT, 991",
    "Business Reg No, 1137711000074, OGRN, 1137711000074",
    "Business Reg No, 1137711000075, REGISTRATION, 1137711000075",
    "UK Company no., 06527449, REGISTRATION, 06527449"
  })
  void shouldTellTheSchemeByLabelAndForm(
      String label, String printed, IdentifierScheme scheme, String plain) {
    ListedIdentifier identifier = ListedIdentifier.labelled(label, null, printed);
    assertThat(identifier.scheme()).isEqualTo(scheme);
    assertThat(identifier.value()).isEqualTo(plain);
  }
}
