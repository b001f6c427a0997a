package org.dualuse.acquire.tradecsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.acquire.tradecsl.CslTexts.DENIED;
import static org.dualuse.acquire.tradecsl.CslTexts.ENTITY_LIST;
import static org.dualuse.acquire.tradecsl.CslTexts.SDN;
import static org.dualuse.acquire.tradecsl.CslTexts.cells;
import static org.dualuse.acquire.tradecsl.CslTexts.csv;
import static org.dualuse.acquire.tradecsl.CslTexts.csvWithId;
import static org.dualuse.acquire.tradecsl.CslTexts.fields;
import static org.dualuse.acquire.tradecsl.CslTexts.read;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.snapshot.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rows of the Consolidated Screening List say. */
class TradeCslTest {
  private static final Map<String, String> BANK =
      Map.ofEntries(
          Map.entry("_id", "4711"),
          Map.entry("source", SDN),
          Map.entry("entity_number", "4711"),
          Map.entry("type", "Entity"),
          Map.entry("programs", "RURITANIA-EO1; NPWMD"),
          Map.entry("name", " ELPHBERG BANK"),
          Map.entry("addresses", "1 Castle St, Streltsau, 12345, RU; Zenda, RU; CN"),
          Map.entry("alt_names", "EB; BANK OF ELPHBERG; and ELPHBERG"),
          Map.entry("remarks", "(Linked To: ELPHBERG (HOLDING) LTD.); old"),
          Map.entry("ids", "RU, 7707083893, Tax ID No.; Private Company, Target Type"));

  @Test
  void shouldReadAnEntryOfOfac() {
    // when
    ReadFile reading = read(csvWithId(BANK));

    // then
    Map<String, Object> row = reading.kept().get(0);
    assertThat(row)
        .containsEntry("authority", "OFAC")
        .containsEntry("list", "OFAC_SDN")
        .containsEntry("entry_id", "4711")
        .containsEntry("kind", "COMPANY");
    assertThat(cells(row, "names"))
        .containsExactly(
            "[ELPHBERG BANK, PRIMARY, null]",
            "[EB, ALIAS, null]",
            "[BANK OF ELPHBERG, ALIAS, null]",
            "[ELPHBERG, ALIAS, null]");
    assertThat(cells(row, "addresses"))
        .containsExactly("[1 Castle St, Streltsau, 12345, RU]", "[Zenda, RU]", "[, CN]");
    assertThat(cells(row, "identifiers"))
        .containsExactly(
            "[OFAC_NUMBER, null, 4711, 4711]", "[INN, RU, 7707083893, Tax ID No. 7707083893]");
    assertThat(cells(row, "measures"))
        .containsExactly(
            "[RURITANIA-EO1, null, null, NONE, null]", "[NPWMD, null, null, NONE, null]");
    assertThat(cells(row, "owners"))
        .containsExactly("[ELPHBERG (HOLDING) LTD., null, null, LINKED]");
    assertThat(fields(row)).containsEntry("Target Type", "Private Company");
    assertThat(reading.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RU, 7707083893, Tax ID No. | INN, RU, 7707083893",
        "Tax ID No., 7707083893, RU | INN, RU, 7707083893",
        "7707083893, Tax ID No. | INN, null, 7707083893",
        "MD, 2004-07-02, 04900377, Driver's License No. | OTHER, MD, 04900377",
        "2026-10-31, AP1810244, Passport | PASSPORT, null, AP1810244",
        "PA, 467323, Doc. 694710, Public Registration Number | REGISTRATION, PA, 467323DOC694710",
        "HK, 1234567, C.R. No. | HK_CR, HK, 1234567",
        "IMO 9074729, Vessel Registration Identification | IMO, null, 9074729",
        "Vessel Registration Identification, IMO 9074729 | IMO, null, 9074729",
        "CN, 91310000607346846H, Unified Social Credit Code (USCC) | USCC, CN, 91310000607346846H"
      })
  void shouldReadIdentifiersOfBothHabits(String printed, String read) {
    // when
    Map<String, Object> row = read(csv(with(BANK, "ids", printed))).kept().get(0);

    // then
    String identifier = cells(row, "identifiers").get(1);
    assertThat(identifier).startsWith("[" + read + ", ");
  }

  @Test
  void shouldKeepAnItemWithoutKnownLabelAndWarn() {
    // when
    ReadFile reading = read(csv(with(BANK, "ids", "RU, 12, Horoscope")));

    // then
    assertThat(fields(reading.kept().get(0))).containsEntry("ids", "RU, 12, Horoscope");
    assertThat(reading.findings()).extracting(Finding::code).containsExactly("UNKNOWN_LABEL");
  }

  @Test
  void shouldDateProvisionsOfTheEntityList() {
    // given
    Map<String, String> firm =
        Map.of(
            "source", ENTITY_LIST,
            "name", "Hentzau Optics Co., Ltd.",
            "addresses", "1 Castle St, Shanghai, China; and 2 Castle St, Wuhan, CN",
            "federal_register_notice", "83 FR 37423; 87 FR 77505",
            "start_date", "2018-08-01",
            "license_requirement", "(See §§ 746.8(a)(3) and 744.21(b) of the EAR)",
            "license_policy", "Policy of denial.");
    Map<String, String> undated =
        with(
            with(firm, "start_date", ""),
            "federal_register_notice",
            "78 FR 1 (9/26/2013), 79 FR 2");

    // when
    List<Map<String, Object>> rows = read(csv(firm, undated)).kept();

    // then
    assertThat(rows.get(0))
        .containsEntry("list", "BIS_ENTITY_LIST")
        .containsEntry("kind", "COMPANY");
    assertThat(cells(rows.get(0), "addresses"))
        .containsExactly("[1 Castle St, Shanghai, China, null]", "[2 Castle St, Wuhan, CN]");
    assertThat(cells(rows.get(0), "measures"))
        .containsExactly(
            "[EAR 746.8(a)(3), null, null, NONE, 83 FR 37423]",
            "[EAR 744.21, 2018-08-01, null, PUBLISHER_DATE, 83 FR 37423]");
    assertThat(cells(rows.get(1), "measures"))
        .last()
        .isEqualTo("[EAR 744.21, 2013-09-26, null, CITATION_DATE, 78 FR 1 (9/26/2013)]");
    assertThat(fields(rows.get(0))).containsEntry("license_policy", "Policy of denial.");
  }

  @Test
  void shouldReadTheTermOfADenialAndNotTakeAStateForACountry() {
    // given
    Map<String, String> person =
        Map.of(
            "source", DENIED,
            "name", "RUDOLF RASSENDYLL",
            "addresses", "1 CASTLE ST, SANTA FE, NM; 2 CASTLE ST, POMONA, 91766, US",
            "federal_register_notice", "68 F.R. 38290 6/27/03 71 F.R. 38843 7/10/06",
            "start_date", "2003-06-19",
            "end_date", "2056-06-29");

    // when
    Map<String, Object> row = read(csv(person)).kept().get(0);

    // then
    assertThat(row).containsEntry("kind", "UNKNOWN");
    assertThat(cells(row, "addresses"))
        .containsExactly("[1 CASTLE ST, SANTA FE, NM, null]", "[2 CASTLE ST, POMONA, 91766, US]");
    assertThat(cells(row, "measures"))
        .containsExactly(
            "[EAR denial order, 2003-06-19, 2056-06-29, PUBLISHER_DATE, 68 F.R. 38290 6/27/03]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sectoral Sanctions Identifications List (SSI) - Treasury Department | OFAC_NON_SDN",
        "Capta List (CAP) - Treasury Department | OFAC_NON_SDN",
        "CAPTA List (CAP) - Treasury Department | OFAC_NON_SDN",
        "Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department | OFAC_NON_SDN",
        "Palestinian Legislative Council List (PLC) - Treasury Department | OFAC_NON_SDN",
        "Foreign Sanctions Evaders (FSE) - Treasury Department | OFAC_NON_SDN",
        "Military End User (MEU) List - Bureau of Industry and Security | BIS_MILITARY_END_USER",
        "Unverified List (UVL) - Bureau of Industry and Security | BIS_UNVERIFIED",
        "Nonproliferation Sanctions (ISN) - State Department | STATE_NONPROLIFERATION",
        "ITAR Debarred (DTC) - State Department | STATE_AECA_DEBARRED",
        "AECA Debarred List - State Department | STATE_AECA_DEBARRED"
      })
  void shouldKnowTheLists(String source, String list) {
    // when
    ReadFile reading = read(csv(with(BANK, "source", source)));

    // then
    assertThat(reading.column("list")).containsExactly(list);
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void shouldKeepANewListAndANewTypeWithAWarning() {
    // given
    Map<String, String> row =
        with(with(with(BANK, "source", "Moon List"), "type", "Rocket"), "programs", "");

    // when
    ReadFile reading = read(csv(row, row));

    // then
    assertThat(reading.column("list")).containsExactly("OTHER", "OTHER");
    assertThat(cells(reading.kept().get(0), "measures"))
        .containsExactly("[Moon List, null, null, NONE, null]");
    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly("UNKNOWN_SOURCE", "UNKNOWN_TYPE");
  }

  @Test
  void shouldTakeTheRowsIdOrElseAHashAsKey() {
    // given: a denied person has a row for each address
    Map<String, String> here =
        Map.of("_id", "ab12", "source", DENIED, "name", "R. R.", "addresses", "ZENDA, RU");
    Map<String, String> there = with(here, "addresses", "STRELTSAU, RU");

    // then
    assertThat(read(csvWithId(here)).column("entry_id")).containsExactly("ab12");
    List<Object> hashes = read(csv(here, there, here)).column("entry_id");
    assertThat(hashes.get(2)).isEqualTo(hashes.get(0)).isNotEqualTo(hashes.get(1));
  }

  @Test
  void shouldReadShipsPersonsAndSuccessors() {
    // given
    Map<String, String> ship =
        with(with(with(BANK, "type", "Vessel"), "vessel_flag", "Panama"), "vessel_owner", "NITC");
    Map<String, String> person =
        with(
            with(with(BANK, "type", "Individual"), "dates_of_birth", "1973-03-25; circa 1974"),
            "nationalities",
            "SY; IQ");
    Map<String, String> firm =
        with(BANK, "name", "Zenda Export; and any successor, sub-unit, or subsidiary thereof");

    // when
    List<Map<String, Object>> rows = read(csv(ship, person, firm)).kept();

    // then
    assertThat(rows.get(0)).containsEntry("kind", "VESSEL");
    assertThat(rows.get(0).get("nationalities")).isEqualTo(List.of("Panama"));
    assertThat(cells(rows.get(0), "owners")).contains("[NITC, null, null, OWNED]");
    assertThat(rows.get(1)).containsEntry("kind", "PERSON");
    assertThat(rows.get(1).get("birth_dates")).isEqualTo(List.of("1973-03-25", "circa 1974"));
    assertThat(rows.get(1).get("nationalities")).isEqualTo(List.of("SY", "IQ"));
    assertThat(cells(rows.get(2), "names")).first().isEqualTo("[Zenda Export, PRIMARY, null]");
    assertThat(fields(rows.get(2)))
        .containsEntry("name_extends_to", "and any successor, sub-unit, or subsidiary thereof");
  }

  @ParameterizedTest
  @CsvSource({
    "consolidated_2022-04-21.csv, 2022-05-05, 2022-04-21",
    "consolidated_20220421.csv.gz, 2022-05-05, 2022-04-21",
    "consolidated_2022-04.csv.gz, 2022-05-05, 2022-05-05",
    "consolidated.csv, , 1970-01-01"
  })
  void shouldTakeTheDayFromTheNameOrTheSidecarOrTheLoading(
      String fileName, LocalDate published, Date asOf) {
    // given: files of the tests are loaded on the first day of 1970
    FileMeta meta = new FileMeta(published, null, null, null, null, null, null, null, null, null);
    byte[] bytes = csv(BANK).getBytes(StandardCharsets.UTF_8);

    // then
    assertThat(ReadFile.of(new TradeCsl(), fileName, bytes, meta, Selection.ALL).column("as_of"))
        .containsExactly(asOf);
  }

  private static Map<String, String> with(Map<String, String> row, String column, String value) {
    Map<String, String> changed = new HashMap<>(row);
    changed.put(column, value);
    return changed;
  }
}
