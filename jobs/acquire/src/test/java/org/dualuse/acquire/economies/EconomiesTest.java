package org.dualuse.acquire.economies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dualuse.acquire.RealData;
import org.dualuse.acquire.economies.Economy.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EconomiesTest {
  private final Economies economies = Economies.bundled();

  @ParameterizedTest
  @CsvSource({
    "GACC,344,RU",
    "COMTRADE,344,HK",
    "COMTRADE,643,RU",
    "GACC,110,HK",
    "GACC,143,TW",
    "GACC,150,GE",
    "GACC,337,GE",
    "GACC,151,AM",
    "GACC,338,AM",
    "GACC,152,AZ",
    "COMTRADE,842,US",
    "COMTRADE,840,US",
    "COMTRADE,841,US",
    "COMTRADE,251,FR",
    "COMTRADE,380,IT",
    "COMTRADE,381,IT",
    "COMTRADE,757,CH",
    "COMTRADE,579,NO",
    "COMTRADE,699,IN",
    "COMTRADE,490,TW",
    "COMTRADE,80,BQAQ",
    "COMTRADE,535,BQ",
    "COMTRADE,200,CSHH",
    "COMTRADE,891,CSXX",
    "COMTRADE,492,NES_EUROPE",
    "COMTRADE,0,WORLD",
    "COMTRADE,97,EU27",
    "COMTRADE,975,ASEAN",
    "COMEXT,XI,GB",
    "COMEXT,EL,GR",
    "COMEXT,XS,RS",
    "COMEXT,XK,XK",
    "COMEXT,QA,QA",
    "COMEXT,QZ,NES",
    "COMEXT,EU27_2020,EU27",
    "COMEXT,EXTRA-EU,EXTRA_EU",
    "ISO2,CS,CSXX",
    "ISO2,MC,MC",
    "ISO3,CSK,CSHH"
  })
  void shouldKnowWhoseCodeItIs(CodeSystem system, String code, String expected) {
    assertThat(economies.find(system, code)).map(Economy::code).contains(expected);
  }

  @Test
  void shouldIgnoreLeadingZerosBlanksAndCase() {
    assertThat(economies.find(CodeSystem.COMTRADE, "004")).map(Economy::code).contains("AF");
    assertThat(economies.find(CodeSystem.COMTRADE, "000")).map(Economy::code).contains("WORLD");
    assertThat(economies.find(CodeSystem.ISO3, " _X ")).map(Economy::code).contains("NES");
    assertThat(economies.find(CodeSystem.NAME, "virgin  islands, BRITISH"))
        .map(Economy::code)
        .contains("VG");
  }

  @Test
  void shouldNotGuess() {
    assertThat(economies.find(CodeSystem.GACC, "643")).isEmpty();
    assertThat(economies.find(CodeSystem.NAME, "Atlantis")).isEmpty();
    assertThatThrownBy(() -> economies.get("ZZ")).hasMessageContaining("ZZ");
  }

  @Test
  void shouldHoldTheWholeCoalition() {
    // when
    List<Economy> coalition = economies.all().stream().filter(Economy::coalition).toList();

    // then: 27 members of the EU and twelve others, and the union as a group
    assertThat(coalition)
        .filteredOn(economy -> economy.kind() == Kind.ECONOMY)
        .hasSize(39)
        .extracting(Economy::code)
        .contains(
            "DE", "HR", "US", "GB", "JP", "KR", "TW", "CA", "AU", "NZ", "CH", "NO", "IS", "LI")
        .doesNotContain("TR", "CN", "HK", "RU", "SG");
    assertThat(coalition)
        .filteredOn(economy -> economy.kind() != Kind.ECONOMY)
        .extracting(Economy::code)
        .containsExactly("EU27");
  }

  @Test
  void shouldTellGroupsAndUnspecifiedAreasFromEconomies() {
    assertThat(economies.get("WORLD").kind()).isEqualTo(Kind.GROUP);
    assertThat(economies.get("EXTRA_EU").kind()).isEqualTo(Kind.GROUP);
    assertThat(economies.get("NES_AFRICA").kind()).isEqualTo(Kind.UNSPECIFIED);
    assertThat(economies.get("SUHH").kind()).isEqualTo(Kind.ECONOMY);
  }

  @Test
  void shouldResolveEveryPartnerOfComtrade() throws IOException {
    // given
    List<CSVRecord> lines =
        csv("trade/comtrade/reference/partnerAreas_2026.csv", StandardCharsets.UTF_8);

    // then
    assertThat(lines).hasSize(310);
    for (CSVRecord line : lines) {
      assertResolves(CodeSystem.COMTRADE, line.get("PartnerCode"));
      assertResolves(CodeSystem.ISO3, line.get("PartnerCodeIsoAlpha3"));
      assertResolves(CodeSystem.NAME, line.get("PartnerDesc"));
    }
  }

  @Test
  void shouldResolveEveryReporterOfComtrade() throws IOException {
    // given
    JsonNode reporters =
        new ObjectMapper()
            .readTree(RealData.file("trade/comtrade/reference/Reporters.json").toFile())
            .get("results");

    // then
    assertThat(reporters).isNotEmpty();
    for (JsonNode reporter : reporters) {
      assertResolves(CodeSystem.COMTRADE, reporter.get("reporterCode").asText());
      // Comtrade calls "Other Asia, nes" a group; in it stands Taiwan, an exporter.
      boolean isGroup =
          reporter.get("isGroup").asBoolean() && reporter.get("reporterCode").asInt() != 490;
      Economy found =
          economies.find(CodeSystem.COMTRADE, reporter.get("reporterCode").asText()).orElseThrow();
      assertThat(found.kind() == Kind.GROUP).as(found.code()).isEqualTo(isGroup);
    }
  }

  @Test
  void shouldResolveEveryPartnerOfChinaCustoms() throws IOException {
    // given
    List<CSVRecord> lines =
        csv("trade/gacc/codes/en-TradingPartner.csv", Charset.forName("GB18030"));

    // then
    assertThat(lines).hasSizeGreaterThan(240);
    lines.forEach(line -> assertResolves(CodeSystem.GACC, line.get("CODES")));
  }

  @Test
  void shouldResolveEveryIsoCode() throws IOException {
    // given
    List<CSVRecord> lines = csv("reference/country-codes.csv", StandardCharsets.UTF_8);

    // then
    assertThat(lines).hasSizeGreaterThan(245);
    for (CSVRecord line : lines) {
      String iso2 = line.get("ISO3166-1-Alpha-2");
      assertThat(economies.find(CodeSystem.ISO2, iso2)).map(Economy::code).contains(iso2);
      assertThat(economies.find(CodeSystem.ISO3, line.get("ISO3166-1-Alpha-3")))
          .map(Economy::code)
          .contains(iso2);
      assertThat(economies.find(CodeSystem.NAME, line.get("official_name_en")))
          .map(Economy::code)
          .contains(iso2);
    }
  }

  private void assertResolves(CodeSystem system, String code) {
    assertThat(economies.find(system, code)).as(system + " " + code).isPresent();
  }

  private static List<CSVRecord> csv(String file, Charset charset) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .get();
    String text = Files.readString(RealData.file(file), charset).replace("\ufeff", "");
    try (var records = format.parse(new StringReader(text))) {
      return new ArrayList<>(records.getRecords());
    }
  }
}
