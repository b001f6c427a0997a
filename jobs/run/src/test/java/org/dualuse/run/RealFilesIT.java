package org.dualuse.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dualuse.deliver.query.OutputFormat;
import org.dualuse.deliver.query.Queries;
import org.dualuse.deliver.query.QueryResult;
import org.dualuse.platform.run.Progress;
import org.dualuse.platform.run.RunRecord;
import org.dualuse.platform.run.RunStatus;
import org.dualuse.platform.run.Years;
import org.dualuse.platform.table.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline on the publishers' real files, held against their known truths. */
class RealFilesIT {
  @TempDir static Path folder;
  private static Queries queries;

  /**
   * A truth.
   *
   * @param what the truth in words
   * @param sql a query for its values: one column of several rows, or one row of several columns
   * @param expect the values
   * @param within tolerance; null for exact
   */
  record Truth(String what, String sql, List<Double> expect, Double within) {}

  @BeforeAll
  static void runOnTheRealFiles() {
    Path home = Path.of(System.getProperty("dualuse.project.root"));
    Assumptions.assumeTrue(
        Files.isDirectory(data()), "real files skipped: " + data() + " is not there");
    Settings settings =
        Settings.load(home, "real-files", Map.of(), Map.of("warehouse.root", folder.toString()));
    Pipeline pipeline = new Pipeline(settings, home);
    LocalDate day = LocalDate.of(2026, 11, 25);
    RunRecord run =
        new PipelineRun(settings, home, day, Years.ALL, Progress.silent(), Clock.systemUTC())
            .run(pipeline.steps());
    assertThat(run.error()).isNull();
    assertThat(run.status()).isEqualTo(RunStatus.SUCCEEDED);
    assertThat(run.release()).isEqualTo(run.runId());
    queries = Queries.open(new Warehouse(folder), pipeline.tables());
  }

  @AfterAll
  static void closeQueries() {
    if (queries != null) {
      queries.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> shouldGiveTheKnownTruths() throws Exception {
    try (InputStream yaml = RealFilesIT.class.getResourceAsStream("/real-files-truths.yml")) {
      return Stream.of(new YAMLMapper().readValue(yaml, Truth[].class))
          .map(truth -> DynamicTest.dynamicTest(truth.what(), () -> verify(truth)));
    }
  }

  @Test
  void shouldMakeOnePartyOfEachConfirmedPairOfEntriesUnlessTheirNumbersConflict() throws Exception {
    Path pairs = data().resolve("matching/truth_xlist_eu_ofac_by_id.csv");
    ConfirmedPairs compared = new ConfirmedPairs(pairs, RealFilesIT::rows);

    assertThat(compared.rows).isEqualTo(655);
    try (InputStream file =
        RealFilesIT.class.getResourceAsStream("/confirmed-pairs-kept-apart.csv")) {
      List<String> keptApart =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .map(line -> line.split(",", 4))
              .map(cells -> cells[0] + " " + cells[1] + " " + cells[2])
              .toList();
      assertThat(compared.apart).containsExactlyInAnyOrderElementsOf(keptApart);
    }
    // OFAC listed 45030 and 44738 after the last loaded copy of its list
    assertThat(compared.notLoaded)
        .allMatch(pair -> pair.endsWith(" 45030") || pair.endsWith(" 44738"));
  }

  private static void verify(Truth truth) {
    List<Double> actual = values(truth.sql());
    assertThat(actual).hasSameSizeAs(truth.expect());
    double tolerance = truth.within() == null ? 0 : truth.within();
    for (int i = 0; i < actual.size(); i++) {
      assertThat(actual.get(i))
          .as("value " + i)
          .isEqualTo(truth.expect().get(i), within(tolerance));
    }
  }

  private static List<Double> values(String sql) {
    return rows(sql).stream().flatMap(List::stream).map(Double::valueOf).toList();
  }

  private static List<List<String>> rows(String sql) {
    StringWriter out = new StringWriter();
    try (QueryResult result = queries.run(sql)) {
      long unused = result.print(OutputFormat.CSV, out);
      return CSVFormat.DEFAULT.parse(new StringReader(out.toString())).stream()
          .skip(1)
          .map(CSVRecord::toList)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path data() {
    Path home = Path.of(System.getProperty("dualuse.project.root"));
    return home.resolve(System.getenv().getOrDefault("DUALUSE_REAL_DATA", "../shared/data"));
  }
}
