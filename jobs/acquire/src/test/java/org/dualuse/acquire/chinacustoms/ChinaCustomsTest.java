package org.dualuse.acquire.chinacustoms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.RealData;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChinaCustomsTest {
  private static final ChinaCustoms CUSTOMS = new ChinaCustoms();
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final FileMeta MAY_EXPORTS = ReadFile.sidecar("2023-05", "X", null);
  private static final String HEADER =
      """
      "Commodity code","Commodity","Trading partner code","Trading partner","Customs Regime code",\
      "Customs Regime","Locations of importers and exporters code",\
      "Locations of importers and exporters","Quantity","Unit","Supplementary Quantity",\
      "Supplementary Unit","US dollar",
      """;
  private static final String CHIPS =
      """
      "85423111","Invented chips","344","Russian Federation","10","Ordinary Trade","44",\
      "Guangdong Province","1,200","Number of item","35","Kilogram","19,121,826",
      """;
  private static final String BEARINGS =
      """
      "84821010","Invented bearings","110","Hong Kong，China","39","Other","31",\
      "Shanghai","47690","Kilogram","0","?","1,693.5",
      """;

  @Test
  void shouldReadTheEnglishDownload() {
    // when
    ReadFile file = read(HEADER + CHIPS + BEARINGS);
    // then
    Map<String, Object> chips = file.kept().get(0);
    assertThat(chips)
        .containsEntry("frequency", "M")
        .containsEntry("reporter", "CN")
        .containsEntry("partner", "RU")
        .containsEntry("partner_as_reported", "344")
        .containsEntry("flow", "X")
        .containsEntry("nomenclature", "GACC")
        .containsEntry("hs_code_as_reported", "85423111")
        .containsEntry("hs_revision", "HS2022")
        .containsEntry("currency", "USD")
        .containsEntry("valuation", "FOB")
        .containsEntry("quantity_unit", "Number of item")
        .containsEntry("basis", "MIRROR")
        .containsEntry("duplicate_rule", "SUM")
        .containsEntry(
            "publisher_fields",
            Map.of(
                "Customs Regime code", "10",
                "Locations of importers and exporters code", "44",
                "Supplementary Quantity", "35",
                "Supplementary Unit", "Kilogram"));
    assertThat(chips.get("period_start")).hasToString("2023-05-01");
    assertThat((BigDecimal) chips.get("value_as_reported")).isEqualByComparingTo("19121826");
    assertThat((BigDecimal) chips.get("quantity")).isEqualByComparingTo("1200");
    assertThat((BigDecimal) chips.get("net_weight_kg")).isEqualByComparingTo("35");
    Map<String, Object> bearings = file.kept().get(1);
    assertThat(bearings).containsEntry("partner", "HK").containsEntry("quantity_unit", "Kilogram");
    assertThat((BigDecimal) bearings.get("net_weight_kg")).isEqualByComparingTo("47690");
    assertThat((Map<?, ?>) bearings.get("publisher_fields")).hasSize(2);
    assertThat(file.refusals()).isEmpty();
    assertThat(file.warnings()).isEmpty();
  }

  @Test
  void shouldReadTheSameInUtf8WithAMark() {
    byte[] utf8 = ("\ufeff" + HEADER + CHIPS + BEARINGS).getBytes(StandardCharsets.UTF_8);

    ReadFile file = ReadFile.of(CUSTOMS, "x.csv", utf8, MAY_EXPORTS, Selection.ALL);

    assertThat(file.kept()).isEqualTo(read(HEADER + CHIPS + BEARINGS).kept()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"GB18030", "UTF-8"})
  void shouldReadTheChineseDownload(String charset) {
    // given
    String text =
        """
        "数据年月","商品编码","商品名称","贸易伙伴编码","贸易伙伴名称","贸易方式编码","贸易方式名称",\
        "收发货人注册地编码","收发货人注册地名称","第一数量","第一计量单位","第二数量","第二计量单位","人民币",
        "202112","84821010","虚构轴承","344","俄罗斯联邦","10","一般贸易","31","上海市","12","千克","0","?","1,000",
        """;
    // when
    ReadFile file =
        ReadFile.of(
            CUSTOMS,
            "x.csv",
            text.getBytes(Charset.forName(charset)),
            ReadFile.sidecar(null, "M", null),
            Selection.ALL);
    // then
    assertThat(file.kept()).hasSize(1);
    assertThat(file.kept().get(0))
        .containsEntry("partner", "RU")
        .containsEntry("currency", "CNY")
        .containsEntry("flow", "M")
        .containsEntry("valuation", "CIF")
        .containsEntry("hs_revision", "HS2017")
        .containsEntry("quantity_unit", "千克");
    assertThat((BigDecimal) file.kept().get(0).get("net_weight_kg")).isEqualByComparingTo("12");
    assertThat(file.warnings()).isEmpty();
  }

  @Test
  void shouldTakeANoUnitOrAZeroForAMissingQuantity() {
    ReadFile file =
        read(HEADER + CHIPS.replace("\"Number of item\"", "\"?\"").replace("\"35\"", "\"0\""));

    assertThat(file.kept().get(0))
        .containsEntry("quantity", null)
        .containsEntry("quantity_unit", null)
        .containsEntry("net_weight_kg", null);
  }

  @ParameterizedTest
  @CsvSource({
    "85423111,5423111,BAD_CODE",
    "85423111,854231110,BAD_CODE",
    "'19,121,826',-19,NEGATIVE_VALUE",
    "'19,121,826','19,12',BAD_NUMBER",
    "'19,121,826','',BAD_NUMBER",
    "'\"344\"','\"777\"',UNMAPPED_PARTNER"
  })
  void shouldQuarantineRowsThatItCannotRead(String good, String bad, String reason) {
    ReadFile file = read(HEADER + BEARINGS + CHIPS.replace(good, bad));

    assertThat(file.quarantined()).containsExactly(reason);
    assertThat(file.observations().get(1).position()).isEqualTo("line 3");
    assertThat(file.observations().get(1).rawText()).contains("Invented chips");
  }

  @ParameterizedTest
  @CsvSource({"9999,1,true", "95,5,false"})
  void shouldRefuseAFileOnlyIfUnmappedPartnersCarryMuch(
      String known, String unknown, boolean isTolerated) {
    String strangers = CHIPS.replace("\"344\"", "\"777\"");

    ReadFile file =
        read(
            HEADER + CHIPS.replace("19,121,826", known) + strangers.replace("19,121,826", unknown));

    assertThat(file.quarantinedAt()).containsExactly("line 3 UNMAPPED_PARTNER");
    assertThat(isTolerated ? file.warnings() : file.refusals())
        .containsExactly("UNMAPPED_PARTNERS");
    assertThat(isTolerated ? file.refusals() : file.warnings()).isEmpty();
    assertThat(file.sentences().get(0)).contains("[777]").contains(isTolerated ? "0.01 %" : "5 %");
  }

  @Test
  void shouldQuarantineRowsWithoutADateInAFileOfDates() {
    ReadFile file =
        ReadFile.of(
            CUSTOMS,
            """
            "Date of data","Commodity code","Trading partner code","US dollar"
            "202305","85423111","344","1"
            "","85423111","344","2"
            "202313","85423111","344","4"
            """);

    assertThat(file.keptValue()).isEqualByComparingTo("1");
    assertThat(file.quarantined()).containsExactly("BAD_PERIOD", "BAD_PERIOD");
    assertThat(file.refusals()).isEmpty();
  }

  @Test
  void shouldRefuseAFileWithoutAPeriod() {
    ReadFile file = ReadFile.of(CUSTOMS, "x.csv", gb(HEADER + CHIPS), FileMeta.NONE, Selection.ALL);

    assertThat(file.refusals()).containsExactly("NO_PERIOD");
    assertThat(file.warnings()).containsExactly("FLOW_ASSUMED_EXPORT");
    assertThat(file.kept().get(0)).containsEntry("hs_revision", null);
    assertThat(file.kept().get(0).get("period_start")).hasToString("1900-01-01");
  }

  @ParameterizedTest
  @CsvSource({"9999,false", "10000,true", "10001,false"})
  void shouldRefuseADownloadOfTheSitesCap(int rows, boolean isCut) {
    ReadFile file = read(HEADER + CHIPS.repeat(rows));

    assertThat(file.observations()).hasSize(rows);
    assertThat(file.refusals()).isEqualTo(isCut ? List.of("TRUNCATED") : List.of());
  }

  @Test
  void shouldHoldTheHeaderAgainstItsColumns() {
    ReadFile reordered =
        read(
            "\"US dollar\",\"Trading partner code\",\"Commodity code\"\n\"7\",\"344\",\"85423111\"\n");
    ReadFile wider =
        read(
            """
            "US dollar","Mood","Trading partner code","Commodity code"
            "7","good","344","85423111"
            """);

    assertThat(reordered.keptValue()).isEqualByComparingTo("7");
    assertThat(reordered.warnings()).isEmpty();
    assertThat(wider.keptValue()).isEqualByComparingTo("7");
    assertThat(wider.warnings()).containsExactly("UNKNOWN_COLUMN");
    assertThat(read(HEADER.replace("Trading partner code", "")).refusals())
        .containsExactly("MISSING_COLUMN");
    assertThat(read(HEADER.replace("US dollar", "")).refusals()).containsExactly("MISSING_COLUMN");
    assertThat(read(HEADER.replace("\"Commodity\"", "\"Renminbi Yuan\"")).refusals())
        .containsExactly("AMBIGUOUS_VALUE");
  }

  @ParameterizedTest
  @CsvSource({"May 2023,X", "2023,RX"})
  void shouldRefuseASidecarThatMakesNoSense(String period, String flow) {
    ReadFile file =
        ReadFile.of(
            CUSTOMS, "x", gb(HEADER + CHIPS), ReadFile.sidecar(period, flow, null), Selection.ALL);

    assertThat(file.refusals()).containsExactly("BAD_SIDECAR");
  }

  @Test
  void shouldCountWhatTheSelectionLeavesOut() {
    byte[] bytes = gb(HEADER + CHIPS + BEARINGS + BEARINGS.replace("84821010", "85423112"));
    Selection chipsOfRussia = new Selection(List.of("8542"), List.of("RU"), List.of("X"));
    Selection imports = new Selection(List.of(), List.of(), List.of("M"));

    ReadFile file = ReadFile.of(CUSTOMS, "x", bytes, MAY_EXPORTS, chipsOfRussia);

    assertThat(file.keptValue()).isEqualByComparingTo("19121826");
    assertThat(file.outOfScope()).containsExactly("SELECTION_CODE", "SELECTION_ECONOMY");
    assertThat(ReadFile.of(CUSTOMS, "x", bytes, MAY_EXPORTS, imports).outOfScope())
        .containsExactly("SELECTION_FLOW", "SELECTION_FLOW", "SELECTION_FLOW");
  }

  @Test
  void shouldReadTheRealDownload() {
    Path real = RealData.file("trade/gacc/gacc_download_en.csv");

    ReadFile file = ReadFile.of(CUSTOMS, "gacc.csv", real, FileMeta.NONE, Selection.ALL);

    assertThat(file.observations()).hasSize(10_000);
    assertThat(file.kept())
        .filteredOn(row -> row.get("partner").equals("RU"))
        .hasSize(301)
        .allMatch(row -> row.get("partner_as_reported").equals("344"));
    assertThat(file.refusals()).containsExactly("TRUNCATED", "NO_PERIOD");
    assertThat(file.quarantined()).isEmpty();
  }

  private static byte[] gb(String text) {
    return text.getBytes(GB18030);
  }

  private static ReadFile read(String text) {
    return ReadFile.of(CUSTOMS, "x.csv", gb(text), MAY_EXPORTS, Selection.ALL);
  }
}
