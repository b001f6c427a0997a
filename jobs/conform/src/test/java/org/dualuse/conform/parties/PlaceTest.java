package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {
  @Test
  void shouldSayWhatTellsThePlace() {
    assertThat(Place.of("Nathan Road, Kowloon, Hong Kong", "China"))
        .isEqualTo(new Place("HK", Place.Evidence.TEXT));
    assertThat(Place.of("Futian, Shenzhen, China", "China"))
        .isEqualTo(new Place("CN", Place.Evidence.TEXT));
    assertThat(Place.of("5 Long Street", "China"))
        .isEqualTo(new Place("CN", Place.Evidence.COLUMN));
    assertThat(Place.of("", "China")).isEqualTo(new Place("CN", Place.Evidence.COLUMN));
    assertThat(Place.of("5 Long Street", null)).isEqualTo(Place.NOWHERE);
  }
}
