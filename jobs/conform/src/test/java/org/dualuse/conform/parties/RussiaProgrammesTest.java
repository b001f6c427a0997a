package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RussiaProgrammesTest {
  private final RussiaProgrammes programmes =
      new RussiaProgrammes(
          List.of(
              new RussiaProgrammes.Rule("OFAC_SDN", "RUSSIA-EO14024", true),
              new RussiaProgrammes.Rule("OFAC_SDN", "UKRAINE*", true),
              new RussiaProgrammes.Rule("OFAC_SDN", "UKRAINE-GRAIN*", false),
              new RussiaProgrammes.Rule("JAPAN_EXPORT_BAN", "*", true),
              new RussiaProgrammes.Rule("JAPAN_EXPORT_BAN", "notice 7", false)));

  @Test
  void shouldKnowAProgrammeByItsNameOrItsBeginning() {
    assertThat(programmes.contains("OFAC_SDN", "RUSSIA-EO14024")).isTrue();
    assertThat(programmes.contains("OFAC_SDN", "RUSSIA-EO14024-2")).isFalse();
    assertThat(programmes.contains("OFAC_SDN", "UKRAINE-EO13662")).isTrue();
    assertThat(programmes.contains("OFAC_SDN", "UKRAINE")).isTrue();
    assertThat(programmes.contains("JAPAN_EXPORT_BAN", "notice 1")).isTrue();
  }

  @Test
  void shouldTakeTheLongestThatFits() {
    assertThat(programmes.contains("OFAC_SDN", "UKRAINE-GRAIN-1")).isFalse();
    assertThat(programmes.contains("JAPAN_EXPORT_BAN", "notice 7")).isFalse();
  }

  @Test
  void shouldNotKnowAnotherListsProgramme() {
    assertThat(programmes.contains("OFAC_NON_SDN", "RUSSIA-EO14024")).isFalse();
  }
}
