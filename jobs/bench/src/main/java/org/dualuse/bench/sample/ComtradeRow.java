package org.dualuse.bench.sample;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One line of UN Comtrade with all 47 fields, the same ones in every layout. */
final class ComtradeRow {
  /** The fields in the publisher's order. */
  static final List<String> COLUMNS =
      List.of(
          "typeCode",
          "freqCode",
          "refPeriodId",
          "refYear",
          "refMonth",
          "period",
          "reporterCode",
          "reporterISO",
          "reporterDesc",
          "flowCode",
          "flowDesc",
          "partnerCode",
          "partnerISO",
          "partnerDesc",
          "partner2Code",
          "partner2ISO",
          "partner2Desc",
          "classificationCode",
          "classificationSearchCode",
          "isOriginalClassification",
          "cmdCode",
          "cmdDesc",
          "aggrLevel",
          "isLeaf",
          "customsCode",
          "customsDesc",
          "mosCode",
          "motCode",
          "motDesc",
          "qtyUnitCode",
          "qtyUnitAbbr",
          "qty",
          "isQtyEstimated",
          "altQtyUnitCode",
          "altQtyUnitAbbr",
          "altQty",
          "isAltQtyEstimated",
          "netWgt",
          "isNetWgtEstimated",
          "grossWgt",
          "isGrossWgtEstimated",
          "cifvalue",
          "fobvalue",
          "primaryValue",
          "legacyEstimationFlag",
          "isReported",
          "isAggregate");

  private static final int PIECES = 5;
  private static final int NO_UNIT = -1;
  private static final BigDecimal NOTHING = new BigDecimal("0.0");

  private static final Map<String, Integer> POSITIONS = positions();

  private final Object[] fields = new Object[COLUMNS.size()];

  private ComtradeRow() {}

  /** A row with neither second partner nor customs procedure nor mode of transport: a total. */
  static ComtradeRow of(ReportedLine line) {
    ComtradeRow row = new ComtradeRow();
    row.putPeriod(line.period());
    row.putPlaces(line);
    row.putGood(line);
    row.putQuantities(line);
    row.putValue(line);
    return row;
  }

  /** A row with the same fields. */
  ComtradeRow copy() {
    ComtradeRow copy = new ComtradeRow();
    System.arraycopy(fields, 0, copy.fields, 0, fields.length);
    return copy;
  }

  /** Another text, number or boolean in a field. */
  ComtradeRow with(String column, Object value) {
    fields[POSITIONS.get(column)] = value;
    return this;
  }

  /** What stands in a field. */
  Object get(String column) {
    return fields[POSITIONS.get(column)];
  }

  /** The fields by name, for JSON. */
  Map<String, Object> byName() {
    Map<String, Object> byName = new LinkedHashMap<>();
    COLUMNS.forEach(column -> byName.put(column, get(column)));
    return byName;
  }

  /** The fields as text in their order: {@code True}, {@code 12.0}, nothing for null. */
  List<String> texts() {
    return Arrays.stream(fields).map(ComtradeRow::text).toList();
  }

  private void putPeriod(Period period) {
    with("typeCode", "C");
    with("freqCode", period.isAnnual() ? "A" : "M");
    int month = period.isAnnual() ? 1 : period.month();
    with("refPeriodId", period.year() * 10_000 + month * 100 + 1);
    with("refYear", period.year());
    with("refMonth", period.isAnnual() ? 52 : period.month());
    with("period", period.digits());
  }

  private void putPlaces(ReportedLine line) {
    Partners reporter = Partners.of(line.reporter());
    Partners partner = Partners.of(line.partner());
    with("reporterCode", reporter.comtrade()).with("reporterISO", reporter.iso3());
    with("flowCode", line.flow());
    with("partnerCode", partner.comtrade()).with("partnerISO", partner.iso3());
    with("partner2Code", 0).with("partner2ISO", "W00");
    with("customsCode", "C00").with("mosCode", "0").with("motCode", 0);
  }

  private void putGood(ReportedLine line) {
    boolean total = line.good().group() == Group.TOTAL;
    with("classificationCode", line.hs2022() ? "H6" : "H5");
    with("classificationSearchCode", "HS").with("isOriginalClassification", true);
    with("cmdCode", line.code());
    with("aggrLevel", total ? 0 : 6).with("isLeaf", !total);
    with("legacyEstimationFlag", 0).with("isReported", !total).with("isAggregate", total);
  }

  private void putQuantities(ReportedLine line) {
    with("qtyUnitCode", line.pieces() > 0 ? PIECES : NO_UNIT);
    with("qty", number(line.pieces())).with("isQtyEstimated", false);
    with("altQtyUnitCode", NO_UNIT).with("altQty", NOTHING).with("isAltQtyEstimated", false);
    with("netWgt", number(line.kg())).with("isNetWgtEstimated", false);
    with("grossWgt", NOTHING).with("isGrossWgtEstimated", false);
  }

  private void putValue(ReportedLine line) {
    boolean imports = line.flow().equals("M");
    with("cifvalue", imports ? number(line.usd()) : null);
    with("fobvalue", imports ? null : number(line.usd()));
    with("primaryValue", number(line.usd()));
  }

  private static BigDecimal number(long whole) {
    return BigDecimal.valueOf(whole).setScale(1);
  }

  private static String text(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "True" : "False";
    }
    return value == null ? "" : value.toString();
  }

  private static Map<String, Integer> positions() {
    Map<String, Integer> positions = new HashMap<>();
    COLUMNS.forEach(column -> positions.put(column, positions.size()));
    return positions;
  }

  /** The columns as an array, for headers. */
  static String[] header() {
    return COLUMNS.toArray(String[]::new);
  }
}
