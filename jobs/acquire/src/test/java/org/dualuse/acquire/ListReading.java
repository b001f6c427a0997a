package org.dualuse.acquire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.source.Source;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.snapshot.Snapshot;

/** A list as its source reads it. */
public final class ListReading {
  private ListReading() {}

  /** Reads a text in UTF-8. */
  public static ReadFile text(Source source, String fileName, String text) {
    return bytes(source, fileName, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads bytes. */
  public static ReadFile bytes(Source source, String fileName, byte[] bytes) {
    return ReadFile.of(source, fileName, bytes, FileMeta.NONE, Selection.ALL);
  }

  /** Reads a real file under its own name; the test is skipped where there is none. */
  public static ReadFile real(Source source, String relative) {
    Path file = RealData.file(relative);
    return ReadFile.of(source, file.getFileName().toString(), file, FileMeta.NONE, Selection.ALL);
  }

  /** How many observations a real file has, read without holding them. */
  public static long countReal(Source source, String relative) throws IOException, FileRefused {
    Path file = RealData.file(relative);
    SnapshotInput input = input(file.getFileName().toString(), file);
    long count = 0;
    try (ObservationReader reader = source.parser().open(input, Selection.ALL)) {
      while (reader.next() != null) {
        count++;
      }
    }
    return count;
  }

  /** A file as a parser gets it. */
  public static SnapshotInput input(String fileName, Path file) {
    Snapshot snapshot =
        new Snapshot(
            "s-0",
            "s",
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
            FileMeta.NONE);
    return new SnapshotInput(snapshot, file);
  }

  /** A sidecar that says only when the file was published. */
  public static FileMeta published(LocalDate day) {
    return new FileMeta(day, null, null, null, null, null, null, null, null, null);
  }

  /** An array of structs, each as its values joined by {@code |}. */
  public static List<String> structs(Map<String, Object> row, String column) {
    List<String> all = new ArrayList<>();
    for (Object struct : (List<?>) row.get(column)) {
      List<String> cells = new ArrayList<>();
      for (Object cell : (Object[]) struct) {
        cells.add(String.valueOf(cell));
      }
      all.add(String.join("|", cells));
    }
    return all;
  }

  /** How many rows have each value of a column. */
  public static Map<String, Long> counts(ReadFile file, String column) {
    return file.kept().stream()
        .collect(
            Collectors.groupingBy(row -> String.valueOf(row.get(column)), Collectors.counting()));
  }

  /** The different values of a column. */
  public static Set<Object> distinct(ReadFile file, String column) {
    return file.kept().stream().map(row -> row.get(column)).collect(Collectors.toSet());
  }

  /** The further fields of a row. */
  @SuppressWarnings("unchecked")
  public static Map<String, String> fields(Map<String, Object> row) {
    return (Map<String, String>) row.get("publisher_fields");
  }
}
