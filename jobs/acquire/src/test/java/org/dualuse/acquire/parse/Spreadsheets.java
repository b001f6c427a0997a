package org.dualuse.acquire.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** OpenDocument spreadsheets for tests. */
public final class Spreadsheets {
  /** Blank rows and columns to the end of the sheet, as office programs write them. */
  public static final String REST =
      "<table:table-row table:number-rows-repeated=\"1043268\">"
          + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";

  private Spreadsheets() {}

  /** A row of texts, with blank cells to the end of the sheet behind it. */
  public static String row(String... cells) {
    return Arrays.stream(cells)
        .map(text -> "<table:table-cell><text:p>" + text + "</text:p></table:table-cell>")
        .collect(
            Collectors.joining(
                "",
                "<table:table-row>",
                "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"));
  }

  /** A file with one sheet of the given rows. */
  public static byte[] of(String rows) {
    return zip(
        "content.xml", content("<table:table table:name=\"List\">" + rows + "</table:table>"));
  }

  /** The XML of a file with the given sheets. */
  public static String content(String sheets) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
        + "<office:body><office:spreadsheet>"
        + sheets
        + "</office:spreadsheet></office:body></office:document-content>";
  }

  /** A zip with one file. */
  public static byte[] zip(String name, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
