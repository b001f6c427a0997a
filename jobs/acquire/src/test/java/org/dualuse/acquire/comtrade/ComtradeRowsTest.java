package org.dualuse.acquire.comtrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComtradeRowsTest {
  private static final Comtrade COMTRADE = new Comtrade();

  @Test
  void shouldReadAFigure() {
    Map<String, Object> row = only("");

    assertThat(row)
        .containsEntry("frequency", "A")
        .containsEntry("reporter", "CN")
        .containsEntry("partner", "RU")
        .containsEntry("reporter_as_reported", "156")
        .containsEntry("partner_as_reported", "643")
        .containsEntry("flow", "X")
        .containsEntry("nomenclature", "HS")
        .containsEntry("hs_code_as_reported", "854231")
        .containsEntry("hs_revision", "HS2022")
        .containsEntry("currency", "USD")
        .containsEntry("valuation", "FOB")
        .containsEntry("quantity_unit", "u")
        .containsEntry("basis", "MIRROR")
        .containsEntry("duplicate_rule", "REFUSE")
        .containsEntry("is_reported", true)
        .containsEntry("is_aggregate", false)
        .containsEntry("publisher_fields", Map.of());
    assertThat(row.get("period_start")).hasToString("2023-01-01");
    assertThat((BigDecimal) row.get("value_as_reported")).isEqualByComparingTo("1000.5");
    assertThat((BigDecimal) row.get("quantity")).isEqualByComparingTo("120");
    assertThat((BigDecimal) row.get("net_weight_kg")).isEqualByComparingTo("35.5");
  }

  @ParameterizedTest
  @CsvSource({
    "flowCode=X,X,FOB",
    "flowCode=RX,RX,FOB",
    "flowCode=DX,DX,FOB",
    "flowCode=M,M,CIF",
    "flowCode=RM,RM,CIF",
    "flowCode=X reporterCode=842,X,FAS",
    "flowCode=M reporterCode=842,M,CIF"
  })
  void shouldKnowFlowsAndTheirValuation(String change, String flow, String valuation) {
    assertThat(only(change)).containsEntry("flow", flow).containsEntry("valuation", valuation);
  }

  @ParameterizedTest
  @CsvSource({
    "H0,HS1992",
    "H1,HS1996",
    "H2,HS2002",
    "H3,HS2007",
    "H4,HS2012",
    "H5,HS2017",
    "H6,HS2022"
  })
  void shouldKnowTheRevisions(String code, String revision) {
    assertThat(only("classificationCode=" + code)).containsEntry("hs_revision", revision);
  }

  @Test
  void shouldReadMonths() {
    Map<String, Object> row = only("freqCode=M period=202312 refMonth=12");

    assertThat(row).containsEntry("frequency", "M");
    assertThat(row.get("period_start")).hasToString("2023-12-01");
  }

  @Test
  void shouldKeepTheTotalOfAllGoods() {
    assertThat(only("cmdCode=TOTAL"))
        .containsEntry("hs_code_as_reported", "TOTAL")
        .containsEntry("hs_revision", null);
  }

  @Test
  void shouldCallRussiasOwnReportsTheImporters() {
    assertThat(only("reporterCode=643 partnerCode=156 flowCode=M"))
        .containsEntry("basis", "IMPORTER")
        .containsEntry("reporter", "RU");
  }

  @Test
  void shouldTake344ForHongKong() {
    assertThat(only("partnerCode=344")).containsEntry("partner", "HK");
  }

  @Test
  void shouldTellMissingFromZero() {
    Map<String, Object> missing = only("qty=0 netWgt=0.0");
    Map<String, Object> zero = only("qty=0 netWgt=0 primaryValue=0");
    Map<String, Object> withoutUnit = only("qtyUnitCode=-1 qtyUnitAbbr=N/A");
    Map<String, Object> withoutAbbreviation = only("qtyUnitAbbr=");

    assertThat(missing).containsEntry("quantity", null).containsEntry("net_weight_kg", null);
    assertThat((BigDecimal) zero.get("quantity")).isEqualByComparingTo("0");
    assertThat((BigDecimal) zero.get("net_weight_kg")).isEqualByComparingTo("0");
    assertThat(withoutUnit).containsEntry("quantity", null).containsEntry("quantity_unit", null);
    assertThat(withoutAbbreviation).containsEntry("quantity_unit", "5");
  }

  @Test
  void shouldKeepThePublishersMarks() {
    assertThat(
            only(
                "legacyEstimationFlag=4 isQtyEstimated=true isNetWgtEstimated=true"
                    + " isReported=false isAggregate=true"))
        .containsEntry(
            "publisher_fields",
            Map.of(
                "legacyEstimationFlag", "4",
                "isQtyEstimated", "true",
                "isNetWgtEstimated", "true"))
        .containsEntry("is_reported", false)
        .containsEntry("is_aggregate", true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner2Code=156", "motCode=1000", "customsCode=C01", "mosCode=1"})
  void shouldLeaveBreakdownsOut(String change) {
    ReadFile file = read("", change, "mosCode=");

    assertThat(file.outOfScope()).containsExactly("BREAKDOWN_ROW");
    assertThat(file.kept()).hasSize(2);
    assertThat(file.keptValue()).isEqualByComparingTo("2001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"S1", "B5", "EB02"})
  void shouldLeaveOtherClassificationsOut(String code) {
    ReadFile file = read("classificationCode=" + code);

    assertThat(file.outOfScope()).containsExactly("OTHER_CLASSIFICATION");
  }

  @ParameterizedTest
  @CsvSource({
    "cmdCode=10620,BAD_CODE",
    "cmdCode=AG6,BAD_CODE",
    "cmdCode=85423111,BAD_CODE",
    "flowCode=MIP,UNKNOWN_FLOW",
    "primaryValue=-1,NEGATIVE_VALUE",
    "primaryValue=,BAD_NUMBER",
    "primaryValue=abc,BAD_NUMBER",
    "netWgt=heavy,BAD_NUMBER",
    "period=202352,BAD_PERIOD",
    "period=202305,BAD_PERIOD",
    "motCode=,NO_BREAKDOWN",
    "isReported=maybe,BAD_FLAG",
    "partnerCode=998,UNMAPPED_PARTNER",
    "reporterCode=998,UNMAPPED_PARTNER"
  })
  void shouldQuarantineRowsThatItCannotRead(String change, String reason) {
    ReadFile table = ReadFile.of(COMTRADE, ComtradeTexts.table(",", "", change));
    ReadFile body = read("", change);

    assertThat(table.quarantined()).containsExactly(reason);
    assertThat(body.quarantined()).containsExactly(reason);
    assertThat(table.observations().get(1).position()).isEqualTo("line 3");
    assertThat(body.observations().get(1).position()).isEqualTo("data[1]");
    String changed = change.substring(change.indexOf('=') + 1);
    assertThat(table.observations().get(1).rawText()).contains(changed);
    assertThat(body.observations().get(1).rawText()).contains(changed);
  }

  @ParameterizedTest
  @CsvSource({"9999,1,true", "95,5,false"})
  void shouldRefuseAFileOnlyIfUnmappedPartnersCarryMuch(
      String known, String unknown, boolean isTolerated) {
    ReadFile file = read("primaryValue=" + known, "partnerCode=998 primaryValue=" + unknown);

    assertThat(file.quarantined()).containsExactly("UNMAPPED_PARTNER");
    assertThat(isTolerated ? file.warnings() : file.refusals())
        .containsExactly("UNMAPPED_PARTNERS");
    assertThat(isTolerated ? file.refusals() : file.warnings()).isEmpty();
  }

  @Test
  void shouldCountWhatTheSelectionLeavesOut() {
    Selection selection = new Selection(List.of("8542"), List.of("RU"), List.of("X"));
    String text =
        ComtradeTexts.body(
            "",
            "cmdCode=848210 primaryValue=2",
            "flowCode=M primaryValue=4",
            "partnerCode=276 primaryValue=8");

    ReadFile file =
        ReadFile.of(COMTRADE, "x", text.getBytes(StandardCharsets.UTF_8), FileMeta.NONE, selection);

    assertThat(file.keptValue()).isEqualByComparingTo("1000.5");
    assertThat(file.outOfScope())
        .containsExactly("SELECTION_CODE", "SELECTION_FLOW", "SELECTION_ECONOMY");
    assertThat(file.observations().get(3).value()).isEqualByComparingTo("8");
  }

  private static ReadFile read(String... changes) {
    return ReadFile.of(COMTRADE, ComtradeTexts.body(changes));
  }

  private static Map<String, Object> only(String change) {
    ReadFile file = read(change);
    assertThat(file.quarantined()).isEmpty();
    assertThat(file.kept()).hasSize(1);
    return file.kept().get(0);
  }
}
