package org.dualuse.acquire.parse;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of all sheets of an OpenDocument spreadsheet that hold something, in constant memory.
 * The format counts repeated cells and rows instead of writing them: blank ones cost nothing here,
 * however many there are, and others are bounded.
 */
public final class OdsRows implements Closeable {
  /** The UK Sanctions List takes 8 MB once decompressed. */
  public static final ArchiveLimits LIMITS = new ArchiveLimits(1_000, 256L << 20);

  private static final String CONTENT = "content.xml";
  private static final int MAX_COLUMNS = 1_024;
  private static final int MAX_REPEATED_ROWS = 1_000;

  private final ZipFile zip;
  private final SafeXml xml;
  private final XMLStreamReader reader;
  private String sheet = "";
  private int number;
  private int repeats;
  private List<String> cells = List.of();

  /**
   * A row.
   *
   * @param sheet name of its sheet
   * @param number 1-based
   * @param cells texts up to the last cell that holds one; paragraphs are joined by line breaks
   */
  public record OdsRow(String sheet, int number, List<String> cells) {}

  private OdsRows(ZipFile zip, SafeXml xml) {
    this.zip = zip;
    this.xml = xml;
    this.reader = xml.reader();
  }

  /**
   * Opens a spreadsheet.
   *
   * @throws FileRefused ARCHIVE_BOMB, BAD_ENTRY_NAME, NOT_A_WORKBOOK, XML_DOCTYPE, TRUNCATED or
   *     UNREADABLE
   */
  public static OdsRows open(SnapshotInput input, ArchiveLimits limits)
      throws IOException, FileRefused {
    limits.checkZip(input.file());
    ZipFile zip = new ZipFile(input.file().toFile());
    try {
      ZipEntry content = zip.getEntry(CONTENT);
      if (content == null) {
        throw new FileRefused("NOT_A_WORKBOOK", input.fileName() + " holds no " + CONTENT + ".");
      }
      return new OdsRows(zip, SafeXml.open(zip.getInputStream(content)));
    } catch (IOException | FileRefused e) {
      zip.close();
      throw e;
    }
  }

  /** True if the zip is an OpenDocument file. */
  public static boolean isOds(SnapshotInput input) throws FileRefused {
    try (ZipFile zip = new ZipFile(input.file().toFile())) {
      return zip.getEntry(CONTENT) != null;
    } catch (IOException e) {
      throw FileRefused.unreadable(e);
    }
  }

  /**
   * The next row that holds something, or null at the end.
   *
   * @throws FileRefused ARCHIVE_BOMB if it is too wide or repeated too often; TRUNCATED or
   *     UNREADABLE
   */
  public OdsRow next() throws FileRefused {
    try {
      while (repeats == 0 && reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          startElement();
        }
      }
    } catch (XMLStreamException e) {
      throw xml.refusal(e, number);
    }
    if (repeats == 0) {
      return null;
    }
    repeats--;
    return new OdsRow(sheet, ++number, cells);
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } finally {
      zip.close();
    }
  }

  private void startElement() throws XMLStreamException, FileRefused {
    if (reader.getLocalName().equals("table")) {
      sheet = String.valueOf(attribute("name"));
      number = 0;
    } else if (reader.getLocalName().equals("table-row")) {
      int times = times("number-rows-repeated");
      cells = readCells();
      if (cells.isEmpty()) {
        number += times;
      } else {
        refuseMoreThan(MAX_REPEATED_ROWS, times);
        repeats = times;
      }
    }
  }

  private List<String> readCells() throws XMLStreamException, FileRefused {
    List<String> row = new ArrayList<>();
    int blanks = 0;
    while (!isEndOf("table-row")) {
      boolean isCell =
          reader.next() == XMLStreamConstants.START_ELEMENT
              && reader.getLocalName().endsWith("table-cell");
      if (isCell) {
        int times = times("number-columns-repeated");
        String text = readCell(reader.getLocalName());
        if (text.isEmpty()) {
          blanks = Math.min(blanks + times, MAX_COLUMNS);
        } else {
          refuseMoreThan(MAX_COLUMNS, (long) row.size() + blanks + times);
          row.addAll(Collections.nCopies(blanks, ""));
          row.addAll(Collections.nCopies(times, text));
          blanks = 0;
        }
      }
    }
    return row;
  }

  /** What the cell shows; its day where it holds a date, as the shown form is a matter of taste. */
  private String readCell(String element) throws XMLStreamException {
    String date = attribute("date-value");
    StringBuilder text = new StringBuilder();
    int paragraph = 0;
    while (!isEndOf(element)) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "p" -> text.append(paragraph++ == 0 ? "" : "\n");
          case "s", "tab", "line-break" -> text.append(' ');
          case "annotation" -> skip("annotation");
          default -> {
            // Spans and links: their text counts, their form does not.
          }
        }
      } else if (event == XMLStreamConstants.CHARACTERS && paragraph > 0) {
        text.append(reader.getText());
      }
    }
    return date == null ? text.toString().strip() : date;
  }

  private void skip(String element) throws XMLStreamException {
    while (!isEndOf(element)) {
      reader.next();
    }
  }

  private boolean isEndOf(String element) {
    return reader.getEventType() == XMLStreamConstants.END_ELEMENT
        && reader.getLocalName().equals(element);
  }

  private int times(String name) {
    String printed = attribute(name);
    return printed != null && printed.matches("\\d{1,8}") ? Integer.parseInt(printed) : 1;
  }

  private String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  private static void refuseMoreThan(int most, long found) throws FileRefused {
    if (found > most) {
      throw new FileRefused(
          "ARCHIVE_BOMB",
          "The sheet repeats cells or rows " + found + " times; at most " + most + " are read.");
    }
  }
}
