package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupplementsTest {
  @Test
  void shouldTakeTheSameDayElseTheNearestLaterElseTheNearestEarlier() {
    assertThat(
            parts(
                copy("2022-01-01"),
                copy("2022-02-01"),
                copy("2022-05-01"),
                file("add", "2022-01-01"),
                file("add", "2022-03-01"),
                file("add", "2022-04-01")))
        .containsExactly(
            "2022-01-01 ofac-2022-01-01",
            "2022-01-01 add-2022-01-01",
            "2022-02-01 ofac-2022-02-01",
            "2022-02-01 add-2022-03-01",
            "2022-05-01 ofac-2022-05-01",
            "2022-05-01 add-2022-04-01");
  }

  @Test
  void shouldLookForEachKindOfFileByItself() {
    assertThat(parts(copy("2022-01-01"), file("add", "2022-01-01"), file("alt", "2022-01-09")))
        .containsExactly(
            "2022-01-01 ofac-2022-01-01", "2022-01-01 add-2022-01-01", "2022-01-01 alt-2022-01-09");
  }

  @Test
  void shouldNotCompleteListsOfOthers() {
    assertThat(
            parts(
                Copies.of("OFAC_NON_SDN", "ofac", "2022-01-01", 5, "MBS"),
                Copies.of("OFAC_SDN", "tradecsl", "2022-01-01", 5, "RUSSIA"),
                file("add", "2022-01-01")))
        .containsExactly("2022-01-01 ofac-2022-01-01", "2022-01-01 tradecsl-2022-01-01");
  }

  private static ListCopy copy(String day) {
    return Copies.of("OFAC_SDN", "ofac", day, 5, "RUSSIA");
  }

  private static ListCopy file(String kind, String day) {
    return Copies.inFile(Copies.of("OFAC_SDN", "ofac", day, 0), kind + "-" + day);
  }

  private static List<String> parts(ListCopy... copies) {
    return Supplements.of(CopySeries.judge(List.of(copies), LocalDate.of(2025, 1, 1))).stream()
        .map(part -> part.copy().asOf() + " " + part.snapshotId())
        .toList();
  }
}
