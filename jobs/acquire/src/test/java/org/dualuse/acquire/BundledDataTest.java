package org.dualuse.acquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dualuse.acquire.claims.Claims;
import org.dualuse.acquire.comtradepartners.ComtradePartners;
import org.dualuse.acquire.economies.Economies;
import org.dualuse.acquire.economies.EconomyTable;
import org.dualuse.acquire.economies.ExpectedExporters;
import org.dualuse.acquire.harmonizedsystem.HsBridge;
import org.dualuse.acquire.harmonizedsystem.HsNationalLines;
import org.dualuse.acquire.harmonizedsystem.HsSuccessors;
import org.dualuse.acquire.highpriority.HighPriority;
import org.dualuse.acquire.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's own data: all of it is read, nothing is set aside, and it states the facts. */
class BundledDataTest {

  static List<Source> sourcesWithOwnData() {
    return List.of(
        new EconomyTable(),
        new ExpectedExporters(),
        new HighPriority(),
        new HsBridge(),
        new HsSuccessors(),
        new HsNationalLines(),
        new Claims());
  }

  @ParameterizedTest
  @MethodSource("sourcesWithOwnData")
  void shouldReadAllOfIt(Source source) {
    assertThat(source.info().bundled()).isNotEmpty();
    for (String resource : source.info().bundled()) {
      ReadFile reading = ReadFile.ofBundled(source, resource);
      assertThat(reading.quarantined()).isEmpty();
      assertThat(reading.findings()).isEmpty();
      assertThat((long) reading.kept().size())
          .isBetween(source.info().minRows(), source.info().maxRows());
    }
  }

  @Test
  void shouldHoldEveryEconomyOnce() {
    assertThat(ReadFile.ofBundled(new EconomyTable(), "economies.csv").column("code"))
        .doesNotHaveDuplicates()
        .hasSameSizeAs(Economies.bundled().all());
  }

  @Test
  void shouldExpectEachExporterOnce() {
    // when
    ReadFile exporters = ReadFile.ofBundled(new ExpectedExporters(), "expected_exporters.csv");

    // then
    assertThat(exporters.column("economy"))
        .doesNotHaveDuplicates()
        .contains("CN", "HK", "US", "DE", "TR", "KZ", "BY")
        .doesNotContain("RU");
    assertThat(exporters.kept())
        .filteredOn(row -> row.get("structural_gap_from") != null)
        .extracting(row -> row.get("economy"))
        .containsExactly("BY", "IR");
  }

  @Test
  void shouldCarryThePublishedClaims() throws IOException {
    // given
    ReadFile claims = ReadFile.ofBundled(new Claims(), "claims.csv");
    List<CSVRecord> published = csv(RealData.file("../claims.csv"));

    // then
    assertThat(claims.kept()).hasSizeGreaterThan(published.size());
    for (int i = 0; i < published.size(); i++) {
      Map<String, Object> claim = claims.kept().get(i);
      for (String text : List.of("id", "metric", "period", "china_definition", "unit", "source")) {
        assertThat(claim.get(text)).isEqualTo(published.get(i).get(text));
      }
      assertThat((BigDecimal) claim.get("value"))
          .isEqualByComparingTo(published.get(i).get("value"));
    }
  }

  @Test
  void shouldCarryEveryNumberOfThePublishedFacts() throws IOException {
    // given
    List<BigDecimal> claimed =
        ReadFile.ofBundled(new Claims(), "claims.csv").kept().stream()
            .map(claim -> ((BigDecimal) claim.get("value")).abs())
            .toList();
    List<CSVRecord> facts = csv(RealData.file("reference/published_share_facts.csv"));

    // then a number, or a percentage as a share; "nearly 9 bn" is carried as the 8.8 of another
    // print
    assertThat(facts).isNotEmpty();
    for (CSVRecord fact : facts) {
      Pattern.compile("[0-9]+([.][0-9]+)?")
          .matcher(fact.get("value").replace("9 bn", "8.8 bn"))
          .results()
          .map(number -> new BigDecimal(number.group()))
          .forEach(
              number ->
                  assertThat(claimed)
                      .as(fact.get("value"))
                      .anyMatch(
                          value ->
                              value.compareTo(number) == 0
                                  || value.movePointRight(2).compareTo(number) == 0));
    }
  }

  @Test
  void shouldReadComtradesPartners() {
    // when
    ReadFile partners =
        ReadFile.of(
            new ComtradePartners(),
            RealData.file("trade/comtrade/reference/partnerAreas_2026.csv"));

    // then
    assertThat(partners.kept()).hasSize(310);
    assertThat(partners.quarantined()).isEmpty();
    assertThat(partners.findings()).isEmpty();
  }

  private static List<CSVRecord> csv(Path file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var records = format.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      return new ArrayList<>(records.getRecords());
    }
  }
}
