package org.dualuse.acquire.comext;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.run.Outcome;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkRowsTest {
  static final String HEADER =
      "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,"
          + "PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,"
          + "VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT\n";
  private static final String FORMER_HEADER =
      "DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,"
          + "PRODUCT_cpa2002,PRODUCT_cpa2008,PRODUCT_CPA2_1,PRODUCT_BEC,PRODUCT_SECTION,FLOW,"
          + "STAT_REGIME,SUPP_UNIT,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY\n";

  @Test
  void shouldReadEveryFieldOfARow() {
    // when
    ReadFile file = ReadFile.of(new Comext(), HEADER + row("DE", "RU", "85423190", "2", "202105"));

    // then
    assertThat(file.refusals()).isEmpty();
    assertThat(file.warnings()).isEmpty();
    assertThat(file.kept())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("frequency", "M")
                    .containsEntry("period_start", Date.valueOf("2021-05-01"))
                    .containsEntry("reporter", "DE")
                    .containsEntry("partner", "RU")
                    .containsEntry("flow", "X")
                    .containsEntry("nomenclature", "CN")
                    .containsEntry("hs_code_as_reported", "85423190")
                    .containsEntry("hs_revision", "HS2017")
                    .containsEntry("value_as_reported", new BigDecimal("100.500000"))
                    .containsEntry("currency", "EUR")
                    .containsEntry("valuation", "FOB")
                    .containsEntry("quantity", new BigDecimal("9.000000"))
                    .containsEntry("quantity_unit", "NAR")
                    .containsEntry("net_weight_kg", new BigDecimal("3.000000"))
                    .containsEntry("duplicate_rule", "SUM")
                    .containsEntry("is_reported", null)
                    .containsEntry(
                        "publisher_fields", Map.of("trade_type", "E", "stat_procedure", "1")));
  }

  @Test
  void shouldTellYearsFromMonthsAndImportsFromExports() {
    // when
    ReadFile file =
        ReadFile.of(
            new Comext(),
            HEADER
                + row("DE", "RU", "TOTAL", "1", "202252")
                + row("DE", "RU", "85423190", "1", "202213")
                + row("DE", "RU", "85423190", "3", "202212"));

    // then
    assertThat(file.kept()).hasSize(1);
    assertThat(file.kept().get(0))
        .containsEntry("frequency", "A")
        .containsEntry("period_start", Date.valueOf("2022-01-01"))
        .containsEntry("flow", "M")
        .containsEntry("valuation", "CIF")
        .containsEntry("hs_code_as_reported", "TOTAL")
        .containsEntry("hs_revision", null);
    assertThat(file.quarantined()).containsExactly("BAD_PERIOD", "UNKNOWN_FLOW");
  }

  @Test
  void shouldCountAggregatesAndConfidentialCodesWithTheirValue() {
    // when
    ReadFile file =
        ReadFile.of(
            new Comext(),
            HEADER
                + row("DE", "RU", "84", "2", "202105")
                + row("DE", "RU", "8542", "2", "202105")
                + row("DE", "RU", "854231", "2", "202105")
                + row("DE", "RU", "8542XXXX", "2", "202105")
                + row("DE", "RU", "84SSS999", "2", "202105")
                + row("DE", "EU27_2020", "85423190", "2", "202105")
                + row("DE", "RU", "854231901", "2", "202105"));

    // then
    assertThat(file.outOfScope())
        .containsExactly(
            "AGGREGATE_ROW",
            "AGGREGATE_ROW",
            "AGGREGATE_ROW",
            "AGGREGATE_ROW",
            "CONFIDENTIAL_CODE",
            "AGGREGATE_ROW");
    assertThat(file.observations())
        .filteredOn(seen -> seen.outcome() == Outcome.OUT_OF_SCOPE)
        .allSatisfy(seen -> assertThat(seen.value()).isEqualByComparingTo("100.5"));
    assertThat(file.quarantined()).containsExactly("BAD_CODE");
  }

  @Test
  void shouldKnowComextsOwnLetters() {
    // when
    ReadFile file =
        ReadFile.of(
            new Comext(),
            HEADER
                + row("GR", "QA", "85423190", "2", "202105")
                + row("XI", "QZ", "85423190", "2", "202105")
                + row("EL", "XS", "85423190", "2", "202105"));

    // then
    assertThat(file.kept())
        .extracting(row -> row.get("reporter"))
        .containsExactly("GR", "GB", "GR");
    assertThat(file.kept())
        .extracting(row -> row.get("partner"))
        .containsExactly("QA", "NES", "RS");
  }

  @ParameterizedTest
  @CsvSource({"9999,1,true", "95,5,false"})
  void shouldRefuseAFileOnlyIfUnmappedPartnersCarryMuch(
      String known, String unknown, boolean isTolerated) {
    ReadFile file =
        ReadFile.of(
            new Comext(),
            HEADER
                + row("DE", "RU", "85423190", "2", "202105").replace("100.5", known)
                + row("DE", "ZX", "85423190", "2", "202105").replace("100.5", unknown));

    assertThat(file.quarantinedAt()).containsExactly("line 3 UNMAPPED_PARTNER");
    assertThat(isTolerated ? file.warnings() : file.refusals())
        .containsExactly("UNMAPPED_PARTNERS");
    assertThat(isTolerated ? file.refusals() : file.warnings()).isEmpty();
    assertThat(file.sentences().get(0)).contains("[ZX]").contains(isTolerated ? "0.01 %" : "5 %");
  }

  @Test
  void shouldTakeAZeroWeightBesideAValueForMissing() {
    // when
    ReadFile file =
        ReadFile.of(
            new Comext(),
            HEADER
                + "DE,RU,E,85423190,,,,,,,2,1,NO_SU,202105,5,5,0,0\n"
                + "DE,RU,E,85423190,,,,,,,2,1,NAR,202105,,,0,0\n"
                + "DE,RU,E,85423190,,,,,,,2,1,NAR,202105,-5,,0,0\n");

    // then
    assertThat(file.kept().get(0))
        .containsEntry("net_weight_kg", null)
        .containsEntry("quantity", null)
        .containsEntry("quantity_unit", null);
    assertThat(file.kept().get(1))
        .containsEntry("value_as_reported", null)
        .containsEntry("net_weight_kg", new BigDecimal("0.000000"));
    assertThat(file.quarantined()).containsExactly("NEGATIVE_VALUE");
  }

  @Test
  void shouldReadTheFormerLayout() {
    // when
    ReadFile file =
        ReadFile.of(
            new Comext(),
            FORMER_HEADER + "004,DE,0075,RU,E,85423190,77641,,,,,,2,4,N,201905,100.5,3,9\n");

    // then
    assertThat(file.warnings()).isEmpty();
    assertThat(file.kept()).hasSize(1);
    assertThat(file.kept().get(0))
        .containsEntry("reporter", "DE")
        .containsEntry("partner", "RU")
        .containsEntry("value_as_reported", new BigDecimal("100.500000"))
        .containsEntry("net_weight_kg", new BigDecimal("3.000000"))
        .containsEntry("quantity", new BigDecimal("9.000000"));
  }

  @Test
  void shouldRefuseAMissingColumnAndWarnOfANewOne() {
    ReadFile missing =
        ReadFile.of(
            new Comext(),
            HEADER.replace("VALUE_EUR", "VALUE") + row("DE", "RU", "TOTAL", "2", "202105"));
    ReadFile added =
        ReadFile.of(
            new Comext(),
            HEADER.replace("PRODUCT_CPA22", "PRODUCT_CPA23")
                + row("DE", "RU", "TOTAL", "2", "202105"));

    assertThat(missing.refusals()).containsExactly("MISSING_COLUMN");
    assertThat(added.warnings()).containsExactly("UNKNOWN_COLUMN");
    assertThat(added.kept()).hasSize(1);
  }

  @Test
  void shouldReadOnlyWhatIsSelected() {
    // given
    String text =
        HEADER
            + row("DE", "RU", "85423190", "2", "202105")
            + row("DE", "RU", "01012100", "2", "202105")
            + row("DE", "RU", "85423190", "1", "202105")
            + row("DE", "FR", "85423190", "2", "202105");

    // when
    ReadFile file =
        ReadFile.of(
            new Comext(),
            "full.dat.gz",
            ReadFile.gzip(text),
            FileMeta.NONE,
            new Selection(List.of("8542"), List.of("RU"), List.of("X")));

    // then
    assertThat(file.kept()).hasSize(1);
    assertThat(file.outOfScope())
        .containsExactly("SELECTION_CODE", "SELECTION_FLOW", "SELECTION_ECONOMY");
  }

  static String row(String reporter, String partner, String product, String flow, String period) {
    return String.join(
        ",", reporter, partner, "E", product, "", "", "", "", "", "", flow, "1", "NAR", period,
        "100.5", "100.5", "3", "9\n");
  }

  /** The bytes of a text. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
