package org.dualuse.acquire.uksanctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.acquire.ListReading.counts;
import static org.dualuse.acquire.ListReading.distinct;
import static org.dualuse.acquire.ListReading.structs;

import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ListReading;
import org.dualuse.acquire.ReadFile;
import org.junit.jupiter.api.Test;

/** The publishers' own files. */
class PublishedUkListsTest {
  @Test
  void shouldReadTheConsolidatedList() {
    // when
    ReadFile file = ListReading.real(new UkSanctions(), "sanctions/uk/ConList_2022-05-04.xlsx");

    // then
    assertThat(file.sentences()).isEmpty();
    assertThat(file.observations()).hasSize(15_261);
    assertThat(file.quarantined()).isEmpty();
    List<Map<String, Object>> rows = file.kept();
    assertThat(counts(file, "as_of")).isEqualTo(Map.of("2022-05-04", 15_261L));
    assertThat(counts(file, "list")).isEqualTo(Map.of("UK_CONSOLIDATED", 15_261L));
    assertThat(counts(file, "kind"))
        .isEqualTo(Map.of("PERSON", 11_364L, "COMPANY", 3_816L, "VESSEL", 81L));
    // then: 4,484 rows with a primary name, and one for each of the two parties without
    assertThat(counts(file, "part")).isEqualTo(Map.of("ENTRY", 4_486L, "SUPPLEMENT", 10_775L));
    List<Map<String, Object>> entries =
        rows.stream().filter(row -> row.get("part").equals("ENTRY")).toList();
    assertThat(entries.stream().map(row -> row.get("entry_id")).distinct()).hasSize(3_430);
    assertThat(distinct(file, "entry_id")).hasSize(3_430);
    assertThat(
            entries.stream()
                .filter(row -> List.of("15288", "13368").contains(row.get("entry_id")))
                .map(row -> structs(row, "names").get(0)))
        .containsExactlyInAnyOrder(
            "Sergei Aleksandrovich FURSENKO|PRIMARY|null", "Chol Ju SON|PRIMARY|null");
    // then: a party under two regimes has a measure of each
    assertThat(
            entries.stream()
                .filter(row -> row.get("entry_id").equals("13897"))
                .flatMap(row -> structs(row, "measures").stream()))
        .containsExactlyInAnyOrder(
            "Myanmar|2021-02-25|null|PUBLISHER_DATE|null",
            "Global Human Rights|2020-07-06|null|PUBLISHER_DATE|null");
    assertThat(identifiers(rows, "OGRN|"))
        .contains("OGRN|Russia|1147746803049|Registration Number 1147746803049")
        .hasSizeGreaterThan(10);
    assertThat(identifiers(rows, "INN|"))
        .contains(
            "INN|Russia|7718989383|Tax ID No. 7718989383", "INN|null|7831000122|INN 7831000122");
    assertThat(identifiers(rows, "IMO|")).hasSize(15);
  }

  @Test
  void shouldReadTheUkSanctionsList() {
    // when
    ReadFile file =
        ListReading.real(new UkSanctions(), "sanctions/uk/uk_sanctions_list_2025-08-11.ods");

    // then: BEL0174 and RUS1467 are printed without a name
    assertThat(file.sentences()).isEmpty();
    assertThat(file.observations()).hasSize(5_302);
    assertThat(file.quarantined()).containsExactly("MISSING_NAME", "MISSING_NAME");
    assertThat(distinct(file, "entry_id")).hasSize(5_300);
    assertThat(counts(file, "as_of")).isEqualTo(Map.of("2025-08-11", 5_300L));
    assertThat(counts(file, "part")).isEqualTo(Map.of("ENTRY", 5_300L));
    assertThat(counts(file, "kind"))
        .isEqualTo(Map.of("PERSON", 3_752L, "COMPANY", 1_087L, "VESSEL", 461L));
    List<Map<String, Object>> rows = file.kept();
    assertThat(rows.get(0).get("entry_id")).isEqualTo("AFG0001");
    assertThat(structs(rows.get(0), "measures"))
        .containsExactly("Afghanistan|2012-06-29|null|PUBLISHER_DATE|null");
  }

  @Test
  void shouldReadTheLargestFileRowByRow() throws Exception {
    assertThat(ListReading.countReal(new UkSanctions(), "sanctions/uk/ConList_2022-05-04.xlsx"))
        .isEqualTo(15_261);
  }

  private static List<String> identifiers(List<Map<String, Object>> rows, String scheme) {
    return rows.stream()
        .flatMap(row -> structs(row, "identifiers").stream())
        .filter(identifier -> identifier.startsWith(scheme))
        .distinct()
        .toList();
  }
}
