package org.dualuse.bench.sample;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CEPII's BACI, the HS 2017 version: annual, both sides reconciled, thousand USD, tonnes, and codes
 * that lost their leading zeros.
 */
final class BaciWriter {
  /** The columns: year, exporter, importer, product, value, quantity. */
  static final String[] COLUMNS = {"t", "i", "j", "k", "v", "q"};

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader(COLUMNS).setRecordSeparator('\n').get();

  /** Reconciling moves a value by up to this share. */
  private static final double RECONCILED = 0.03;

  /** What China buys in Russia: shares of all its imports from there. */
  private static final Map<String, Double> FROM_RUSSIA =
      new TreeMap<>(
          Map.of("30367", 0.012, "270900", 0.47, "271111", 0.04, "440710", 0.03, "261800", 0.01));

  private BaciWriter() {}

  /** The bilateral flows of a year. */
  static void write(Path file, World world, int year, SplittableRandom random) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
      for (ReportedLine line : ReportedLine.inHs2017(world.years())) {
        if (line.period().year() != year) {
          continue;
        }
        if (line.flow().equals("M")) {
          writeImports(printer, line);
        } else if (line.flow().equals("X") && line.good().group() != Group.TOTAL) {
          double reconciled = 1 - RECONCILED + 2 * RECONCILED * random.nextDouble();
          write(printer, line, Math.round(line.usd() * reconciled));
        }
      }
    }
  }

  private static void write(CSVPrinter printer, ReportedLine line, long usd) throws IOException {
    printer.printRecord(
        line.period().year(),
        Partners.of(line.reporter()).comtrade(),
        Partners.of(line.partner()).comtrade(),
        line.code(),
        BigDecimal.valueOf(usd, 3).toPlainString(),
        line.kg() == 0 ? "" : BigDecimal.valueOf(line.kg(), 3).toPlainString());
  }

  private static void writeImports(CSVPrinter printer, ReportedLine total) throws IOException {
    for (Map.Entry<String, Double> good : FROM_RUSSIA.entrySet()) {
      printer.printRecord(
          total.period().year(),
          Partners.of(total.partner()).comtrade(),
          Partners.of(total.reporter()).comtrade(),
          good.getKey(),
          BigDecimal.valueOf(Math.round(total.usd() * good.getValue()), 3).toPlainString(),
          "");
    }
  }
}
