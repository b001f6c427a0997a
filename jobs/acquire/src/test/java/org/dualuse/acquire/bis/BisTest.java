package org.dualuse.acquire.bis;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ReadFile;
import org.dualuse.platform.snapshot.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BisTest {
  private static final String PARTY =
      """
      {"name": "Hentzau Optics Co., Ltd.", "aliases": ["Hentzau", "Rupert Optics"],
       "country": "China",
       "address": "1 Zenda Road, Streltsau, China; and Room 2, Kowloon, Hong Kong. (See alternate address under Pakistan)",
       "status": null, "effective_date": null,
       "federal_register": "83 FR 37423, 8/1/18.\\n87 FR 77505, 12/19/22",
       "notes": "For all items subject to the EAR. (See §§ 746.8(a)(3), and 744.21(b) of the EAR)"}
      """;

  @Test
  void shouldReadNamesAddressesProvisionsAndDates() {
    // when
    ReadFile reading = read(list("bis-entity-list", 1, PARTY));

    // then
    Map<String, Object> row = reading.kept().get(0);
    assertThat(row)
        .containsEntry("authority", "BIS")
        .containsEntry("list", "BIS_ENTITY_LIST")
        .containsEntry("part", "ENTRY")
        .containsEntry("kind", "COMPANY")
        .containsEntry("as_of", Date.valueOf("2026-07-09"));
    assertThat(cells(row, "names"))
        .containsExactly(
            "[Hentzau Optics Co., Ltd., PRIMARY, null]",
            "[Hentzau, ALIAS, null]",
            "[Rupert Optics, ALIAS, null]");
    assertThat(cells(row, "addresses"))
        .containsExactly(
            "[1 Zenda Road, Streltsau, China, China]", "[Room 2, Kowloon, Hong Kong., China]");
    assertThat(cells(row, "measures"))
        .containsExactly(
            "[EAR 746.8(a)(3), 2022-12-19, null, CITATION_DATE, 87 FR 77505, 12/19/22]",
            "[EAR 744.21, 2018-08-01, null, CITATION_DATE, 83 FR 37423, 8/1/18]");
    assertThat(fields(row))
        .containsEntry("amendments", "87 FR 77505, 12/19/22")
        .containsEntry("see_also", "See alternate address under Pakistan")
        .containsEntry("federal_register", "83 FR 37423, 8/1/18. 87 FR 77505, 12/19/22");
    assertThat(reading.observations().get(0).position()).isEqualTo("element 1 line 3");
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void shouldGiveTheSameKeyToTheSameNameAndCountryOnly() {
    // given: another address and citation, another country
    String moved = PARTY.replace("1 Zenda Road", "2 Zenda Road").replace("83 FR 37423", "83 FR 1");
    String abroad = PARTY.replace("\"China\"", "\"Pakistan\"");

    // when
    List<Object> keys = read(list("bis-entity-list", 3, PARTY, moved, abroad)).column("entry_id");

    // then
    assertThat(keys.get(1)).isEqualTo(keys.get(0));
    assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Address 07 | ADDRESS",
        "Address Book Trading LLC | COMPANY",
        "Rudolf Rassendyll | UNKNOWN"
      })
  void shouldTellWhatIsListed(String name, String kind) {
    assertThat(
            read(list("bis-entity-list", 1, PARTY.replace("Hentzau Optics Co., Ltd.", name)))
                .column("kind"))
        .containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zenda Ltd., 26 Castle St, Streltsau, Ruritania 115583 | Zenda Ltd."
            + " | 26 Castle St, Streltsau, Ruritania 115583",
        "Zenda LLC. 5 Castle St, Streltsau | Zenda LLC | 5 Castle St, Streltsau",
        "Zenda, Streltsau, Ruritania | Zenda, Streltsau, Ruritania | ''",
        "Zenda, 54th Institute | Zenda, 54th Institute | ''"
      })
  void shouldCutAnAddressOffTheLastAliasWhereTheAddressIsEmpty(
      String printed, String alias, String address) {
    // given
    String party =
        PARTY
            .replaceFirst("\"address\": \".*\"", "\"address\": null")
            .replace("Rupert Optics", printed);

    // when
    Map<String, Object> row = read(list("bis-entity-list", 1, party)).kept().get(0);

    // then
    assertThat(cells(row, "names")).last().isEqualTo("[" + alias.strip() + ", ALIAS, null]");
    assertThat(cells(row, "addresses")).containsExactly("[" + address + ", China]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 Zenda Rd, China; 2 Zenda Rd; and, 3 Zenda Rd; andBldg 4, Zenda; and72 Zenda Rd; and; ."
            + " | 1 Zenda Rd, China+2 Zenda Rd+3 Zenda Rd+Bldg 4, Zenda+72 Zenda Rd",
        "1 Zenda Rd, Andorra; Andorra Street 2 | 1 Zenda Rd, Andorra+Andorra Street 2",
        "1 Zenda Rd. (See also Crimea (Occupied)). | 1 Zenda Rd.",
        "1 Zenda Rd (See addresses in the United Arab (Emirates). | 1 Zenda Rd",
        "1 Zenda Rd (For alternate addresses, see Turkey.) | 1 Zenda Rd",
        "1 Zenda Rd (Seeweg) | 1 Zenda Rd (Seeweg)",
        "(See alternate address under Turkey) | ''"
      })
  void shouldSplitAddressesAndLeaveOutReferences(String printed, String addresses) {
    // given
    String party = PARTY.replaceFirst("\"address\": \".*\"", "\"address\": \"" + printed + "\"");

    // when
    Map<String, Object> row = read(list("bis-entity-list", 1, party)).kept().get(0);

    // then
    assertThat(cells(row, "addresses"))
        .containsExactly(
            Arrays.stream(addresses.split("\\+"))
                .map(address -> "[" + address + ", China]")
                .toArray(String[]::new));
  }

  @Test
  void shouldReadTheMilitaryEndUserListWithItsOwnProgrammeAndParents() {
    // given
    String party =
        PARTY.replaceFirst(
            "\"notes\": \".*\"",
            "\"notes\": \"Subordinate institution of Elphberg Engines of China\"");

    // when
    Map<String, Object> row = read(list("bis-meu", 1, party)).kept().get(0);

    // then
    assertThat(row).containsEntry("list", "BIS_MILITARY_END_USER");
    assertThat(cells(row, "measures"))
        .containsExactly(
            "[EAR supplement no. 7 to part 744, 2018-08-01, null, CITATION_DATE,"
                + " 83 FR 37423, 8/1/18]");
    assertThat(cells(row, "owners"))
        .containsExactly("[Elphberg Engines of China, null, null, SUBSIDIARY]");
  }

  @Test
  void shouldQuarantineAnEntityWithoutNameCountryOrCitation() {
    // when
    ReadFile reading =
        read(
            list(
                "bis-entity-list",
                4,
                PARTY.replace("Hentzau Optics Co., Ltd.", " "),
                PARTY.replace("\"China\"", "null"),
                PARTY.replaceFirst("83 FR.*22", "soon"),
                PARTY));

    // then
    assertThat(reading.quarantined())
        .extracting(reason -> reason.replaceAll(".* ", ""))
        .containsExactly("MISSING_VALUE", "MISSING_VALUE", "BAD_CITATION");
    assertThat(reading.kept()).hasSize(1);
  }

  @Test
  void shouldWarnOnceOfANewField() {
    // given
    String party = PARTY.replace("\"status\"", "\"colour\": \"red\", \"status\"");

    // when
    ReadFile reading = read(list("bis-entity-list", 2, party, party));

    // then
    assertThat(reading.findings()).extracting(Finding::code).containsExactly("UNKNOWN_ELEMENT");
    assertThat(reading.findings().get(0).sentence()).contains("colour");
  }

  @Test
  void shouldRefuseFilesThatMeanNothing() {
    String whole = list("bis-entity-list", 1, PARTY);
    assertRefused(whole.replace("\"address\"", "\"addresses\""), "MISSING_COLUMN");
    assertRefused(whole.replace("bis-entity-list", "bis-new-list"), "UNKNOWN_LIST");
    assertRefused(whole.replace("2026-07-09", "9 July"), "BAD_DATE");
    assertRefused(whole.replace("\"entities\"", "\"parties\""), "UNKNOWN_LIST|BAD_LAYOUT");
    assertRefused(list("bis-entity-list", 2, PARTY), "TRUNCATED");
    assertRefused(whole.substring(0, whole.length() / 2), "TRUNCATED");
    assertRefused(whole.substring(0, whole.indexOf("]}")), "TRUNCATED");
    assertRefused("[" + whole + "]", "BAD_LAYOUT");
    assertRefused(list("bis-entity-list", 1, "7"), "BAD_LAYOUT");
    assertRefused("<html><body>503</body></html>", "HTML_INSTEAD_OF_DATA");
    assertRefused("", "EMPTY_FILE");
    assertRefused("[".repeat(100_000), "BAD_LAYOUT");
    assertRefused(list("bis-entity-list", 1, "{\"a\": " + "[".repeat(100_000)), "UNREADABLE");
  }

  private static void assertRefused(String text, String code) {
    assertThat(read(text).refusals()).hasSize(1).first().asString().matches(code);
  }

  private static String list(String id, int count, String... parties) {
    return """
        {"list_id": "%s", "source_file": "Supplement.txt", "extracted": "2026-07-09", "count": %d,
         "entities": [
        %s]}
        """
        .formatted(id, count, String.join(",", parties));
  }

  private static ReadFile read(String text) {
    return ReadFile.of(new Bis(), "list.json", text);
  }

  private static List<String> cells(Map<String, Object> row, String column) {
    return ((List<?>) row.get(column))
        .stream().map(cells -> Arrays.toString((Object[]) cells)).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> fields(Map<String, Object> row) {
    return (Map<String, String>) row.get("publisher_fields");
  }
}
