package org.dualuse.acquire.tradecsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.RealData;
import org.junit.jupiter.api.Test;

/** Known truths of the real files. */
class PublishedCslTest {
  @Test
  void shouldAccountForEveryRowOfApril2022() {
    // when
    ReadFile list =
        ReadFile.of(new TradeCsl(), RealData.file("sanctions/us_csl/consolidated_2022-04.csv.gz"));

    // then: counted with another program
    assertThat(list.observations()).hasSize(14_160);
    assertThat(list.kept()).hasSize(14_160);
    assertThat(list.findings()).isEmpty();
    assertThat(count(list, "list"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "OFAC_SDN", 10_026L,
                "OFAC_NON_SDN", 290L + 78 + 68 + 53 + 17 + 3,
                "BIS_ENTITY_LIST", 2_001L,
                "BIS_MILITARY_END_USER", 71L,
                "BIS_UNVERIFIED", 201L,
                "BIS_DENIED_PERSONS", 462L,
                "STATE_NONPROLIFERATION", 163L,
                "STATE_AECA_DEBARRED", 727L));
    assertThat(count(list, "kind"))
        .containsEntry("VESSEL", 433L)
        .containsEntry("AIRCRAFT", 283L)
        .containsEntry("PERSON", 5_206L + 78 + 2);
    // 112 rows share the number of a party that stands on another of the Treasury's lists
    assertThat(Set.copyOf(list.column("entry_id"))).hasSize(14_048);
    assertThat(identifiers(list, "OFAC_NUMBER")).hasSize(10_026 + 509);
    assertThat(identifiers(list, "IMO")).hasSizeGreaterThan(400);
    assertThat(identifiers(list, "USCC")).hasSizeGreaterThan(60);
  }

  @Test
  void shouldReadTheLaterLayoutOfIdentifiers() {
    // when
    ReadFile sample =
        ReadFile.of(new TradeCsl(), RealData.file("sanctions/us_csl/consolidated_sample.csv"));

    // then
    assertThat(sample.kept()).hasSameSizeAs(sample.observations()).isNotEmpty();
    assertThat(sample.findings()).isEmpty();
    assertThat(identifiers(sample, "PASSPORT"))
        .extracting(identifier -> identifier[1] + " " + identifier[2])
        .containsExactlyInAnyOrder("KP 836238033", "TR U00242309");
  }

  private static Map<String, Long> count(ReadFile list, String column) {
    Map<String, Long> counts = new HashMap<>();
    list.column(column).forEach(value -> counts.merge((String) value, 1L, Long::sum));
    return counts;
  }

  private static List<Object[]> identifiers(ReadFile list, String scheme) {
    return list.column("identifiers").stream()
        .flatMap(each -> ((List<?>) each).stream())
        .map(each -> (Object[]) each)
        .filter(identifier -> identifier[0].equals(scheme))
        .collect(Collectors.toList());
  }
}
