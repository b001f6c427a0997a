package org.dualuse.acquire.eusanctions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.RealData;
import org.dualuse.acquire.parse.CsvLayout;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.source.Source;
import org.dualuse.platform.run.Outcome;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** The publishers' real files: every record is kept, every field explained. */
class PublishedEuListsTest {
  @Test
  void shouldReadTheFinancialSanctionsFiles() {
    // when
    ReadFile read = read(new EuSanctions(), "eu_fsf_2022-03-18_trimmed.xml");

    // then
    assertComplete(read, 1044);
    // Twenty parties stand under AFG and TAQA, in an element each.
    assertThat(read.kept().stream().map(row -> row.get("entry_id")).distinct()).hasSize(1024);
    assertThat(read.kept().stream().map(row -> row.get("as_of").toString()).distinct())
        .containsExactly("2022-03-18");
    List<String> evidence =
        read.kept().stream()
            .flatMap(row -> Listings.column(row, "measures", 4).stream())
            .map(measure -> measure.substring(measure.lastIndexOf('|') + 1))
            .toList();
    // 427 with a designationDate and 39 with a date in designationDetails only.
    assertThat(evidence).hasSize(1044);
    assertThat(evidence.stream().filter("PUBLISHER_DATE"::equals)).hasSize(466);
  }

  @Test
  void shouldReadTheAnnexesOfRegulation833() {
    // when
    ReadFile read = read(new EuAnnexes(), "32014R0833.csv");

    // then
    assertComplete(read, 1746);
    assertUniqueKeys(read);
    assertThat(ofAnnex(read, "IV")).isEqualTo(921);
    assertThat(ofAnnex(read, "XLII")).isEqualTo(633);
    assertThat(read.kept().stream().filter(row -> row.get("kind").equals("VESSEL"))).hasSize(633);
  }

  @Test
  void shouldFindSpacetyInAnnexIv() {
    // when
    List<Map<String, Object>> found =
        read(new EuAnnexes(), "32014R0833.csv").kept().stream()
            .filter(row -> Listings.column(row, "names", 1).contains("Spacety China"))
            .toList();

    // then
    assertThat(found).hasSize(1);
    Map<String, Object> row = found.get(0);
    assertThat(row).containsEntry("entry_id", "32014R0833 IV 653");
    assertThat(Listings.column(row, "names", 2))
        .startsWith("Changsha Tianyi Space Science and Technology Research (SpaceTy)|PRIMARY")
        .contains("长沙天仪空间科技研究院有限公司|ALIAS");
    assertThat(Listings.column(row, "measures", 4))
        .containsExactly("IV|2024-06-25|null|PUBLISHER_DATE");
    assertThat(Listings.column(row, "identifiers", 3))
        .containsExactly("USCC|null|914301003206989977");
  }

  @Test
  void shouldReadAnnexIOfRegulation269() {
    // when
    ReadFile read = read(new EuAnnexes(), "32014R0269.csv");

    // then
    assertComplete(read, 2802);
    assertUniqueKeys(read);
    assertThat(read.kept().stream().filter(row -> row.get("kind").equals("PERSON"))).hasSize(1984);
  }

  @Test
  void shouldReadTheIdentifierOfEveryConfirmedPair() throws IOException, FileRefused {
    // given
    Path pairs = RealData.file("matching/truth_xlist_eu_ofac_by_id.csv");
    Set<String> read = new HashSet<>();
    for (String name : List.of("32014R0833.csv", "32014R0269.csv")) {
      for (Map<String, Object> row : read(new EuAnnexes(), name).kept()) {
        String[] key = row.get("entry_id").toString().split(" ");
        Listings.column(row, "identifiers", 3)
            .forEach(
                number ->
                    read.add(key[0] + " " + key[2] + " " + number.replaceAll("\\|.*\\|", " ")));
      }
    }

    // when
    List<String> missing = new ArrayList<>();
    int count = 0;
    try (CsvRows rows = CsvRows.open(Files.newInputStream(pairs), CsvLayout.CSV)) {
      for (CsvRow row = rows.next(); row != null; row = rows.next()) {
        count++;
        String scheme = row.get(4).equals("HK") ? "HK_CR" : row.get(4);
        String expected = row.get(0) + " " + row.get(1) + " " + scheme + " " + row.get(5);
        if (!read.contains(expected)) {
          missing.add(expected);
        }
      }
    }

    // then
    assertThat(count).isEqualTo(655);
    assertThat(missing).isEmpty();
  }

  @Test
  void shouldStreamTheLargestFile() throws IOException, FileRefused {
    // given
    String name = "eu_fsf_2022-03-18_trimmed.xml";
    Snapshot snapshot =
        new Snapshot(
            "eusanctions-0",
            "eusanctions",
            name,
            name,
            Instant.EPOCH,
            LocalDate.EPOCH,
            null,
            0,
            "",
            null,
            "",
            "open",
            FileMeta.NONE);
    SnapshotInput input = new SnapshotInput(snapshot, RealData.file("sanctions/eu/" + name));

    // when
    long kept = 0;
    try (ObservationReader reader = new EuSanctions().parser().open(input, Selection.ALL)) {
      for (Observation seen = reader.next(); seen != null; seen = reader.next()) {
        kept += seen.outcome() == Outcome.KEPT ? 1 : 0;
      }
    }

    // then
    assertThat(kept).isEqualTo(1044);
  }

  private static ReadFile read(Source source, String name) {
    Path file = RealData.file("sanctions/eu/" + name);
    return ReadFile.of(source, name, file, FileMeta.NONE, Selection.ALL);
  }

  private static void assertComplete(ReadFile read, int records) {
    assertThat(read.refusals()).isEmpty();
    assertThat(read.warnings()).isEmpty();
    assertThat(read.quarantined()).isEmpty();
    assertThat(read.outOfScope()).isEmpty();
    assertThat(read.kept()).hasSize(records);
  }

  private static void assertUniqueKeys(ReadFile read) {
    assertThat(read.kept().stream().map(row -> row.get("entry_id")).toList())
        .doesNotHaveDuplicates();
  }

  private static long ofAnnex(ReadFile read, String annex) {
    return read.kept().stream()
        .filter(row -> Listings.column(row, "measures", 1).equals(List.of(annex)))
        .count();
  }
}
