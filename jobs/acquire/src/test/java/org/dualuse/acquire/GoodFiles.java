package org.dualuse.acquire;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.dualuse.acquire.baci.Baci;
import org.dualuse.acquire.chinacustoms.ChinaCustoms;
import org.dualuse.acquire.chinacustomscodes.ChinaCustomsCodes;
import org.dualuse.acquire.comext.BrowserSheets;
import org.dualuse.acquire.comext.Comext;
import org.dualuse.acquire.comtrade.Comtrade;
import org.dualuse.acquire.comtrade.ComtradeTexts;
import org.dualuse.acquire.comtradepartners.ComtradePartners;
import org.dualuse.acquire.economies.ExpectedExporters;
import org.dualuse.acquire.exchangerates.ExchangeRates;
import org.dualuse.acquire.harmonizedsystem.HsBridge;
import org.dualuse.acquire.harmonizedsystem.HsCodes;
import org.dualuse.acquire.harmonizedsystem.HsNationalLines;
import org.dualuse.acquire.harmonizedsystem.HsSuccessors;
import org.dualuse.acquire.highpriority.HighPriority;
import org.dualuse.acquire.mappedfile.Mapped;
import org.dualuse.acquire.mappedfile.ParquetFiles;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.Workbooks;
import org.dualuse.acquire.source.Source;
import org.dualuse.platform.snapshot.FileMeta;

/** A small file without a fault in every layout that is read. */
final class GoodFiles {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private GoodFiles() {}

  /**
   * A file.
   *
   * @param name name of the layout
   * @param delimiter between the cells of a text table; an empty text if it is none
   */
  @SuppressWarnings("ArrayRecordComponent") // compared with nothing
  record Good(
      String name, Source source, byte[] bytes, Charset charset, FileMeta meta, String delimiter) {

    ReadFile read(byte[] instead) {
      return ReadFile.of(source, name, instead, meta, Selection.ALL);
    }

    ReadFile read(String instead) {
      return read(instead.getBytes(charset));
    }

    String text() {
      return new String(bytes, charset);
    }

    boolean isTable() {
      return !delimiter.isEmpty();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Good> all() throws IOException {
    return List.of(
        table("baci", new Baci(), "t,i,j,k,v,q\n2021,156,643,854231,1.5,2\n", HS2017),
        table("comtrade csv", new Comtrade(), ComtradeTexts.table(",", ""), FileMeta.NONE),
        tsv("comtrade bulk", new Comtrade(), ComtradeTexts.table("\t", "")),
        text("comtrade json", new Comtrade(), ComtradeTexts.body(""), FileMeta.NONE),
        chinese("gacc", new ChinaCustoms(), GACC),
        chinese("gacc codes", new ChinaCustomsCodes(), GACC_CODES),
        table("comext bulk", new Comext(), COMEXT, FileMeta.NONE),
        binary(
            "comext workbook",
            new Comext(),
            BrowserSheets.workbook(
                sheet -> BrowserSheets.row(sheet, 11, "Finland", "Armenia", 1, 2)),
            FileMeta.NONE),
        table("mapped csv", Mapped.source(Mapped.MAPPING), MAPPED, Mapped.meta("test")),
        binary("mapped workbook", mapped("XLSX"), workbook(), Mapped.meta("test")),
        binary("mapped parquet", mapped("PARQUET"), parquet(), Mapped.meta("test")),
        table("ecb", new ExchangeRates(), "Date,USD,JPY\n2099-03-02,1.25,150.5\n", FileMeta.NONE),
        table("fed", new ExchangeRates(), FED, FileMeta.NONE),
        table("hs codes", new HsCodes(), HS_CODES, HS2017),
        text("hs codes json", new HsCodes(), HS_CODES_JSON, FileMeta.NONE),
        table("hs bridge", new HsBridge(), HS_BRIDGE, FileMeta.NONE),
        table("hs successors", new HsSuccessors(), HS_SUCCESSORS, FileMeta.NONE),
        table("hs national lines", new HsNationalLines(), HS_NATIONAL_LINES, FileMeta.NONE),
        table("chpl", new HighPriority(), CHPL, FileMeta.NONE),
        table("comtrade partners", new ComtradePartners(), PARTNERS, FileMeta.NONE),
        table("exporters", new ExpectedExporters(), EXPORTERS, FileMeta.NONE));
  }

  /** Those that are text tables. */
  static List<Good> tables() throws IOException {
    return all().stream().filter(Good::isTable).toList();
  }

  /** Those that are text, so that publishers compress them with gzip. */
  static List<Good> texts() throws IOException {
    Predicate<Good> isText = good -> !good.name().matches(".*(workbook|parquet)");
    return all().stream().filter(isText).toList();
  }

  private static final FileMeta HS2017 = ReadFile.sidecar(null, null, "HS2017");
  private static final String GACC =
      """
      "Date of data","Commodity code","Trading partner code","US dollar"
      "202305","85423111","344","1,200"
      """;
  private static final String GACC_CODES =
      """
      "CODES","DESCRIPTION","YEAR","UNIT_1_DESCRIPTION","UNIT_2_DESCRIPTION"
      "01012100","Invented horses","2099","Kilogram","Number"
      """;
  private static final String COMEXT =
      """
      REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,\
      QUANTITY_KG,QUANTITY_SUPPL_UNIT
      DE,RU,E,85423190,2,1,NAR,202105,100.5,3,9
      """;
  private static final String MAPPED = Mapped.HEADER + "2023-01,RU,EXP,854231,1,2,3,x\n";
  private static final String FED = "Date,Country,Exchange rate\n2021-05-01,Euro,0.82\n";
  private static final String HS_CODES =
      "id,text,parent,isLeaf,aggrlevel\n010121,Invented horses,0101,1,6\n";
  private static final String HS_CODES_JSON =
      """
      {"more": false, "classCode": "HS", "results": [
        {"id": "010121", "text": "Horses", "parent": "0101", "isLeaf": "1", "aggrLevel": 6}]}
      """;
  private static final String HS_BRIDGE =
      """
      hs_treatment,hs_revision,hs6_as_reported,family,chpl_codes,tier,relation,note,confidence
      exact,HS2017,854231,854231,854231,1,same,,high
      """;
  private static final String HS_SUCCESSORS =
      """
      family,hs_revision,hs6_as_reported,successor_hs2022,is_listed,is_shared,note
      854149,HS2017,854140,854149,true,false,
      """;
  private static final String HS_NATIONAL_LINES =
      """
      reporter,hs_revision,hs6_as_reported,family,rule,national_lines,note
      CN,HS2017,854140,854149,ONLY,85414090,
      """;
  private static final String CHPL =
      "hs_code_printed,hs6,tier,description\n8542.31,854231,1,Invented chips\n";
  private static final String PARTNERS =
      """
      id,text,PartnerCode,PartnerDesc,partnerNote,PartnerCodeIsoAlpha2,PartnerCodeIsoAlpha3,\
      entryEffectiveDate,isGroup,entryExpiredDate
      7,Ruritania,7,Ruritania,,RX,RUX,1900-01-01T00:00:00,False,1990-12-31T00:00:00
      """;
  private static final String EXPORTERS =
      "economy,structural_gap_from,why\nBY,2022-01-01,Invented\n";

  private static Source mapped(String format) {
    return Mapped.source(Mapped.MAPPING.replace("CSV", format).replace("uuuu-MM", "timestamp"));
  }

  private static byte[] workbook() {
    return Workbooks.of(
        workbook -> {
          var sheet = workbook.newWorksheet("Data");
          String[] header = Mapped.HEADER.strip().split(",", -1);
          Object[] row = {45_000, "RU", "EXP", "854231", 1.5, 2, 3, "x"};
          for (int i = 0; i < header.length; i++) {
            sheet.value(0, i, header[i]);
            if (row[i] instanceof Number number) {
              sheet.value(1, i, number);
            } else {
              sheet.value(1, i, row[i].toString());
            }
          }
        });
  }

  private static byte[] parquet() throws IOException {
    return ParquetFiles.write(
        ParquetFiles.schema("int64 month (TIMESTAMP(NANOS,false))", "double value"),
        group -> group.append("month", 0L).append("value", 1.5));
  }

  private static Good table(String name, Source source, String text, FileMeta meta) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Good(name, source, bytes, StandardCharsets.UTF_8, meta, ",");
  }

  private static Good tsv(String name, Source source, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Good(name, source, bytes, StandardCharsets.UTF_8, FileMeta.NONE, "\t");
  }

  private static Good chinese(String name, Source source, String text) {
    FileMeta exports = ReadFile.sidecar(null, "X", null);
    return new Good(name, source, text.getBytes(GB18030), GB18030, exports, ",");
  }

  private static Good text(String name, Source source, String text, FileMeta meta) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Good(name, source, bytes, StandardCharsets.UTF_8, meta, "");
  }

  private static Good binary(String name, Source source, byte[] bytes, FileMeta meta) {
    return new Good(name, source, bytes, StandardCharsets.ISO_8859_1, meta, "");
  }
}
