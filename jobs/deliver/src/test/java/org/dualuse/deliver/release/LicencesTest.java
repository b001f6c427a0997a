package org.dualuse.deliver.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.dualuse.platform.error.DualuseException;
import org.junit.jupiter.api.Test;

class LicencesTest {
  private static Licences licences(String... namesAndRedistribution) {
    return new Licences(
        Stream.of(namesAndRedistribution)
            .map(text -> text.split("=", -1))
            .map(p -> new SourceCredit("s", "t", "p", p[0], p[1], "a", List.of()))
            .toList());
  }

  @Test
  void shouldSplitCellsIntoSingleLicences() {
    // given
    Licences licences = licences("CC BY 4.0=open", "CC0 1.0=open");

    // when
    List<String> names = licences.named("t", List.of("CC0 1.0|CC BY 4.0", "CC0 1.0", ""));

    // then
    assertThat(names).containsExactly("CC BY 4.0", "CC0 1.0");
  }

  @Test
  void shouldRefuseALicenceThatNoSourceIsCreditedFor() {
    // given
    Licences licences = licences("CC BY 4.0=open");

    // when, then
    assertThatThrownBy(() -> licences.named("t", List.of("CC BY 4.0|Mystery")))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("\"Mystery\"");
  }

  @Test
  void shouldFindTheMostRestrictiveLicence() {
    // given
    Licences licences =
        licences(
            "CC0=open",
            "CC BY=open",
            "Own terms=open",
            "CC BY-SA=open",
            "CC BY-NC=open",
            "UN terms=restricted");

    // when, then
    assertThat(licences.mostRestrictive(List.of())).isEmpty();
    assertThat(licences.mostRestrictive(List.of("CC0", "CC BY"))).isEqualTo("CC BY");
    assertThat(licences.mostRestrictive(List.of("Own terms", "CC BY"))).isEqualTo("Own terms");
    assertThat(licences.mostRestrictive(List.of("CC BY-SA", "CC BY"))).isEqualTo("CC BY-SA");
    assertThat(licences.mostRestrictive(List.of("CC BY-NC", "CC BY-SA"))).isEqualTo("CC BY-NC");
    assertThat(licences.mostRestrictive(List.of("CC BY-NC", "UN terms"))).isEqualTo("UN terms");
  }
}
