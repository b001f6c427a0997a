package org.dualuse.acquire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.source.Source;
import org.dualuse.platform.run.Outcome;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.snapshot.Finding;
import org.dualuse.platform.snapshot.Snapshot;
import org.dualuse.platform.table.Column;

/**
 * A file read to its end by a source's parser, as a partition would. Every kept row is held against
 * the source's raw table; a refusal is one of the findings.
 */
public final class ReadFile {
  private final List<Observation> observations = new ArrayList<>();
  private final List<Map<String, Object>> kept = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private ReadFile() {}

  /** Reads text in UTF-8 of which nothing more is known. */
  public static ReadFile of(Source source, String text) {
    return of(source, "file", text);
  }

  /** Reads text in UTF-8 that came under a name. */
  public static ReadFile of(Source source, String fileName, String text) {
    return of(source, fileName, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads bytes that came under a name. */
  public static ReadFile of(Source source, String fileName, byte[] bytes) {
    return of(source, fileName, bytes, FileMeta.NONE, Selection.ALL);
  }

  /** Reads bytes. */
  public static ReadFile of(
      Source source, String fileName, byte[] bytes, FileMeta meta, Selection selection) {
    try {
      Path file = Files.createTempFile("dualuse-test", ".bin");
      try {
        Files.write(file, bytes);
        return of(source, fileName, file, meta, selection);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file under its own name. */
  public static ReadFile of(Source source, Path file) {
    return of(source, file.getFileName().toString(), file, FileMeta.NONE, Selection.ALL);
  }

  /** Reads a file of the project's own data. */
  public static ReadFile ofBundled(Source source, String resource) {
    try (InputStream in = source.getClass().getResourceAsStream(resource)) {
      return of(source, resource, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file. */
  public static ReadFile of(
      Source source, String fileName, Path file, FileMeta meta, Selection selection) {
    ReadFile read = new ReadFile();
    try (ObservationReader reader =
        source.parser().open(input(source, fileName, file, meta), selection)) {
      for (Observation seen = reader.next(); seen != null; seen = reader.next()) {
        read.observations.add(seen);
        if (seen.outcome() == Outcome.KEPT) {
          read.kept.add(row(source, seen));
        }
      }
      read.findings.addAll(reader.findings());
    } catch (FileRefused e) {
      read.findings.add(e.finding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  /** A file as a parser gets it. */
  public static SnapshotInput input(Source source, String fileName, Path file, FileMeta meta) {
    String sha256 = "0".repeat(64);
    Snapshot snapshot =
        new Snapshot(
            source.name() + "-" + sha256.substring(0, 16),
            source.name(),
            fileName,
            fileName,
            Instant.EPOCH,
            LocalDate.EPOCH,
            null,
            0,
            sha256,
            null,
            "",
            "open",
            meta);
    return new SnapshotInput(snapshot, file);
  }

  /**
   * A kept row by the names of the raw table's columns.
   *
   * @throws AssertionError if the row is none of that table
   */
  public static Map<String, Object> row(Source source, Observation seen) {
    List<Column> columns = source.rawTable().columns();
    List<Object> values = seen.row();
    if (values.size() != columns.size() - 2) {
      throw new AssertionError(seen.position() + " has " + values.size() + " values");
    }
    Map<String, Object> row = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      Column column = columns.get(i + 2);
      if (!fits(values.get(i), column)) {
        throw new AssertionError(seen.position() + ": " + values.get(i) + " is no " + column);
      }
      row.put(column.name(), values.get(i));
    }
    return row;
  }

  private static boolean fits(Object value, Column column) {
    if (value == null) {
      return !column.required();
    }
    if (column.type().startsWith("array<")) {
      return value instanceof List<?> list
          && list.stream().allMatch(each -> isElement(each, column.type()));
    }
    return switch (column.type()) {
      case "string" -> value instanceof String;
      case "int" -> value instanceof Integer;
      case "boolean" -> value instanceof Boolean;
      case "date" -> value instanceof Date;
      case "map<string,string>" -> value instanceof Map;
      default ->
          value instanceof BigDecimal number && column.type().endsWith("," + number.scale() + ")");
    };
  }

  /** An element of a list is a text, or has a cell for each field of the struct. */
  private static boolean isElement(Object element, String type) {
    return element instanceof Object[] cells
        ? cells.length == type.chars().filter(c -> c == ':').count()
        : element instanceof String && type.equals("array<string>");
  }

  /** Text in UTF-8, compressed with gzip. */
  public static byte[] gzip(String text) {
    return gzip(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes compressed with gzip. */
  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  /** The first bytes of a file. */
  public static byte[] cut(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }

  /** A sidecar that says only some things; null for those it does not say. */
  public static FileMeta sidecar(String period, String flow, String hsRevision) {
    return new FileMeta(null, period, flow, hsRevision, null, null, null, null, null, null);
  }

  /** Everything that was observed, in the order of the file. */
  public List<Observation> observations() {
    return observations;
  }

  /** The kept rows by the names of the raw table's columns. */
  public List<Map<String, Object>> kept() {
    return kept;
  }

  /** One column of the kept rows. */
  public List<Object> column(String name) {
    List<Object> values = new ArrayList<>();
    kept.forEach(row -> values.add(row.get(name)));
    return values;
  }

  /** The reasons of quarantined rows, in the order of the file. */
  public List<String> quarantined() {
    return withOutcome(Outcome.QUARANTINED).stream().map(Observation::rule).toList();
  }

  /** The same with their positions, e.g. {@code line 3 BAD_DATE}. */
  public List<String> quarantinedAt() {
    return withOutcome(Outcome.QUARANTINED).stream()
        .map(seen -> seen.position() + " " + seen.rule())
        .toList();
  }

  /** The rules that left rows out, in the order of the file. */
  public List<String> outOfScope() {
    return withOutcome(Outcome.OUT_OF_SCOPE).stream().map(Observation::rule).toList();
  }

  /** What was noticed about the file as a whole. */
  public List<Finding> findings() {
    return findings;
  }

  /** The codes of findings that refuse the file. */
  public List<String> refusals() {
    return findings.stream().filter(Finding::refusesFile).map(Finding::code).toList();
  }

  /** The codes of warnings. */
  public List<String> warnings() {
    return findings.stream().filter(f -> !f.refusesFile()).map(Finding::code).toList();
  }

  /** The sentences of all findings. */
  public List<String> sentences() {
    return findings.stream().map(Finding::sentence).toList();
  }

  /** The sum of the kept values. */
  public BigDecimal keptValue() {
    return withOutcome(Outcome.KEPT).stream()
        .map(Observation::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<Observation> withOutcome(Outcome outcome) {
    return observations.stream().filter(seen -> seen.outcome() == outcome).toList();
  }
}
