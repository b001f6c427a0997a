package org.dualuse.acquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * A file as its source reads it. Every kept row is held against the source's raw table.
 *
 * @param observations in the order of the file
 * @param findings about the file as a whole
 * @param rows the kept rows by the names of their columns
 */
public record SourceReading(
    List<Observation> observations, List<Finding> findings, List<Map<String, Object>> rows) {

  /** Reads a file under its own name. */
  public static SourceReading of(Source source, Path file) throws FileRefused {
    return of(source, file, file.getFileName().toString(), FileMeta.NONE);
  }

  /** Reads a text as if it came under a name. */
  public static SourceReading of(Source source, String fileName, String text) throws FileRefused {
    return of(source, fileName, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a text in an encoding. */
  public static SourceReading of(Source source, String fileName, String text, Charset charset)
      throws FileRefused {
    return of(source, fileName, text.getBytes(charset));
  }

  /** Reads bytes as if they came under a name. */
  public static SourceReading of(Source source, String fileName, byte[] bytes) throws FileRefused {
    return of(source, fileName, bytes, FileMeta.NONE);
  }

  /** Reads bytes as if they came under a name and with a sidecar. */
  public static SourceReading of(Source source, String fileName, byte[] bytes, FileMeta meta)
      throws FileRefused {
    try {
      Path file = Files.createTempFile("reading-", ".bin");
      try {
        Files.write(file, bytes);
        return of(source, file, fileName, meta);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file of the project's own data. */
  public static SourceReading ofBundled(Source source, String resource) throws FileRefused {
    try (InputStream in = source.getClass().getResourceAsStream(resource)) {
      return of(source, resource, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reasons of the quarantined rows, in order. */
  public List<String> quarantined() {
    return observations.stream()
        .filter(seen -> seen.outcome() == Outcome.QUARANTINED)
        .map(seen -> seen.position() + " " + seen.rule())
        .toList();
  }

  /** One column of the kept rows. */
  public List<Object> column(String name) {
    List<Object> values = new ArrayList<>();
    rows.forEach(row -> values.add(row.get(name)));
    return values;
  }

  private static SourceReading of(Source source, Path file, String fileName, FileMeta meta)
      throws FileRefused {
    Snapshot snapshot =
        new Snapshot(
            source.name() + "-0",
            source.name(),
            "test",
            fileName,
            Instant.EPOCH,
            LocalDate.EPOCH,
            null,
            0,
            "",
            null,
            "",
            "open",
            meta);
    List<Observation> observations = new ArrayList<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Column> columns = source.rawTable().columns().stream().skip(2).toList();
    try (ObservationReader reader =
        source.parser().open(new SnapshotInput(snapshot, file), Selection.ALL)) {
      for (Observation seen = reader.next(); seen != null; seen = reader.next()) {
        observations.add(seen);
        if (seen.outcome() == Outcome.KEPT) {
          rows.add(byName(columns, seen.row()));
        }
      }
      return new SourceReading(observations, reader.findings(), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> byName(List<Column> columns, Object[] row) {
    assertThat(row).hasSize(columns.size());
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < row.length; i++) {
      Column column = columns.get(i);
      if (row[i] == null) {
        assertThat(column.required()).as(column.name() + " may be null").isFalse();
      } else {
        assertThat(row[i]).as(column.name()).isInstanceOf(javaType(column.type()));
      }
      if (row[i] instanceof BigDecimal number) {
        assertThat(column.type()).endsWith("," + number.scale() + ")");
      }
      values.put(column.name(), row[i]);
    }
    return values;
  }

  private static Class<?> javaType(String type) {
    return switch (type.replaceFirst("<.*", "")) {
      case "string" -> String.class;
      case "int" -> Integer.class;
      case "boolean" -> Boolean.class;
      case "date" -> Date.class;
      case "array" -> List.class;
      case "map" -> Map.class;
      default -> BigDecimal.class;
    };
  }
}
