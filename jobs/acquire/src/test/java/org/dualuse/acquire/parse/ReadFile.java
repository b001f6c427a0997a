package org.dualuse.acquire.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.dualuse.acquire.source.Source;
import org.dualuse.platform.run.Outcome;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.snapshot.Finding;
import org.dualuse.platform.snapshot.Snapshot;
import org.dualuse.platform.table.Column;

/** A file read to its end by a source's parser, as a partition would. */
public final class ReadFile {
  private final Source source;
  private final List<Observation> observations = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private ReadFile(Source source) {
    this.source = source;
  }

  /** Reads text in UTF-8 of which nothing more is known. */
  public static ReadFile of(Source source, String text) {
    return of(source, "file", text.getBytes(StandardCharsets.UTF_8), FileMeta.NONE, Selection.ALL);
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

  /** Reads a file. */
  public static ReadFile of(
      Source source, String fileName, Path file, FileMeta meta, Selection selection) {
    ReadFile read = new ReadFile(source);
    SnapshotInput input = new SnapshotInput(snapshot(source, fileName, meta), file);
    try (ObservationReader reader = source.parser().open(input, selection)) {
      for (Observation seen = reader.next(); seen != null; seen = reader.next()) {
        read.observations.add(seen);
      }
      read.findings.addAll(reader.findings());
    } catch (FileRefused e) {
      read.findings.add(e.finding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  /** Bytes compressed with gzip. */
  public static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Everything that was observed. */
  public List<Observation> observations() {
    return observations;
  }

  /** The kept rows as the raw table's columns. */
  public List<Map<String, Object>> kept() {
    List<Column> columns = source.rawTable().columns();
    return withOutcome(Outcome.KEPT).stream()
        .map(
            seen -> {
              Map<String, Object> row = new HashMap<>();
              for (int i = 0; i < seen.row().length; i++) {
                row.put(columns.get(i + 2).name(), seen.row()[i]);
              }
              return row;
            })
        .toList();
  }

  /** The reasons of quarantined rows, in the order of the file. */
  public List<String> quarantined() {
    return withOutcome(Outcome.QUARANTINED).stream().map(Observation::rule).toList();
  }

  /** The rules that left rows out, in the order of the file. */
  public List<String> outOfScope() {
    return withOutcome(Outcome.OUT_OF_SCOPE).stream().map(Observation::rule).toList();
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

  private static Snapshot snapshot(Source source, String fileName, FileMeta meta) {
    String sha256 = "0".repeat(64);
    return new Snapshot(
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
  }

  /** A sidecar that says only some things; null for those it does not say. */
  public static FileMeta sidecar(String period, String flow, String hsRevision) {
    return new FileMeta(null, period, flow, hsRevision, null, null, null, null, null, null);
  }

  /** The first bytes of a file. */
  public static byte[] cut(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }
}
