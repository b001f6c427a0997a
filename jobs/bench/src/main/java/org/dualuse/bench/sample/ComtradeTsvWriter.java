package org.dualuse.bench.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** UN Comtrade's two table layouts: the bulk file and the table that the client saves. */
final class ComtradeTsvWriter {
  private static final CSVFormat TSV =
      CSVFormat.TDF.builder().setHeader(ComtradeRow.header()).setRecordSeparator('\n').get();
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader(ComtradeRow.header()).setRecordSeparator('\n').get();

  private ComtradeTsvWriter() {}

  /** A bulk file: tabs, gzip without a time stamp. */
  static void writeBulk(Path file, List<ComtradeRow> rows) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
      write(out, TSV, rows);
    }
  }

  /** The client's table: commas, not compressed. */
  static void writeClientTable(Path file, List<ComtradeRow> rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out, CSV, rows);
    }
  }

  private static void write(OutputStream out, CSVFormat format, List<ComtradeRow> rows)
      throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    CSVPrinter printer = new CSVPrinter(writer, format);
    for (ComtradeRow row : rows) {
      printer.printRecord(row.texts());
    }
    printer.flush();
  }
}
