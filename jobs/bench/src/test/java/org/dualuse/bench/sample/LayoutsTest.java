package org.dualuse.bench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The written tables against the publishers' headers and habits, spelt out here once more. */
class LayoutsTest {
  private static final String COMTRADE =
      "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,"
          + "flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,"
          + "partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,"
          + "cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,"
          + "qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,"
          + "isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,"
          + "fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";
  private static final String COMEXT =
      "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,"
          + "PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,"
          + "VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT";

  @TempDir static Path folder;
  private static SampleWorld sample;

  @BeforeAll
  static void writeOnce() throws IOException {
    sample = new SampleWorld(SampleWorld.DEMO_SEED);
    sample.writeTo(folder);
  }

  @Test
  void shouldWriteTheClientsTable() throws IOException {
    List<String> lines = comtrade("M_2021_client.csv");
    assertThat(lines.get(0)).isEqualTo(COMTRADE);
    assertThat(lines.get(1))
        .startsWith("C,M,20210101,2021,1,202101,392,JPN,,X,,643,RUS,,0,W00,,H5,HS,True,")
        .endsWith(",0,True,False");
  }

  @Test
  void shouldWriteTheBulkTable() throws IOException {
    List<String> lines = comtrade("A_2023_bulk.tsv.gz");
    assertThat(lines.get(0)).isEqualTo(COMTRADE.replace(',', '\t'));
    assertThat(lines)
        .anyMatch(line -> line.startsWith("C\tA\t20230101\t2023\t52\t2023\t156\tCHN\t\tM\t"))
        .anyMatch(line -> line.contains("\t97\tEUR\t"));
  }

  @Test
  void shouldWriteABodyOfTheApi() throws IOException {
    // when a body is read
    Path file = folder.resolve("comtrade/SYNTHETIC_comtrade_M_2020_api.json");
    JsonNode body = new ObjectMapper().readTree(file.toFile());
    // then it has the envelope, and rows with all fields in their types
    assertThat(body.fieldNames())
        .toIterable()
        .containsExactly("elapsedTime", "count", "data", "error");
    assertThat(body.get("count").asInt()).isEqualTo(body.get("data").size()).isPositive();
    JsonNode row = body.get("data").get(0);
    assertThat(row.fieldNames()).toIterable().containsExactly(COMTRADE.split(",", -1));
    assertThat(row.get("reporterCode").isInt()).isTrue();
    assertThat(row.get("isReported").isBoolean()).isTrue();
    assertThat(row.get("primaryValue").isNumber()).isTrue();
    assertThat(row.get("cifvalue").isNull()).isTrue();
  }

  @Test
  void shouldPutTheDirtWhereItIsDescribed() throws IOException {
    assertThat(comtrade("M_2022_bulk.tsv.gz")).filteredOn(line -> line.contains("n/a")).hasSize(1);
    assertThat(comtrade("M_2023_bulk.tsv.gz"))
        .filteredOn(line -> line.contains("\t9995\t"))
        .hasSize(3);
    assertThat(comtrade("A_2022_bulk.tsv.gz"))
        .filteredOn(line -> line.contains("\t784\tARE\t\tH6\t"))
        .hasSize(12)
        .allMatch(line -> line.contains("\t699\tIND\t"));
    assertThat(comtrade("error_page.json").get(0)).isEqualTo("<!DOCTYPE html>");
    assertThat(comtrade("A_2022_bulk.tsv.gz")).anyMatch(line -> isMalaysian(line, "847150"));
    assertThat(comtrade("A_2022_458_revised.tsv.gz"))
        .anyMatch(line -> isMalaysian(line, "854231"))
        .noneMatch(line -> isMalaysian(line, "847150"));
  }

  @Test
  void shouldReportGermanyTwiceWithALittleDifference() throws IOException {
    // given what Germany sold to Russia in January 2021
    long sold =
        sample.world().months().stream()
            .filter(cell -> cell.reporter().equals("DE") && cell.partner().equals("RU"))
            .filter(cell -> cell.period().equals(new Period(2021, 1)))
            .filter(cell -> cell.good().hs2022().equals("851762"))
            .mapToLong(Cell::usd)
            .sum();
    // when the second source prints it
    List<String[]> printed =
        comtrade("M_2021_bulk.tsv.gz").stream()
            .map(line -> line.split("\t", -1))
            .filter(f -> f[5].equals("202101") && f[7].equals("DEU") && f[12].equals("RUS"))
            .filter(f -> f[20].equals("851762"))
            .toList();
    // then it is higher by less than one percent
    assertThat(printed).hasSize(1);
    assertThat(Double.parseDouble(printed.get(0)[43]) / sold).isBetween(1.0029, 1.0031);
  }

  @Test
  void shouldWriteAChinaCustomsDownload() throws IOException {
    List<String> lines =
        SampleFiles.lines(folder, "gacc/SYNTHETIC_gacc_exports_2023.csv", GaccWriter.GB18030);
    assertThat(lines.get(0))
        .isEqualTo(
            "\"Date of data\",\"Commodity code\",\"Commodity\",\"Trading partner code\","
                + "\"Trading partner\",\"Customs Regime code\",\"Customs Regime\","
                + "\"Locations of importers and exporters code\","
                + "\"Locations of importers and exporters\",\"Quantity\",\"Unit\","
                + "\"Supplementary Quantity\",\"Supplementary Unit\",\"US dollar\",");
    assertThat(lines.subList(1, lines.size()))
        .hasSizeLessThan(GaccTruncated.ROWS)
        .allMatch(line -> line.matches("\"2023\\d\\d\",\"\\d{8}\",.*\",\"[\\d,]+\","))
        .anyMatch(line -> line.contains("\"344\",\"Russian Federation\""))
        .anyMatch(line -> line.contains("\"110\",\"Hong Kong，China\""))
        .anyMatch(line -> line.contains(",\"?\",\""));
  }

  @Test
  void shouldCutOneDownloadAtTheSitesLimit() throws IOException {
    List<String> lines =
        SampleFiles.lines(folder, "gacc/SYNTHETIC_gacc_truncated_download.csv", GaccWriter.GB18030);
    assertThat(lines).hasSize(10_001);
    assertThat(lines.get(0)).startsWith("\"Commodity code\",\"Commodity\",").endsWith(",");
  }

  @Test
  void shouldAddUpToChinasMonthInTheCustomsDownload() throws IOException {
    // given the world's December 2023
    long expected =
        sample.world().months().stream()
            .filter(cell -> cell.reporter().equals("CN") && cell.partner().equals("RU"))
            .filter(cell -> cell.flow().equals("X") && cell.good().group() != Group.TOTAL)
            .filter(cell -> cell.period().equals(new Period(2023, 12)))
            .mapToLong(Cell::usd)
            .sum();
    // when the eight-digit rows are added up
    long printed =
        SampleFiles.lines(folder, "gacc/SYNTHETIC_gacc_exports_2023.csv", GaccWriter.GB18030)
            .stream()
            .filter(line -> line.startsWith("\"202312\"") && line.contains("\"344\""))
            .map(line -> line.substring(line.lastIndexOf(",\"") + 2, line.length() - 2))
            .mapToLong(value -> Long.parseLong(value.replace(",", "")))
            .sum();
    // then nothing is lost
    assertThat(printed).isEqualTo(expected);
  }

  @Test
  void shouldWriteBaciWithoutLeadingZeros() throws IOException {
    List<String> lines = SampleFiles.lines(folder, "baci/SYNTHETIC_BACI_HS17_Y2023_V202501.csv");
    assertThat(lines.get(0)).isEqualTo("t,i,j,k,v,q");
    assertThat(lines)
        .anyMatch(line -> line.startsWith("2023,643,156,30367,"))
        .anyMatch(line -> line.startsWith("2023,156,643,854890,"))
        .noneMatch(line -> line.startsWith("2023,156,643,854800,"));
  }

  @Test
  void shouldWriteComextInEuro() throws IOException {
    // given Germany's first exact line of January 2020
    List<String> lines = SampleFiles.lines(folder, "comext/SYNTHETIC_full_2020.7z");
    long usd =
        sample.world().months().stream()
            .filter(cell -> cell.reporter().equals("DE") && cell.partner().equals("RU"))
            .filter(cell -> cell.period().equals(new Period(2020, 1)))
            .filter(cell -> cell.good().hs2022().equals("851762"))
            .mapToLong(Cell::usd)
            .sum();
    // when its rows are added up over statistical procedures
    long eur =
        lines.stream()
            .map(line -> line.split(",", -1))
            .filter(f -> f[0].equals("DE") && f[1].equals("RU") && f[3].startsWith("851762"))
            .filter(f -> f[10].equals("2") && f[13].equals("202001"))
            .mapToLong(f -> Long.parseLong(f[14]))
            .sum();
    // then they are the value at the month's rate
    assertThat(lines.get(0)).isEqualTo(COMEXT);
    assertThat((double) usd / eur).isBetween(1.09, 1.13);
  }

  @Test
  void shouldWriteTheCentralBanksHistory() throws IOException {
    List<String> lines = SampleFiles.lines(folder, "exchangerates/SYNTHETIC_eurofxref-hist.csv");
    assertThat(lines.get(0)).isEqualTo("Date,USD,RUB,CNY,");
    assertThat(lines.get(1)).startsWith("2024-12-31,").endsWith(",");
    assertThat(lines.get(lines.size() - 1)).startsWith("2019-01-01,");
  }

  @Test
  void shouldKeepYearlyRatesNearTheTrueMeans() {
    assertThat(meanUsd(2019)).isCloseTo(1.12, offset());
    assertThat(meanUsd(2020)).isCloseTo(1.14, offset());
    assertThat(meanUsd(2021)).isCloseTo(1.18, offset());
    assertThat(meanUsd(2022)).isCloseTo(1.05, offset());
    assertThat(meanUsd(2023)).isCloseTo(1.08, offset());
    assertThat(meanUsd(2024)).isCloseTo(1.08, offset());
  }

  private static Offset<Double> offset() {
    return Offset.offset(0.01);
  }

  private static double meanUsd(int year) {
    BigDecimal mean =
        sample.rates().meanUsd(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    return mean.doubleValue();
  }

  private static boolean isMalaysian(String line, String code) {
    return line.contains("\t458\tMYS\t") && line.contains("\t" + code + "\t");
  }

  private static List<String> comtrade(String name) throws IOException {
    return SampleFiles.lines(folder, "comtrade/SYNTHETIC_comtrade_" + name);
  }
}
