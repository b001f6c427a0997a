package org.dualuse.acquire.highpriority;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.RealData;
import org.junit.jupiter.api.Test;

class HighPriorityTest {
  private final HighPriority source = new HighPriority();

  @Test
  void shouldHoldThreeVersionsEachInTheNext() {
    // when
    Map<Object, Set<Object>> codes =
        ReadFile.ofBundled(source, "chpl_versions.csv").kept().stream()
            .collect(
                groupingBy(
                    row -> row.get("list_version"),
                    Collectors.mapping(row -> row.get("hs6_2022"), Collectors.toSet())));

    // then
    assertThat(codes.get(9)).hasSize(9).contains("854231", "854800").isSubsetOf(codes.get(45));
    assertThat(codes.get(45)).hasSize(45).isSubsetOf(codes.get(50));
    assertThat(codes.get(50)).hasSize(50);
    assertThat(codes.get(50).stream().filter(code -> !codes.get(45).contains(code)))
        .containsExactlyInAnyOrder("845710", "845811", "845891", "845961", "846693");
  }

  @Test
  void shouldSayWhichDateIsNotExact() {
    assertThat(ReadFile.ofBundled(source, "chpl_versions.csv").kept())
        .filteredOn(row -> row.get("valid_from_is_exact").equals(false))
        .hasSize(45)
        .allSatisfy(row -> assertThat(row.get("list_version")).isEqualTo(45));
  }

  @Test
  void shouldReadThePublishersLayoutAndQuarantineContradictions() {
    // given
    String text =
        """
        hs_code_printed,hs6,tier,description
        8542.31,854231,1,"Invented, with a comma"
        8542.32,854233,1,Codes that differ
        9999.99,999999,5,No such tier
        """;

    // when
    ReadFile reading = ReadFile.of(source, "bis.csv", text);

    // then
    assertThat(reading.kept())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("list_version", 50)
                    .containsEntry("hs6_2022", "854231")
                    .containsEntry("origin", "BIS")
                    .containsEntry("valid_from", Date.valueOf("2024-02-23"))
                    .containsEntry("description", "Invented, with a comma"));
    assertThat(reading.quarantinedAt())
        .containsExactly("line 3 HS_CODES_DIFFER", "line 4 UNKNOWN_TIER");
  }

  @Test
  void shouldAgreeWithThePublishersFile() {
    // when
    ReadFile bis = ReadFile.of(source, RealData.file("reference/chpl_bis_2024-02-23.csv"));

    // then
    assertThat(bis.quarantined()).isEmpty();
    assertThat(bis.kept().stream().collect(groupingBy(row -> row.get("tier"), counting())))
        .isEqualTo(Map.of("1", 4L, "2", 5L, "3.A", 16L, "3.B", 9L, "4.A", 11L, "4.B", 5L));
    List<List<Object>> ours =
        ReadFile.ofBundled(source, "chpl_versions.csv").kept().stream()
            .filter(row -> row.get("list_version").equals(50))
            .map(row -> List.of(row.get("hs6_2022"), row.get("tier")))
            .toList();
    assertThat(bis.kept().stream().map(row -> List.of(row.get("hs6_2022"), row.get("tier"))))
        .containsExactlyInAnyOrderElementsOf(ours);
  }
}
