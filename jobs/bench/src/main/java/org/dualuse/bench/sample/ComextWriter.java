package org.dualuse.bench.sample;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZMethodConfiguration;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dualuse.bench.sample.Exporter.MonthlySource;
import org.tukaani.xz.LZMA2Options;

/**
 * Eurostat's Comext bulk layout: a {@code .dat} table in a {@code .7z} archive, EU members' exports
 * (flow 2) by Combined Nomenclature code, in EUR and kilograms. A line may be split by statistical
 * procedure.
 */
final class ComextWriter {
  /** The columns of the files published now. */
  static final String[] COLUMNS = {
    "REPORTER",
    "PARTNER",
    "TRADE_TYPE",
    "PRODUCT_NC",
    "PRODUCT_SITC",
    "PRODUCT_CPA21",
    "PRODUCT_CPA22",
    "PRODUCT_BEC",
    "PRODUCT_BEC5",
    "PRODUCT_SECTION",
    "FLOW",
    "STAT_PROCEDURE",
    "SUPPL_UNIT",
    "PERIOD",
    "VALUE_EUR",
    "VALUE_NAC",
    "QUANTITY_KG",
    "QUANTITY_SUPPL_UNIT"
  };

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader(COLUMNS).setRecordSeparator('\n').get();
  private static final String NOT_CLASSIFIED = ".....";
  private static final String NORMAL = "1";
  private static final String INWARD_PROCESSING = "2";

  /** Every so many lines, a part leaves under inward processing. */
  private static final int SECOND_PROCEDURE_EVERY = 11;

  private static final double FIRST_PROCEDURE = 0.9;

  /** The fastest preset: a smaller archive is not worth the time. */
  private static final int FAST = 0;

  private ComextWriter() {}

  /** The months of a year. */
  static void write(Path file, List<ReportedLine> months, int year, EuroRates rates)
      throws IOException {
    SevenZArchiveEntry entry = new SevenZArchiveEntry();
    entry.setName("SYNTHETIC_full_" + year + ".dat");
    try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile())) {
      archive.setContentMethods(
          List.of(new SevenZMethodConfiguration(SevenZMethod.LZMA2, new LZMA2Options(FAST))));
      archive.putArchiveEntry(entry);
      archive.write(table(months, year, rates));
      archive.closeArchiveEntry();
    }
  }

  private static byte[] table(List<ReportedLine> months, int year, EuroRates rates)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Writer writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    CSVPrinter printer = new CSVPrinter(writer, FORMAT);
    for (ReportedLine line : months) {
      if (line.period().year() == year
          && Exporter.get(line.reporter()).monthlySource() == MonthlySource.COMEXT
          && !line.partner().equals(World.WORLD)) {
        writeProcedures(printer, line, rates.eur(line.usd(), line.period()));
      }
    }
    printer.flush();
    return bytes.toByteArray();
  }

  private static void writeProcedures(CSVPrinter printer, ReportedLine line, long eur)
      throws IOException {
    long normal = eur;
    long kg = line.kg();
    if (printer.getRecordCount() % SECOND_PROCEDURE_EVERY == 0) {
      normal = Math.round(eur * FIRST_PROCEDURE);
      kg = Math.round(line.kg() * FIRST_PROCEDURE);
    }
    write(printer, line, NORMAL, normal, kg);
    if (normal < eur) {
      write(printer, line, INWARD_PROCESSING, eur - normal, line.kg() - kg);
    }
  }

  private static void write(
      CSVPrinter printer, ReportedLine line, String procedure, long eur, long kg)
      throws IOException {
    printer.printRecord(
        line.reporter(),
        line.partner(),
        "E",
        line.code() + line.good().cnEnding(),
        NOT_CLASSIFIED,
        NOT_CLASSIFIED,
        NOT_CLASSIFIED,
        NOT_CLASSIFIED,
        NOT_CLASSIFIED,
        NOT_CLASSIFIED,
        "2",
        procedure,
        "NO_SU",
        line.period().digits(),
        eur,
        eur,
        kg,
        0);
  }
}
