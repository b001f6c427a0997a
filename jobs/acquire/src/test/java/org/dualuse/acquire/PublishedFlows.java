package org.dualuse.acquire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.source.Source;
import org.dualuse.platform.run.Outcome;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.snapshot.Finding;

/** The flows of a publisher's real file; of what is not kept only the number is remembered. */
public final class PublishedFlows {
  private final List<Map<String, Object>> kept = new ArrayList<>();
  private final Map<String, Integer> notKept = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Reads a file to its end. */
  public PublishedFlows(Source source, Path file, FileMeta meta) {
    try (ObservationReader reader =
        source
            .parser()
            .open(
                ReadFile.input(source, file.getFileName().toString(), file, meta), Selection.ALL)) {
      for (Observation seen = reader.next(); seen != null; seen = reader.next()) {
        add(source, seen);
      }
      findings.addAll(reader.findings());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FileRefused e) {
      findings.add(e.finding());
    }
  }

  /** The kept rows by the raw table's columns. */
  public List<Map<String, Object>> kept() {
    return kept;
  }

  /** How many rows each rule set aside or left out. */
  public Map<String, Integer> notKept() {
    return notKept;
  }

  /** What was noticed about the file. */
  public List<Finding> findings() {
    return findings;
  }

  /** The sum of the values of some rows. */
  public BigDecimal sum(Predicate<Map<String, Object>> rows) {
    return kept.stream()
        .filter(rows)
        .map(row -> (BigDecimal) row.get("value_as_reported"))
        .filter(value -> value != null)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Rows of one year. */
  public static Predicate<Map<String, Object>> in(int year) {
    return row -> String.valueOf(row.get("period_start")).startsWith(year + "-");
  }

  /** Rows whose column has a value. */
  public static Predicate<Map<String, Object>> with(String column, Object value) {
    return row -> value.equals(row.get(column));
  }

  /** Rows whose HS6 number is on the BIS list of February 2024, as it stands. */
  public static Predicate<Map<String, Object>> onTheList() {
    Set<String> codes = new HashSet<>();
    try {
      List<String> lines = Files.readAllLines(RealData.file("reference/chpl_bis_2024-02-23.csv"));
      lines.stream().skip(1).forEach(line -> codes.add(line.split(",", -1)[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return row -> {
      String code = String.valueOf(row.get("hs_code_as_reported"));
      return code.length() >= 6 && codes.contains(code.substring(0, 6));
    };
  }

  private void add(Source source, Observation seen) {
    if (seen.outcome() != Outcome.KEPT) {
      notKept.merge(seen.rule(), 1, Integer::sum);
      return;
    }
    kept.add(ReadFile.row(source, seen));
  }
}
