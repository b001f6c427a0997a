package org.dualuse.acquire.harmonizedsystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.RealData;
import org.dualuse.acquire.highpriority.HighPriority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HsBridgeTest {
  private List<Map<String, Object>> bridge;

  @BeforeEach
  void readBridge() {
    bridge = ReadFile.ofBundled(new HsBridge(), "hs_bridge.csv").kept();
  }

  @Test
  void shouldCountEveryReportedCodeOnce() {
    assertThat(bridge)
        .extracting(
            row ->
                List.of(
                    row.get("hs_treatment"), row.get("hs_revision"), row.get("hs6_as_reported")))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "exact,HS2022,44,44", "exact,HS2017,44,44", "same_number,HS2022,44,44",
    "same_number,HS2017,44,44", "upper,HS2017,49,49", "upper,HS2022,64,49",
    "bridged,HS2017,49,49", "bridged,HS2022,50,49"
  })
  void shouldHaveTheFamiliesOfEachTreatment(
      String treatment, String revision, int codes, int families) {
    List<Map<String, Object>> rows = rows(treatment, revision);
    assertThat(rows).hasSize(codes);
    assertThat(rows.stream().map(row -> row.get("family")).distinct()).hasSize(families);
  }

  @Test
  void shouldKeepExactWithinBridgedAndAllWithinUpper() {
    for (String revision : List.of("HS2022", "HS2017", "HS2012")) {
      Set<List<Object>> upper = pairs("upper", revision);
      assertThat(upper).containsAll(pairs("exact", revision));
      assertThat(upper).containsAll(pairs("same_number", revision));
      assertThat(pairs("bridged", revision)).containsAll(pairs("exact", revision));
      assertThat(upper).containsAll(pairs("bridged", revision));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "exact,HS2017,854890,854800", "exact,HS2017,880330,880730", "upper,HS2017,852580,852589",
    "upper,HS2017,854140,854149", "upper,HS2017,854150,854151+854159",
        "upper,HS2022,854151,854151+854159",
    "upper,HS2022,880622,852589", "upper,HS2022,854141,854149", "same_number,HS2017,901380,901380"
  })
  void shouldBridge(String treatment, String revision, String code, String family) {
    assertThat(rows(treatment, revision))
        .filteredOn(row -> row.get("hs6_as_reported").equals(code))
        .singleElement()
        .satisfies(row -> assertThat(row.get("family")).isEqualTo(family));
  }

  @Test
  void shouldHave42FamiliesWithTheSameNumberInEveryRevision() {
    Map<Object, Set<Object>> codes =
        bridge.stream()
            .filter(row -> row.get("hs_treatment").equals("exact"))
            .collect(
                Collectors.groupingBy(
                    row -> row.get("family"),
                    Collectors.mapping(row -> row.get("hs6_as_reported"), Collectors.toSet())));

    assertThat(codes.entrySet())
        .filteredOn(family -> family.getValue().equals(Set.of(family.getKey())))
        .hasSize(42);
  }

  @Test
  void shouldNeverSendACodeToMobilePhones() {
    assertThat(bridge)
        .extracting(row -> row.get("hs6_as_reported"))
        .doesNotContain("851712", "851713");
  }

  @Test
  void shouldCoverTheListUnderUpperWithItsTiers() {
    // given
    Map<Object, Object> tiers =
        ReadFile.ofBundled(new HighPriority(), "chpl_versions.csv").kept().stream()
            .filter(row -> row.get("list_version").equals(50))
            .collect(Collectors.toMap(row -> row.get("hs6_2022"), row -> row.get("tier")));

    // then
    Set<String> covered = new TreeSet<>();
    for (Map<String, Object> row : rows("upper", "HS2017")) {
      for (String code : row.get("chpl_codes").toString().split("\\|", -1)) {
        covered.add(code);
        assertThat(row.get("tier")).as(code).isEqualTo(tiers.get(code));
      }
    }
    assertThat(covered).hasSize(50).allMatch(tiers::containsKey);
  }

  @Test
  void shouldQuarantineAFamilyThatIsNotItsCodes() {
    // given
    String text =
        """
        hs_treatment,hs_revision,hs6_as_reported,family,chpl_codes,tier,relation,note,confidence
        upper,HS2017,854150,854151,854151|854159,3.A,split,,medium
        upper,HS2017,85415,854151,854151,3.A,split,,medium
        """;

    // then
    assertThat(ReadFile.of(new HsBridge(), "b.csv", text).quarantinedAt())
        .containsExactly("line 2 BAD_FAMILY", "line 3 BAD_HS_CODE");
  }

  @Test
  void shouldOnlyUseCodesOfTheirRevision() {
    for (String[] list : new String[][] {{"cmd_h5.csv", "HS2017"}, {"cmd_h6.csv", "HS2022"}}) {
      List<Object> codes =
          ReadFile.of(new HsCodes(), RealData.file("reference/" + list[0])).column("code");
      List<Object> ours = new ArrayList<>();
      bridge.stream()
          .filter(row -> row.get("hs_revision").equals(list[1]))
          .forEach(row -> ours.add(row.get("hs6_as_reported")));
      assertThat(codes).containsAll(ours);
    }
  }

  private List<Map<String, Object>> rows(String treatment, String revision) {
    return bridge.stream()
        .filter(row -> row.get("hs_treatment").equals(treatment))
        .filter(row -> row.get("hs_revision").equals(revision))
        .toList();
  }

  private Set<List<Object>> pairs(String treatment, String revision) {
    return rows(treatment, revision).stream()
        .map(row -> List.of(row.get("hs6_as_reported"), row.get("family")))
        .collect(Collectors.toSet());
  }
}
