package org.dualuse.bench.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Downloads of China customs: GB 18030, every field quoted, thousands commas in values, {@code ?}
 * for no unit, and a trailing comma. Partner codes are its own: 344 is Russia.
 */
final class GaccWriter {
  static final Charset GB18030 = Charset.forName("GB18030");

  /** The columns of a download without dates; the null stands for the trailing comma. */
  static final List<String> COLUMNS =
      Arrays.asList(
          "Commodity code",
          "Commodity",
          "Trading partner code",
          "Trading partner",
          "Customs Regime code",
          "Customs Regime",
          "Locations of importers and exporters code",
          "Locations of importers and exporters",
          "Quantity",
          "Unit",
          "Supplementary Quantity",
          "Supplementary Unit",
          "US dollar",
          null);

  /** The column that comes first where months are chosen. */
  static final String DATE = "Date of data";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.ALL).setRecordSeparator('\n').get();

  private static final Map<String, List<String>> PARTNERS =
      Map.of(
          "RU", List.of("344", "Russian Federation"),
          "HK", List.of("110", "Hong Kong，China"),
          "KZ", List.of("145", "Kazakhstan"),
          "KG", List.of("146", "Kyrgyzstan"));

  /** The first of several eight-digit codes carries this share of the six-digit value. */
  private static final double FIRST_CODE = 0.65;

  /** Every so many lines, a part of the goods leaves under a second customs regime. */
  private static final int SECOND_REGIME_EVERY = 7;

  private static final double FIRST_REGIME = 0.8;

  private GaccWriter() {}

  /** China's exports of a year by month and eight-digit code. */
  static void writeExports(Path file, World world, int year) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, GB18030);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
      List<String> header = new ArrayList<>(List.of(DATE));
      header.addAll(COLUMNS);
      printer.printRecord(header);
      for (Cell cell : world.months()) {
        if (cell.period().year() == year && isGaccExport(cell)) {
          write(printer, cell);
        }
      }
    }
  }

  /** A record in the layout without dates. */
  static void writeUndated(Path file, List<List<String>> records) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, GB18030);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
      printer.printRecord(COLUMNS);
      for (List<String> record : records) {
        printer.printRecord(record);
      }
    }
  }

  private static boolean isGaccExport(Cell cell) {
    return cell.reporter().equals(World.CHINA)
        && cell.flow().equals("X")
        && cell.good().group() != Group.TOTAL;
  }

  private static void write(CSVPrinter printer, Cell cell) throws IOException {
    Good good = cell.good();
    boolean hs2022 = Exporter.get(World.CHINA).reportsInHs2022(cell.period());
    List<String> codes = hs2022 ? good.gacc2022() : good.gacc2017();
    double first = codes.size() == 1 ? 1 : FIRST_CODE;
    long usd = Math.round(cell.usd() * first);
    long kg = Math.round(cell.kg() * first);
    writeRegimes(printer, cell, codes.get(0), usd, kg);
    if (usd < cell.usd()) {
      writeRegimes(printer, cell, codes.get(1), cell.usd() - usd, cell.kg() - kg);
    }
  }

  private static void writeRegimes(CSVPrinter printer, Cell cell, String code, long usd, long kg)
      throws IOException {
    if (printer.getRecordCount() % SECOND_REGIME_EVERY != 0) {
      printer.printRecord(record(cell, code, "10", "Ordinary Trade", usd, kg));
      return;
    }
    long ordinary = Math.round(usd * FIRST_REGIME);
    long weight = Math.round(kg * FIRST_REGIME);
    printer.printRecord(record(cell, code, "10", "Ordinary Trade", ordinary, weight));
    if (ordinary < usd) {
      printer.printRecord(record(cell, code, "39", "Other", usd - ordinary, kg - weight));
    }
  }

  private static List<String> record(
      Cell cell, String code, String regime, String regimeName, long usd, long kg) {
    List<String> partner = PARTNERS.get(cell.partner());
    long pieces = Math.round(kg * cell.good().piecesPerKg());
    List<String> record = new ArrayList<>();
    record.add(cell.period().digits());
    record.addAll(List.of(code, "Goods of code " + code));
    record.addAll(partner);
    record.addAll(List.of(regime, regimeName, "44", "Guangdong Province"));
    record.addAll(List.of(String.valueOf(kg), "Kilogram"));
    record.addAll(List.of(String.valueOf(pieces), pieces > 0 ? "Number of item" : "?"));
    record.add(thousands(usd));
    record.add(null);
    return record;
  }

  /** {@code 1,234,567}. */
  static String thousands(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
