package org.dualuse.acquire.tradecsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.acquire.tradecsl.CslTexts.SDN;
import static org.dualuse.acquire.tradecsl.CslTexts.cells;
import static org.dualuse.acquire.tradecsl.CslTexts.csv;
import static org.dualuse.acquire.tradecsl.CslTexts.csvWithId;
import static org.dualuse.acquire.tradecsl.CslTexts.fields;
import static org.dualuse.acquire.tradecsl.CslTexts.read;

import java.util.Map;
import org.dualuse.acquire.ReadFile;
import org.dualuse.platform.run.Outcome;
import org.dualuse.platform.snapshot.Finding;
import org.junit.jupiter.api.Test;

/** Layouts of the file, and files that are none. */
class CslLayoutsTest {
  private static final Map<String, String> BANK =
      Map.of("source", SDN, "entity_number", "4711", "type", "Entity", "name", "ELPHBERG BANK");

  private static final String JSON =
      """
      {"results": [
        {"id": "4711", "source": "%s", "entity_number": 4711, "type": "Entity",
         "programs": ["NPWMD"], "name": "ELPHBERG BANK", "title": null,
         "addresses": [{"address": "1 Castle St", "city": "Streltsau", "state": null,
                        "postal_code": "12345", "country": "RU"}],
         "federal_register_notice": null, "start_date": null, "alt_names": ["EB", "BANK; AND CO"],
         "ids": [{"type": "Tax ID No.", "number": "7707083893", "country": "RU",
                  "issue_date": null, "expiration_date": null},
                 {"type": "Gender", "number": "Male", "country": null}],
         "source_list_url": "x"}],
       "total": 1}
      """
          .formatted(SDN);

  @Test
  void shouldReadTheJson() {
    // when
    ReadFile reading = read(JSON);

    // then
    Map<String, Object> row = reading.kept().get(0);
    assertThat(row).containsEntry("entry_id", "4711").containsEntry("list", "OFAC_SDN");
    assertThat(cells(row, "names"))
        .containsExactly(
            "[ELPHBERG BANK, PRIMARY, null]", "[EB, ALIAS, null]", "[BANK; AND CO, ALIAS, null]");
    assertThat(cells(row, "addresses")).containsExactly("[1 Castle St, Streltsau, 12345, RU]");
    assertThat(cells(row, "identifiers"))
        .containsExactly(
            "[OFAC_NUMBER, null, 4711, 4711]", "[INN, RU, 7707083893, Tax ID No. 7707083893]");
    assertThat(fields(row)).containsEntry("Gender", "Male");
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.observations().get(0).position()).isEqualTo("element 1 line 2");
  }

  @Test
  void shouldWarnOfNewFieldsAtEveryLevelOfTheJson() {
    // given
    String json =
        JSON.replace("\"title\"", "\"colour\": 1, \"title\"")
            .replace("\"city\"", "\"planet\": 1, \"city\"")
            .replace("\"number\": \"Male\"", "\"number\": \"Male\", \"mood\": 1");

    // then
    assertThat(read(json).findings())
        .hasSize(3)
        .allMatch(finding -> finding.code().equals("UNKNOWN_ELEMENT"));
  }

  @Test
  void shouldRefuseJsonThatMeansNothing() {
    assertRefused(JSON.substring(0, JSON.length() / 2), "TRUNCATED");
    assertRefused(JSON.substring(0, JSON.lastIndexOf(']')), "TRUNCATED");
    assertRefused(JSON.substring(0, JSON.lastIndexOf('}')), "TRUNCATED");
    assertRefused(JSON.replace("\"name\"", "\"party\""), "MISSING_COLUMN");
    assertRefused(JSON.replace("\"results\"", "\"answer\""), "BAD_LAYOUT");
  }

  @Test
  void shouldReadBothLayoutsPlainOrCompressed() {
    // when
    ReadFile plain = read(csv(BANK));
    ReadFile zipped =
        ReadFile.of(new TradeCsl(), "consolidated.csv.gz", ReadFile.gzip(csvWithId(BANK)));

    // then
    assertThat(zipped.column("entry_id")).isEqualTo(plain.column("entry_id"));
    assertThat(zipped.findings()).isEmpty();
    assertThat(plain.findings()).isEmpty();
  }

  @Test
  void shouldSetAsideHeadersAmongTheRowsRaggedRowsAndRowsWithoutAName() {
    // given
    String text =
        csv(BANK)
            + csv()
            + "ragged,row\n"
            + csv(Map.of("source", SDN)).lines().skip(1).findFirst().orElseThrow()
            + "\n"
            + csv(Map.of("source", SDN, "name", "X", "start_date", "1/2/2022"))
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();

    // when
    ReadFile reading = read(text);

    // then
    assertThat(reading.quarantinedAt())
        .containsExactly(
            "line 3 REPEATED_HEADER",
            "line 4 RAGGED_ROW",
            "line 5 MISSING_VALUE",
            "line 6 BAD_DATE");
    assertThat(reading.kept()).hasSize(1);
  }

  @Test
  void shouldLeaveOutAnEndOfFileMarkAndEmptyMarks() {
    // when
    ReadFile reading = read(csv(Map.of("source", SDN, "name", "X", "title", "-0- ")) + "\u001a");

    // then
    assertThat(reading.kept()).hasSize(1);
    assertThat(fields(reading.kept().get(0))).doesNotContainKey("title");
    assertThat(reading.observations().get(1))
        .matches(mark -> mark.outcome() == Outcome.OUT_OF_SCOPE)
        .matches(mark -> mark.rule().equals("END_OF_FILE_MARK"));
  }

  @Test
  void shouldRefuseFilesThatMeanNothing() {
    String whole = csv(BANK, BANK);
    assertRefused(whole.replace("ids\n", "identifiers\n"), "MISSING_COLUMN");
    assertRefused(whole.substring(0, whole.length() - 30), "TRUNCATED");
    assertRefused(whole.substring(0, whole.lastIndexOf("BANK")), "TRUNCATED");
    assertRefused("<!DOCTYPE html><html></html>", "HTML_INSTEAD_OF_DATA");
    assertRefused("", "EMPTY_FILE");
    byte[] gzip = ReadFile.gzip(whole);
    ReadFile cut = ReadFile.of(new TradeCsl(), "cut.csv.gz", ReadFile.cut(gzip, gzip.length - 20));
    assertThat(cut.refusals()).containsExactly("TRUNCATED");
  }

  @Test
  void shouldWarnOfANewColumn() {
    // given
    String text = csv(BANK).replace("ids\n", "ids,colour\n").replace("\"\"\n", "\"\",red\n");

    // then
    assertThat(read(text).findings()).extracting(Finding::code).containsExactly("UNKNOWN_COLUMN");
  }

  private static void assertRefused(String text, String code) {
    assertThat(read(text).refusals()).containsExactly(code);
  }
}
