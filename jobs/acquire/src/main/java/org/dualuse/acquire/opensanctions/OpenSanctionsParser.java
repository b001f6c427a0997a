package org.dualuse.acquire.opensanctions;

import java.io.EOFException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.dualuse.acquire.parse.CsvLayout;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;

/**
 * Tells the two layouts apart by their bytes, maybe compressed. The day whose list the file is: the
 * latest {@code last_seen} of its entities, which is the day of the export, found by reading the
 * file once before; else the date in the file's name; else the publisher's release date or the day
 * of loading.
 */
final class OpenSanctionsParser implements Parser {
  private static final long serialVersionUID = 1L;

  /** Quotes inside of a text are escaped, so that it cannot look like this. */
  private static final Pattern LAST_SEEN =
      Pattern.compile("\"last_seen\"\\s*:\\s*\"(\\d{4}-\\d{2}-\\d{2})");

  private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2})(?!\\d)");

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    boolean isJson;
    String lastSeen;
    try (Decompressed bytes = Decompressed.open(input)) {
      isJson = bytes.headText().startsWith("{");
      lastSeen = isJson ? lastSeenOfLines(bytes) : lastSeenOfTable(bytes);
    } catch (EOFException | ZipException e) {
      throw FileRefused.unreadable(e);
    }
    LocalDate asOf = asOf(lastSeen, input);
    return Decompressed.read(
        input,
        bytes ->
            isJson
                ? new FtmLines(bytes.stream(), asOf)
                : SimpleTargets.open(CsvRows.open(bytes.stream(), CsvLayout.CSV), asOf));
  }

  private static String lastSeenOfTable(Decompressed bytes) throws IOException, FileRefused {
    String latest = "";
    try (CsvRows rows = CsvRows.open(bytes.stream(), CsvLayout.CSV)) {
      int column = rows.header().indexOf("last_seen");
      for (CsvRow row = rows.next(); row != null; row = rows.next()) {
        latest = later(latest, DAY.matcher(row.get(column)));
      }
    }
    return latest;
  }

  private static String lastSeenOfLines(Decompressed bytes) throws IOException, FileRefused {
    String latest = "";
    try (BoundedLines lines = new BoundedLines(bytes.stream())) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        latest = later(latest, LAST_SEEN.matcher(line));
      }
    }
    return latest;
  }

  private static String later(String latest, Matcher day) {
    boolean isLater = day.find() && day.group(1).compareTo(latest) > 0 && day(day.group(1)) != null;
    return isLater ? day.group(1) : latest;
  }

  private static LocalDate asOf(String lastSeen, SnapshotInput input) {
    Matcher named = DAY.matcher(input.fileName());
    LocalDate inName = named.find() ? day(named.group(1)) : null;
    if (!lastSeen.isEmpty()) {
      return day(lastSeen);
    }
    return inName != null ? inName : input.snapshot().knownOn();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
