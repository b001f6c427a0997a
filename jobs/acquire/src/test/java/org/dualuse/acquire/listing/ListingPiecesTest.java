package org.dualuse.acquire.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingPiecesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ruritania Optics Co., Ltd.",
        "OOO Streltsau",
        "HENTZAU TRADING LLC",
        "Hentzau S.A.",
        "University of Streltsau",
        "Streltsau Dış Ticaret Limited Şirketi"
      })
  void shouldKnowAnOrganisationByItsWords(String name) {
    assertThat(OrganisationWords.kindOf(name)).isEqualTo(Kind.COMPANY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rudolf Rassendyll", "Corin Limitova", "Inca Bankole", "Hentzau"})
  void shouldNotTakePartsOfWordsForThem(String name) {
    assertThat(OrganisationWords.kindOf(name)).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void shouldKnowHongKongByItsCodeToo() {
    assertThat(ListedIdentifier.labelled("C.R. No.", "HK", "1234567").scheme())
        .isEqualTo(IdentifierScheme.HK_CR);
    assertThat(ListedIdentifier.labelled("C.R. No.", "Hong Kong", "1234567").scheme())
        .isEqualTo(IdentifierScheme.HK_CR);
    assertThat(ListedIdentifier.labelled("C.R. No.", "AE", "1234567").scheme())
        .isEqualTo(IdentifierScheme.REGISTRATION);
  }
}
