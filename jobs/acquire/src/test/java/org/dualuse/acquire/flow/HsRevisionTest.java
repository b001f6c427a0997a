package org.dualuse.acquire.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HsRevisionTest {

  @ParameterizedTest
  @CsvSource({
    "1988,HS1992",
    "1995,HS1992",
    "1996,HS1996",
    "2006,HS2002",
    "2007,HS2007",
    "2016,HS2012",
    "2017,HS2017",
    "2021,HS2017",
    "2022,HS2022",
    "2030,HS2022"
  })
  void shouldKnowTheRevisionInForce(int year, HsRevision expected) {
    assertThat(HsRevision.inForce(year)).isEqualTo(expected);
  }
}
