package org.dualuse.acquire.bis;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.RealData;
import org.junit.jupiter.api.Test;

/** Known truths of the copies of BIS's lists. */
class PublishedBisListsTest {
  @Test
  void shouldReadTheEntityList() {
    // when
    ReadFile list = entityList();

    // then: every entity is kept, every field known
    assertThat(list.kept()).hasSize(3409).hasSameSizeAs(list.observations());
    assertThat(list.findings()).isEmpty();
    assertThat(list.kept()).filteredOn(row -> "China".equals(country(row))).hasSize(1106);
    assertThat(list.kept()).allMatch(row -> Date.valueOf("2026-07-09").equals(row.get("as_of")));
    // three parties have two rows each
    assertThat(Set.copyOf(list.column("entry_id"))).hasSize(3406);
    assertThat(list.kept()).filteredOn(row -> "ADDRESS".equals(row.get("kind"))).hasSize(19);
  }

  @Test
  void shouldDateEveryListingByItsFirstCitation() {
    // when: each entry's earliest measure
    List<Map<String, Object>> undated =
        entityList().kept().stream()
            .filter(row -> measures(row).stream().allMatch(measure -> measure[1] == null))
            .toList();

    // then: two cite a first notice without its date
    assertThat(undated)
        .extracting(row -> fields(row).get("federal_register"))
        .containsExactlyInAnyOrder("86 FR 67319", "73 FR 54508");
  }

  @Test
  void shouldFindTheFiveFirmsOfJune2022UnderTheRussiaProvisions() {
    // given: China's entries that cite the notice of 30 June 2022
    List<Map<String, Object>> cited =
        entityList().kept().stream()
            .filter(row -> "China".equals(country(row)))
            .filter(row -> fields(row).get("federal_register").contains("87 FR 38925"))
            .toList();

    // then
    assertThat(cited).hasSize(28);
    assertThat(cited)
        .filteredOn(row -> programmes(row).containsAll(Set.of("EAR 746.8(a)(3)", "EAR 744.21")))
        .extracting(PublishedBisListsTest::name)
        .containsExactlyInAnyOrder(
            "Connec Electronic Ltd.",
            "King Pai Technology Co., Ltd.",
            "Sinno Electronics Co., Ltd.",
            "Winninc Electronic",
            "World Jetta (H.K.) Logistics Limited");
    assertThat(cited)
        .filteredOn(row -> programmes(row).contains("EAR 746.8(a)(3)"))
        .hasSize(5)
        .allSatisfy(
            row ->
                assertThat(measures(row))
                    .allMatch(measure -> Date.valueOf("2022-06-30").equals(measure[1])));
  }

  @Test
  void shouldKnowAllProvisions() {
    // when
    Set<Object> programmes =
        entityList().kept().stream()
            .flatMap(row -> programmes(row).stream())
            .collect(Collectors.toSet());

    // then
    assertThat(programmes)
        .containsExactlyInAnyOrder(
            "EAR 734.4(a)(9)",
            "EAR 734.9(e)",
            "EAR 734.9(e)(2)",
            "EAR 734.9(e)(3)",
            "EAR 734.9(g)",
            "EAR 744.2",
            "EAR 744.8",
            "EAR 744.11",
            "EAR 744.21",
            "EAR 746.8(a)(3)",
            "EAR 746.8(a)(4)",
            "EAR supplement no. 4 to part 744",
            "EAR supplement no. 7 to part 746");
  }

  @Test
  void shouldReadTheMilitaryEndUserList() {
    // when
    ReadFile list = ReadFile.of(new Bis(), RealData.file("sanctions/bis/bis_meu.json"));

    // then
    assertThat(list.kept()).hasSize(70).hasSameSizeAs(list.observations());
    assertThat(list.findings()).isEmpty();
    assertThat(list.kept())
        .allMatch(row -> row.get("list").equals("BIS_MILITARY_END_USER"))
        .allMatch(row -> measures(row).get(0)[1] != null);
  }

  private static ReadFile entityList() {
    return ReadFile.of(
        new Bis(), RealData.file("sanctions/bis/bis_entity_list_parsed_2026-07-09.json"));
  }

  private static String name(Map<String, Object> row) {
    return (String) ((Object[]) ((List<?>) row.get("names")).get(0))[0];
  }

  private static String country(Map<String, Object> row) {
    return (String) ((Object[]) ((List<?>) row.get("addresses")).get(0))[1];
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> measures(Map<String, Object> row) {
    return (List<Object[]>) row.get("measures");
  }

  private static Set<Object> programmes(Map<String, Object> row) {
    return measures(row).stream().map(measure -> measure[0]).collect(Collectors.toSet());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> fields(Map<String, Object> row) {
    return (Map<String, String>) row.get("publisher_fields");
  }
}
