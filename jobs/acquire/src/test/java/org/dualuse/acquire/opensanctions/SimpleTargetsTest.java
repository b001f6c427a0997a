package org.dualuse.acquire.opensanctions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.listing.Structs;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented entities in the layouts of {@code targets.simple.csv}. */
class SimpleTargetsTest {
  private static final String HEADER =
      "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,"
          + "program_ids,dataset,first_seen,last_seen,last_change\n";
  private static final String SEEN =
      "2098-10-06T14:15:21,2099-03-13T05:41:01,2099-02-05T14:54:48\n";
  private static final String UKRAINE = "Ukraine War and Sanctions," + SEEN;
  private static final String COMPANY =
      "NK-1,Company,Alpha LLC,\"Альфа;\"\"Alpha \"\"\"\"A;B\"\"\"\"\"\"\",,ru;hk,"
          + "\"1, First Street;2, Second Street\",9900000017;IMO1234567,"
          + "\"\"\"Makes drones; sells them.\"\"\",+7 1,a@b.example,UA-WS-UAVS;UA-WS-MILIND,"
          + UKRAINE;

  private final OpenSanctions source = new OpenSanctions();

  @Test
  void shouldReadAnEntityWithAllThatIsInItsLine() {
    // when
    Map<String, Object> row = only(HEADER + COMPANY);

    // then
    assertThat(row)
        .containsEntry("authority", "UKRAINE")
        .containsEntry("list", "UKRAINE_WAR_SANCTIONS")
        .containsEntry("entry_id", "NK-1")
        .containsEntry("part", "ENTRY")
        .containsEntry("kind", "COMPANY")
        .containsEntry("as_of", Date.valueOf("2099-03-13"))
        .containsEntry("remarks", "Makes drones; sells them.");
    assertThat(Structs.texts(row, "names"))
        .containsExactly("Alpha LLC|PRIMARY|null", "Альфа|ALIAS|null", "Alpha \"A;B\"|ALIAS|null");
    assertThat(Structs.texts(row, "addresses"))
        .containsExactly("1, First Street|null", "2, Second Street|null", "|ru", "|hk");
    assertThat(Structs.texts(row, "measures"))
        .containsExactly("UA-WS-UAVS|null|null|NONE|null", "UA-WS-MILIND|null|null|NONE|null");
    assertThat(row.get("publisher_fields"))
        .isEqualTo(
            Map.of(
                "schema", "Company",
                "dataset", "Ukraine War and Sanctions",
                "phones", "+7 1",
                "emails", "a@b.example",
                "program_ids", "UA-WS-UAVS;UA-WS-MILIND",
                "first_seen", "2098-10-06T14:15:21",
                "last_seen", "2099-03-13T05:41:01",
                "last_change", "2099-02-05T14:54:48"));
  }

  @Test
  void shouldTakeTheOlderLayoutAndTheDatasetWhereThereIsNoProgramme() {
    // given
    String text =
        HEADER.replace("program_ids,", "")
            + "NK-2,Person,Boris B,,2050-01-02;2051-01-02,ua,,,\"\"\"\"\"\",,,"
            + UKRAINE;

    // when
    Map<String, Object> row = only(text);

    // then
    assertThat(row)
        .containsEntry("kind", "PERSON")
        .containsEntry("birth_dates", List.of("2050-01-02", "2051-01-02"))
        .containsEntry("nationalities", List.of("ua"))
        .containsEntry("addresses", List.of())
        .containsEntry("remarks", null);
    assertThat(Structs.texts(row, "measures"))
        .containsExactly("Ukraine War and Sanctions|null|null|NONE|null");
  }

  @ParameterizedTest
  @CsvSource({
    "Company, ru, 9900000017, INN",
    "Company, , 9900000017, INN",
    "Company, ua, 9900000017, OTHER",
    "Person, ru, 9900000017, OTHER",
    "Company, ru, 9900000018, OTHER",
    "Person, ru, 990000001246, INN",
    "Person, ua, 990000001246, INN",
    "Person, kz, 990000001246, OTHER",
    "Company, my, 990000001246, OTHER",
    "LegalEntity, ru, 1099000000010, OGRN",
    "LegalEntity, ru, 1099000000011, OTHER",
    "Person, ru, 309900000000013, OGRN",
    "Company, ru;cn, 91990000MA0000001B, USCC",
    "Company, cn, 91990000MA0000001C, OTHER",
    "Company, de, 999900ABCDEF12345664, LEI",
    "Vessel, pa, IMO9900007, IMO",
    "Vessel, pa, IMO9900008, OTHER",
    "Company, hk, IMO9900008, IMO_COMPANY",
    "Vessel, pa, 636000001, MMSI",
    "Vessel, ru, 9900000017, OTHER",
    "Vessel, pa, UBDH2, OTHER",
    "Company, cn;hk, 2000001, HK_CR",
    "Company, ru, 2000001, OTHER",
    "Company, hk, 70000001, OTHER",
    "Company, in, 'U5 2-x', OTHER"
  })
  void shouldTellASchemeByFormCheckDigitsAndHome(
      String schema, String countries, String printed, String scheme) {
    // given
    String text =
        "%sNK-3,%s,Alpha,,,%s,,%s,\"\"\"\"\"\",,,,%s"
            .formatted(HEADER, schema, countries == null ? "" : countries, printed, UKRAINE);

    // then
    String value = printed.replaceFirst("^IMO(?=\\d)", scheme.startsWith("IMO") ? "" : "IMO");
    assertThat(Structs.texts(only(text), "identifiers"))
        .containsExactly(
            scheme + "|null|" + value.toUpperCase().replaceAll("[ -]", "") + "|" + printed);
  }

  @ParameterizedTest
  @CsvSource({
    "Organization, , COMPANY",
    "PublicBody, , COMPANY",
    "LegalEntity, , UNKNOWN",
    "LegalEntity, 1099000000010, COMPANY",
    "LegalEntity, 990000001246, UNKNOWN",
    "Vessel, , VESSEL",
    "Airplane, , AIRCRAFT"
  })
  void shouldTellTheKindBySchemaAndWhereThatSaysNothingByNumbersOfOrganisations(
      String schema, String identifier, String kind) {
    // given
    String text =
        "%sNK-4,%s,Alpha,,,,,%s,\"\"\"\"\"\",,,,%s"
            .formatted(HEADER, schema, identifier == null ? "" : identifier, UKRAINE);

    // then
    assertThat(only(text)).containsEntry("kind", kind);
  }

  @Test
  void shouldTellListsOfSanctionsFromOtherDatasets() {
    // given
    String text =
        HEADER
            + "Q1,Person,Prince P,,,sa,,Q1,,,,,Wikidata Politically Exposed Persons,"
            + SEEN
            + "NK-5,Company,Beta,,,,,,Blocked,,,XX-1,Ruritania Freezes,"
            + SEEN
            + "NK-6,Company,Gamma,,,,,,Blocked,,,,Ruritania Freezes;Ukraine War and Sanctions,"
            + SEEN
            + "NK-7,CryptoWallet,0xA,,,,,,Blocked,,,,Ruritania Freezes,"
            + SEEN
            + "NK-8,Starship,Delta,,,,,,Blocked,,,,Ruritania Freezes,"
            + SEEN;

    // when
    ReadFile read = ReadFile.of(source, text);

    // then
    assertThat(read.outOfScope()).containsExactly("NOT_A_SANCTIONS_LIST", "NOT_A_PARTY");
    assertThat(read.quarantined()).containsExactly("UNKNOWN_SCHEMA");
    assertThat(read.kept()).extracting(row -> row.get("list")).containsExactly("OTHER", "OTHER");
    assertThat(Structs.texts(read.kept().get(0), "measures"))
        .containsExactly("Ruritania Freezes|null|null|NONE|null");
    assertThat(Structs.texts(read.kept().get(1), "measures"))
        .containsExactly(
            "Ruritania Freezes|null|null|NONE|null",
            "Ukraine War and Sanctions|null|null|NONE|null");
  }

  @Test
  void shouldAccountForEveryRowOfADamagedFile() {
    // given
    String text =
        HEADER
            + COMPANY
            + HEADER
            + "NK-9,Company,-0- ,,,,,,\"\"\"\"\"\",,,,"
            + UKRAINE
            + "NK-10,Company,,,,,,,\"\"\"\"\"\",,,,"
            + UKRAINE
            + "NK-11,Company,Eta,\"\"\"open\",,,,,\"\"\"\"\"\",,,,"
            + UKRAINE
            + "NK-12,Company,Eta,,,\n"
            + COMPANY
            + "\u001a";

    // when
    ReadFile read = ReadFile.of(source, text);

    // then
    assertThat(read.refusals()).isEmpty();
    assertThat(read.observations()).hasSize(8);
    assertThat(read.kept()).hasSize(2);
    assertThat(read.outOfScope()).containsExactly("END_MARK");
    assertThat(read.quarantined())
        .containsExactly(
            "HEADER_REPEATED", "MISSING_VALUE", "MISSING_VALUE", "BAD_LIST", "RAGGED_ROW");
  }

  @Test
  void shouldRefuseAFileThatIsCut() {
    // given
    byte[] packed = ReadFile.gzip(HEADER + COMPANY);

    // then
    for (String cut : List.of(HEADER + COMPANY + "NK-2,Comp", HEADER + COMPANY + "NK-2,\"Comp")) {
      assertThat(ReadFile.of(source, cut).refusals()).containsExactly("TRUNCATED");
    }
    assertThat(read("targets.simple.csv", ReadFile.cut(packed, packed.length - 9)).refusals())
        .containsExactly("TRUNCATED");
    assertThat(read("targets.simple.csv", packed).kept()).hasSize(1);
  }

  @Test
  void shouldRefuseRenamedColumnsAndWarnOfNewOnes() {
    assertThat(ReadFile.of(source, HEADER.replace("schema", "type") + COMPANY).refusals())
        .containsExactly("MISSING_COLUMN");
    assertThat(ReadFile.of(source, HEADER.replace("phones", "faxes") + COMPANY).warnings())
        .containsExactly("UNKNOWN_COLUMN");
    assertThat(ReadFile.of(source, "<!DOCTYPE html><html>").refusals())
        .containsExactly("HTML_INSTEAD_OF_DATA");
    assertThat(ReadFile.of(source, "").refusals()).containsExactly("EMPTY_FILE");
    assertThat(ReadFile.of(source, "PK\u0003\u0004").refusals()).containsExactly("MISSING_COLUMN");
  }

  @Test
  void shouldDateTheFileByItsLatestSightElseByItsNameElseByItsLoading() {
    // given
    byte[] two = bytes(HEADER + COMPANY.replace("2099-03-13", "2099-03-11") + COMPANY);
    byte[] undated = bytes(HEADER + COMPANY.replace("2099-03-13T05:41:01", "2099-02-30"));

    // then
    assertThat(asOf("targets.simple_2099-01-01.csv", two))
        .containsExactly(Date.valueOf("2099-03-13"));
    assertThat(asOf("targets.simple_2099-01-01.csv", undated))
        .containsExactly(Date.valueOf("2099-01-01"));
    assertThat(asOf("targets.simple.csv", undated)).containsExactly(Date.valueOf("1970-01-01"));
  }

  private Set<Object> asOf(String fileName, byte[] bytes) {
    return read(fileName, bytes).kept().stream()
        .map(row -> row.get("as_of"))
        .collect(java.util.stream.Collectors.toSet());
  }

  private ReadFile read(String fileName, byte[] bytes) {
    return ReadFile.of(source, fileName, bytes, FileMeta.NONE, Selection.ALL);
  }

  private Map<String, Object> only(String text) {
    ReadFile read = ReadFile.of(source, text);
    assertThat(read.sentences()).isEmpty();
    assertThat(read.quarantined()).isEmpty();
    assertThat(read.kept()).hasSize(1);
    return read.kept().get(0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
