package org.dualuse.acquire.opensanctions;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.RealData;
import org.dualuse.acquire.listing.Structs;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;

/** OpenSanctions' real files. */
class PublishedTargetsTest {

  @Test
  void shouldReadUkrainesWarAndSanctionsWhole() {
    // when
    ReadFile read = read("ua/war_sanctions_targets.simple_2026-03-13.csv");

    // then
    assertThat(read.sentences()).isEmpty();
    assertThat(read.kept()).hasSize(5600).hasSameSizeAs(read.observations());
    assertThat(read.kept())
        .allSatisfy(
            row -> {
              assertThat(row).containsEntry("list", "UKRAINE_WAR_SANCTIONS");
              assertThat(row).containsEntry("as_of", Date.valueOf("2026-03-13"));
              assertThat((List<?>) row.get("measures")).isNotEmpty();
            });
    // 1,180 of the 1,193 of schema LegalEntity have a number that only organisations have.
    assertThat(counted(read.kept().stream().map(row -> (String) row.get("kind"))))
        .isEqualTo(
            Map.of("COMPANY", 1524L + 1180, "PERSON", 1543L, "VESSEL", 1340L, "UNKNOWN", 13L));
  }

  @Test
  void shouldCountUkrainesProgrammes() {
    assertThat(
            counted(
                read("ua/war_sanctions_targets.simple_2026-03-13.csv").kept().stream()
                    .flatMap(row -> Structs.texts(row, "measures").stream())
                    .map(measure -> measure.replaceFirst("\\|.*", ""))))
        .isEqualTo(
            Map.of(
                "UA-WS-MARE", 1744L,
                "UA-WS-MILIND", 878L,
                "UA-WS-KIDNAPPERS", 523L,
                "UA-WS-STEALERS", 334L,
                "UA-WS-ATHLETES", 228L,
                "UA-WS-EXECUTIVES", 201L,
                "UA-WS-PROPAGANDISTS", 176L,
                "UA-WS-UAVS", 160L,
                "Ukraine War and Sanctions", 1429L));
  }

  @Test
  void shouldTellWhoseNumbersUkraineHas() {
    // when
    Map<String, Long> schemes =
        counted(
            read("ua/war_sanctions_targets.simple_2026-03-13.csv").kept().stream()
                .flatMap(row -> Structs.texts(row, "identifiers").stream())
                .map(identifier -> identifier.replaceFirst("\\|.*", "")));

    // then
    assertThat(schemes)
        .isEqualTo(
            Map.of(
                "INN", 1222L + 1148,
                "OGRN", 1224L,
                "IMO", 1337L,
                "IMO_COMPANY", 1515L,
                "MMSI", 1031L,
                "HK_CR", 12L,
                "OTHER", 1254L));
  }

  @Test
  void shouldFindNoListingAmongPoliticallyExposedPersons() {
    // when
    ReadFile table = read("opensanctions/targets.simple.csv");
    ReadFile lines = read("opensanctions/entities.ftm.json");

    // then
    assertThat(table.outOfScope()).isEqualTo(Collections.nCopies(5, "NOT_A_SANCTIONS_LIST"));
    assertThat(table.observations()).hasSize(5);
    assertThat(lines.observations()).hasSize(1565);
    assertThat(counted(lines.outOfScope().stream()))
        .isEqualTo(
            Map.of(
                "OTHER_RELATION", 756L + 102,
                "NOT_SANCTIONED", 423L,
                "NOT_A_TARGET", 184L,
                "NOT_A_PARTY", 100L));
    assertThat(table.sentences()).isEmpty();
    assertThat(lines.sentences()).isEmpty();
  }

  @Test
  void shouldRefuseTheOtherFilesOfAnExport() {
    assertThat(read("opensanctions/index.json").refusals()).containsExactly("NOT_ENTITIES");
    assertThat(read("opensanctions/names.txt").refusals()).containsExactly("MISSING_COLUMN");
  }

  private static Map<String, Long> counted(Stream<String> values) {
    return values.collect(groupingBy(value -> value, counting()));
  }

  private static ReadFile read(String file) {
    return ReadFile.of(
        new OpenSanctions(),
        file.substring(file.indexOf('/') + 1),
        RealData.file("sanctions/" + file),
        FileMeta.NONE,
        Selection.ALL);
  }
}
