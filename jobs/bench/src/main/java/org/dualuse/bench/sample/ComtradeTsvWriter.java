package org.dualuse.bench.sample;

import java.io.BufferedWriter;
import java.io.IOException;
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
  private static final int BUFFER = 1 << 16;
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader(ComtradeRow.header()).setRecordSeparator('\n').get();

  private ComtradeTsvWriter() {}

  /** A bulk file: tabs and nothing to quote, gzip without a time stamp. */
  static void writeBulk(Path file, List<ComtradeRow> rows) throws IOException {
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file), BUFFER);
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Writer writer = new BufferedWriter(text, BUFFER)) {
      writer.write(String.join("\t", ComtradeRow.COLUMNS) + "\n");
      for (ComtradeRow row : rows) {
        writer.write(String.join("\t", row.texts()));
        writer.write('\n');
      }
    }
  }

  /** The client's table: commas, not compressed. */
  static void writeClientTable(Path file, List<ComtradeRow> rows) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSV)) {
      for (ComtradeRow row : rows) {
        printer.printRecord(row.texts());
      }
    }
  }
}
