package org.dualuse.acquire.eusanctions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;

class EuAnnexesTest {
  private static final String HEADER =
      "celex,recordId,programKey,annex,measure,startDate,reason,schema,name,alias,previousName,"
          + "country,nationality,birthDate,registrationNumber,imoNumber,flag,address,notes\n";
  private static final String COMPANY =
      "32014R0833,653,EU-RUS,IV,Export control,25.6.2097,Makes parts,LegalEntity,Example Tech,"
          + "例子科技; JSC “X” (AO “X”),,,,,914301003206989977 (USCC),,,"
          + "\"1 Example Road, Changsha, China\",See also Y\n";
  private static final String VESSEL =
      "32014R0833,12,EU-RUS,XLII,Transportation restrictions,9 August 2097,,Vessel,Example Star,,"
          + "Old Star; Older Star,,,,,9353113,Gabon,,\n";
  private static final String PERSON =
      "32014R0269,1,EU-UKR,I.PERSONS,Asset freeze,,,Person,Ivan EXAMPLE,,,,"
          + "\"Ukrainian, Russian (passports are not recognised)\","
          + "1.2.1961 (or 3.4.1962),,,,\"Moscow, Russian Federation; Russian Federation\",\n";
  private static final String UNNUMBERED =
      "32014R0833,,EU-RUS,XIV,Financial restrictions,12 March 2097,,LegalEntity,Bank Example,,,"
          + "Russia,,,,,,,\n";

  private final EuAnnexes source = new EuAnnexes();

  @Test
  void shouldReadACompany() {
    // when
    Map<String, Object> row = ReadFile.of(source, HEADER + COMPANY).kept().get(0);

    // then
    assertThat(row)
        .containsEntry("list", "EU_833_2014")
        .containsEntry("entry_id", "32014R0833 IV 653")
        .containsEntry("kind", "COMPANY")
        .containsEntry("remarks", "Makes parts See also Y");
    assertThat(Listings.column(row, "names", 2))
        .containsExactly("Example Tech|PRIMARY", "例子科技|ALIAS", "JSC “X”|ALIAS", "AO “X”|ALIAS");
    assertThat(Listings.column(row, "identifiers", 4))
        .containsExactly("USCC|null|914301003206989977|914301003206989977 (USCC)");
    assertThat(Listings.column(row, "measures", 5))
        .containsExactly("IV|2097-06-25|null|PUBLISHER_DATE|32014R0833");
    assertThat(Listings.column(row, "addresses", 2))
        .containsExactly("1 Example Road, Changsha, China|null");
    assertThat(Listings.fields(row)).containsEntry("measure", "Export control");
  }

  @Test
  void shouldReadAShip() {
    // when
    Map<String, Object> row = ReadFile.of(source, HEADER + VESSEL).kept().get(0);

    // then
    assertThat(row)
        .containsEntry("kind", "VESSEL")
        .containsEntry("nationalities", List.of("Gabon"));
    assertThat(Listings.column(row, "identifiers", 3)).containsExactly("IMO|null|9353113");
    assertThat(Listings.column(row, "names", 2))
        .containsExactly("Example Star|PRIMARY", "Old Star|FORMER", "Older Star|FORMER");
    assertThat(Listings.column(row, "measures", 4))
        .containsExactly("XLII|2097-08-09|null|PUBLISHER_DATE");
  }

  @Test
  void shouldReadAPersonOfWhomNoDateIsPrinted() {
    // when
    Map<String, Object> row = ReadFile.of(source, HEADER + PERSON).kept().get(0);

    // then
    assertThat(row)
        .containsEntry("list", "EU_269_2014")
        .containsEntry("kind", "PERSON")
        .containsEntry("birth_dates", List.of("1.2.1961", "3.4.1962"))
        .containsEntry("nationalities", List.of("Ukrainian", "Russian"));
    assertThat(Listings.column(row, "measures", 4)).containsExactly("I.PERSONS|null|null|NONE");
    assertThat(Listings.column(row, "addresses", 2))
        .containsExactly("Moscow, Russian Federation|null");
  }

  @Test
  void shouldKeyRowsByNameWhereNumbersAreMissingOrShared() {
    // given
    String twin = COMPANY.replace("Example Tech", "Another Tech");
    String other = UNNUMBERED.replace("Bank Example", "Bank Sample");

    // when
    List<Object> keys =
        ReadFile.of(source, HEADER + COMPANY + twin + UNNUMBERED + other).kept().stream()
            .map(row -> row.get("entry_id"))
            .toList();

    // then
    assertThat(keys).doesNotHaveDuplicates().first().isEqualTo("32014R0833 IV 653");
    assertThat(keys.get(1).toString()).startsWith("32014R0833 IV 653#");
    assertThat(keys.get(2).toString()).startsWith("32014R0833 XIV #");
  }

  @Test
  void shouldTakeTheDayFromTheNameOfTheFileOrTheSidecar() {
    // given
    byte[] bytes = (HEADER + COMPANY).getBytes(StandardCharsets.UTF_8);
    FileMeta sidecar =
        new FileMeta(
            LocalDate.of(2097, 7, 1), null, null, null, null, null, null, null, null, null);

    // then
    assertThat(asOf(bytes, "32014R0833.csv", sidecar)).isEqualTo(Date.valueOf("2097-07-01"));
    assertThat(asOf(bytes, "32014R0833_2097-06-30.csv", sidecar))
        .isEqualTo(Date.valueOf("2097-06-30"));
  }

  @Test
  void shouldQuarantineRowsThatAreNoEntries() {
    // given
    String badDate = COMPANY.replace("25.6.2097", "31.6.2097");
    String otherAct = COMPANY.replace("32014R0833", "32006R0765");
    String nothing = COMPANY.replace("Example Tech", "-0- ");

    // when
    ReadFile read =
        ReadFile.of(
            source,
            HEADER + HEADER + badDate + otherAct + nothing + "too,short\n" + COMPANY + "\u001a");

    // then
    assertThat(read.quarantined())
        .containsExactly(
            "HEADER_AS_DATA",
            "BAD_DATE",
            "UNKNOWN_ACT",
            "MISSING_VALUE",
            "RAGGED_ROW",
            "RAGGED_ROW");
    assertThat(read.kept()).hasSize(1);
    assertThat(read.refusals()).isEmpty();
  }

  @Test
  void shouldRefuseOrReportAnotherHeader() {
    assertThat(ReadFile.of(source, HEADER.replace("alias", "aliases") + COMPANY).refusals())
        .containsExactly("MISSING_COLUMN");
    assertThat(ReadFile.of(source, HEADER.replace("notes", "remarks") + COMPANY).warnings())
        .containsExactly("UNKNOWN_COLUMN");
    assertThat(ReadFile.of(source, HEADER.replace("notes", "flag") + COMPANY).refusals())
        .containsExactly("DUPLICATE_COLUMN");
  }

  @Test
  void shouldRefuseHostileAndUselessFiles() {
    String whole = HEADER + VESSEL + COMPANY;
    assertThat(ReadFile.of(source, whole.substring(0, whole.length() - 100)).refusals())
        .containsExactly("TRUNCATED");
    assertThat(ReadFile.of(source, whole.substring(0, whole.length() - 30)).refusals())
        .containsExactly("TRUNCATED");
    assertThat(ReadFile.of(source, "<!DOCTYPE html><html></html>").refusals())
        .containsExactly("HTML_INSTEAD_OF_DATA");
    assertThat(ReadFile.of(source, "").refusals()).containsExactly("EMPTY_FILE");
    assertThat(ReadFile.of(source, "PK\u0003\u0004 a zip").refusals())
        .containsExactly("MISSING_COLUMN");
    byte[] cut = ReadFile.cut(ReadFile.gzip(whole), 60);
    assertThat(ReadFile.of(source, "a.csv.gz", cut, FileMeta.NONE, Selection.ALL).refusals())
        .containsExactly("TRUNCATED");
  }

  private Object asOf(byte[] bytes, String fileName, FileMeta sidecar) {
    return ReadFile.of(source, fileName, bytes, sidecar, Selection.ALL).kept().get(0).get("as_of");
  }
}
