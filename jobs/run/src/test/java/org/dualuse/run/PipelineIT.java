package org.dualuse.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.run.RunRecord;
import org.dualuse.platform.run.RunStatus;
import org.dualuse.platform.run.StepRecord;
import org.dualuse.platform.run.WriterLock;
import org.dualuse.platform.snapshot.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The life of one small warehouse, from its first run: each test goes on from the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PipelineIT {
  private static final String COMTRADE_HEADER =
      "freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,"
          + "customsCode,motCode,primaryValue\n";
  private static final String SHARE_IN_MAY =
      """
      SELECT list_version, round(share_of_value, 6), numerator_usd::BIGINT, denominator_usd::BIGINT
      FROM %s
      WHERE basis = 'MIRROR' AND frequency = 'M' AND period_start = '2023-05-01'
        AND china_definition = 'CN' AND hs_treatment = 'exact' AND cut = 'all' AND list_version <> 45
      ORDER BY list_version
      """;
  private static final String LIVE_SHARE =
      SHARE_IN_MAY.formatted("curated.china_share_of_russia_dual_use_imports");
  private static final String HISTORY_OF_MAY =
      """
      SELECT as_of_day, round(share_of_value, 6), round(previous_share, 6), exporters_loaded
      FROM curated.figure_history
      WHERE basis = 'MIRROR' AND frequency = 'M' AND period_start = '2023-05-01'
        AND china_definition = 'CN'
      ORDER BY as_of_day
      """;
  private static final String FIRST_FILE =
      comtrade(
          "M 202305 156 X 854231 1000", // China customs says 300, and is heard instead
          "M 202305 156 X 848210 400", // China customs says nothing of chapter 84
          "M 202305 276 X 854231 100",
          "M 202305 792 X 848210 200",
          "A 2023 156 X 854231 9000",
          "A 2023 276 X 854231 1000",
          "A 2023 842 X 854232 2000");
  private static final String CHINA_CUSTOMS =
      """
      "US dollar","Trading partner code","Commodity code"
      "250","344","85423111"
      "50","344","85423119"
      """;

  @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER)
  static Path home;

  private static TinyWarehouse warehouse;

  @BeforeAll
  static void layOut() throws IOException {
    warehouse = new TinyWarehouse(home);
  }

  @Test
  @Order(1)
  void shouldPublishWhatTheFilesSay() throws Exception {
    // given two sources that speak for China in May
    warehouse.drop("comtrade/first.csv", FIRST_FILE);
    warehouse.drop("gacc/may.csv", CHINA_CUSTOMS);

    // when
    RunRecord run = warehouse.run("2024-03-01");

    // then
    assertThat(run.error()).isNull();
    assertThat(run.status()).isEqualTo(RunStatus.SUCCEEDED);
    assertThat(run.release()).isEqualTo("2024-03-01-001");
    assertThat(warehouse.rows(LIVE_SHARE)).containsExactly("9,0.75,300,400", "50,0.7,700,1000");
    assertThat(
            warehouse.rows(
                """
                SELECT source, outranked_sources, sum(value_usd)::BIGINT
                FROM conformed.current_flows
                WHERE reporter = 'CN' AND frequency = 'M' GROUP BY ALL ORDER BY ALL
                """))
        .containsExactly("chinacustoms,comtrade,300", "comtrade,,400");
    assertThat(
            warehouse.rows(
                """
                SELECT annual_method, share_of_value, denominator_usd::BIGINT, is_provisional
                FROM curated.china_share_of_russia_dual_use_imports
                WHERE frequency = 'A' AND china_definition = 'CN' AND hs_treatment = 'exact'
                  AND cut = 'all' AND list_version = 50
                """))
        .containsExactly("reported,0.75,12000,true");
  }

  @Test
  @Order(2)
  void shouldPublishTheSameInParquetAndCsvWithTheirSums() throws Exception {
    Path release = warehouse.root().resolve("published/2024-03-01-001");
    Path share = release.resolve("restricted/china_share_of_russia_dual_use_imports.parquet");

    assertThat(warehouse.pointer()).contains("2024-03-01-001");
    assertThat(parquet(SHARE_IN_MAY.formatted("'" + share + "'")))
        .containsExactly("9,0.75,300,400", "50,0.7,700,1000");
    assertThat(release.resolve("restricted/china_share_of_russia_dual_use_imports.csv"))
        .content()
        .contains("numerator_usd")
        .contains("700");
    for (String line : Files.readAllLines(release.resolve("SHA256SUMS"))) {
      String[] sumAndFile = line.split(" [ *]", 2);
      assertThat(Sha256.of(release.resolve(sumAndFile[1]))).as(line).isEqualTo(sumAndFile[0]);
    }
    assertThat(Files.readString(release.resolve("SHA256SUMS")))
        .contains(files(release).stream().filter(file -> !file.equals("SHA256SUMS")).toList());
  }

  @Test
  @Order(3)
  void shouldDoNothingWhereNothingIsNew() throws Exception {
    // given the first file once more, under another name
    warehouse.drop("comtrade/again.csv", FIRST_FILE);

    // when
    RunRecord run = warehouse.run("2024-03-01");

    // then
    assertThat(run.status()).isEqualTo(RunStatus.UNCHANGED);
    assertThat(run.release()).isNull();
    assertThat(warehouse.said()).isEmpty(); // Spark does not start without saying so
    assertThat(step(run, "take").notes())
        .anyMatch(note -> note.contains("again.csv") && note.endsWith("first.csv: taken once."));
    assertThat(warehouse.releases()).containsExactly("2024-03-01-001");
    assertThat(warehouse.pointer()).contains("2024-03-01-001");
  }

  @Test
  @Order(4)
  void shouldRefuseTheWarehouseOfALivingRun() {
    try (WriterLock lock =
        WriterLock.take(warehouse.objects(), "the-other-run", Clock.systemUTC())) {
      assertThat(lock.wasTakenOver()).isFalse();
      assertThatThrownBy(() -> warehouse.run("2024-03-01"))
          .isInstanceOf(DualuseException.class)
          .hasMessageContaining("the-other-run")
          .extracting(e -> ((DualuseException) e).code())
          .isEqualTo(ErrorCode.WAREHOUSE_LOCKED);
      CommandCall call = CommandCall.in(home, "run", "--env", "tiny");
      assertThat(call.exitCode()).isEqualTo(5);
      assertThat(call.err()).contains("Why: ", "the-other-run", "What to do: ");
      assertThat(call.err()).doesNotContain("\tat ");
    }
  }

  @Test
  @Order(5)
  void shouldSetDirtAsideAndGoOnWithTheRest() throws Exception {
    // given
    warehouse.drop("comtrade/newer.csv", comtrade("M 202305 276 X 854231 300"));
    warehouse.drop("comtrade/newer.csv.meta.yml", "published_on: 2024-05-15\n");
    warehouse.drop("comtrade/cut.csv.gz", cutGzip(FIRST_FILE));
    warehouse.drop("comtrade/page.json", "<!DOCTYPE html><html><body>Later.</body></html>");
    warehouse.drop(
        "comtrade/dirty.csv", comtrade("M 202306 792 X 848210 -7", "M 202306 398 X 848210 50"));
    warehouse.drop(
        "comtrade/strangers.csv",
        comtrade("M 202306 276 X 854231 950", "M 202306 99999 X 854231 50"));

    // when
    RunRecord run = warehouse.run("2024-06-01");

    // then
    assertThat(run.error()).isNull();
    assertThat(run.release()).isEqualTo("2024-06-01-001");
    assertThat(step(run, "parse comtrade").notes())
        .anyMatch(note -> note.matches("Quarantined cut.csv.gz .*: TRUNCATED. .*"))
        .anyMatch(note -> note.matches("Quarantined page.json .*: HTML_INSTEAD_OF_DATA. .*"))
        .anyMatch(note -> note.matches("Quarantined strangers.csv .*: UNMAPPED_PARTNERS. .*5 %.*"));
    assertThat(
            warehouse.rows(
                "SELECT source, stage, reason, position, value::BIGINT FROM raw.quarantine"
                    + " ORDER BY ALL"))
        .containsExactly(
            "comtrade,acquire,NEGATIVE_VALUE,line 2,-7",
            "comtrade,acquire,UNMAPPED_PARTNER,line 3,50");
    assertThat(
            warehouse.rows(
                "SELECT reporter, value_usd::BIGINT FROM conformed.current_flows"
                    + " WHERE period_start = '2023-06-01'"))
        .containsExactly("KZ,50");
    assertThat(warehouse.rows(LIVE_SHARE)).containsExactly("9,0.5,300,600", "50,0.583333,700,1200");
    assertThat(warehouse.rows(HISTORY_OF_MAY))
        .as("Germany's revision moved the headline on the day of its release")
        .containsExactly("2024-03-01,0.7,,3", "2024-05-15,0.583333,0.7,3");
    assertThat(
            warehouse.rows(
                """
                SELECT exporter, known_on, previous_known_on, previous_usd::BIGINT,
                  revised_usd::BIGINT, cut
                FROM curated.revisions WHERE cut = 'all'
                """))
        .containsExactly("DE,2024-05-15,2024-03-01,100,300,all");
    assertThat(CommandCall.in(home, "quarantine", "list", "--env", "tiny").out())
        .contains("3 file(s) quarantined whole", "TRUNCATED", "NEGATIVE_VALUE", "line 2");
  }

  @Test
  @Order(6)
  void shouldGiveTheFiguresKnownOnAnEarlierDay() throws Exception {
    RunRecord run = warehouse.run("2024-04-01");

    assertThat(run.error()).isNull();
    assertThat(run.release()).isEqualTo("2024-04-01-001");
    assertThat(warehouse.rows(LIVE_SHARE)).containsExactly("9,0.75,300,400", "50,0.7,700,1000");
    assertThat(
            warehouse.rows(
                "SELECT count(*) FROM curated.dual_use_exports_to_russia"
                    + " WHERE period_start = '2023-06-01' OR known_on > '2024-04-01'"))
        .containsExactly("0");
    assertThat(warehouse.rows(HISTORY_OF_MAY)).containsExactly("2024-03-01,0.7,,3");
    Map<String, List<String>> thatDay = marts("2024-03-01-001");
    Map<String, List<String>> asOfThatDay = marts("2024-04-01-001");
    assertThat(asOfThatDay.keySet())
        .contains("figure_history.csv", "claims.csv", "sanctions_timeline.csv")
        .isEqualTo(thatDay.keySet());
    asOfThatDay.forEach((mart, rows) -> assertThat(rows).as(mart).isEqualTo(thatDay.get(mart)));
  }

  @Test
  @Order(7)
  void shouldPublishNothingWhenACheckFails() throws Exception {
    // given imports that are larger than both directions together
    warehouse.drop("totals/totals.csv", "date,value\n2023-05-01,200\n");
    warehouse.drop("comtrade/imports.csv", comtrade("M 202305 156 M TOTAL 300"));
    String pointer = warehouse.pointer();

    // when
    CommandCall run = CommandCall.in(home, "run", "--env", "tiny", "--as-of", "2024-06-02");

    // then
    assertThat(run.exitCode()).isEqualTo(ErrorCode.CHECK_FAILED.exitCode());
    assertThat(run.out())
        .contains("FAILED", "bilateral_trade exports_not_negative", "the last release stays");
    assertThat(warehouse.pointer()).isEqualTo(pointer);
    assertThat(warehouse.releases())
        .containsExactly("2024-03-01-001", "2024-04-01-001", "2024-06-01-001");
  }

  @Test
  @Order(8)
  void shouldNotPublishRefusedTablesEvenIfAsked() throws Exception {
    String pointer = warehouse.pointer();

    CommandCall run =
        CommandCall.in(home, "run", "--env", "tiny", "--as-of", "2024-06-02", "--only", "deliver");

    assertThat(run.exitCode()).isEqualTo(ErrorCode.CHECK_FAILED.exitCode());
    assertThat(run.out()).contains("curated.bilateral_trade");
    assertThat(warehouse.pointer()).isEqualTo(pointer);
    assertThat(warehouse.releases()).hasSize(3);
  }

  @Test
  @Order(9)
  void shouldPublishAgainOnceTheInputIsMendedAfterARunThatDied() throws Exception {
    // given the next release of the totals, lists, and the lock of a process that is gone
    TracedFigures.drop(warehouse, COMTRADE_HEADER);
    warehouse.drop("totals/mended.csv", "date,value\n2023-05-01,500\n");
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    String holder = InetAddress.getLocalHost().getHostName() + " " + gone.pid() + " dead-run ";
    warehouse
        .objects()
        .put("state/writer.lock", (holder + Instant.now()).getBytes(StandardCharsets.UTF_8));

    // when
    RunRecord run = warehouse.run("2024-06-03");

    // then
    assertThat(warehouse.said()).contains("Took over the lock of a run that has died.");
    assertThat(run.error()).isNull();
    assertThat(run.release()).isEqualTo("2024-06-03-001");
    assertThat(warehouse.pointer()).contains("2024-06-03-001");
    assertThat(
            warehouse.rows(
                """
                SELECT turnover_usd::BIGINT, china_exports_usd::BIGINT, china_imports_usd::BIGINT
                FROM curated.bilateral_trade
                """))
        .containsExactly("500,200,300");
    assertThat(warehouse.root().resolve("published/2024-06-03-001/LICENCES.md"))
        .content()
        .contains("### China's trade with Russia, both directions together, monthly")
        .contains("- Licence: Not stated; treated as not re-publishable")
        .doesNotContain("As each mapping says");
    assertThat(warehouse.root().resolve("state/writer.lock")).doesNotExist();
  }

  @Test
  @Order(10)
  void shouldTraceFiguresOfEveryMartToTheirFiles() throws Exception {
    TraceChecks.figuresReconcile(warehouse);
    TraceChecks.onlyColumnsThatCountAreFollowed(warehouse);
    TraceChecks.someRowsOfEveryMartReconcile(warehouse);
    TraceChecks.flowRowsAreThoseOfCurrentFlows(warehouse);
    TraceChecks.wrongQuestionsAreAnswered(warehouse);
  }

  @Test
  @Order(11)
  void shouldSayWhatWasTamperedWith() throws Exception {
    TraceChecks.changedRowsAreFound(warehouse);
    TraceChecks.changedBytesAreFound(warehouse);
  }

  /** Comtrade's table of flows with Russia: frequency, period, reporter, flow, code, value. */
  private static String comtrade(String... flows) {
    return Arrays.stream(flows)
        .map(flow -> flow.split(" "))
        .map(
            f -> String.join(",", f[0], f[1], f[2], f[3], "643", "0", "H6", f[4], "C00", "0", f[5]))
        .collect(Collectors.joining("\n", COMTRADE_HEADER, "\n"));
  }

  private static byte[] cutGzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return Arrays.copyOf(bytes.toByteArray(), bytes.size() - 20);
  }

  private static StepRecord step(RunRecord run, String name) {
    return run.steps().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  /** The rows of each mart of a release, in a fixed order, by name of its file. */
  private static Map<String, List<String>> marts(String release) throws IOException {
    Path folder = warehouse.root().resolve("published").resolve(release);
    Map<String, List<String>> rows = new TreeMap<>();
    for (String file : files(folder)) {
      if (file.endsWith(".csv")) {
        Path path = folder.resolve(file);
        rows.put(
            path.getFileName().toString(), Files.readAllLines(path).stream().sorted().toList());
      }
    }
    return rows;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }

  private static List<String> parquet(String sql) throws Exception {
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        StringJoiner line = new StringJoiner(",");
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.add(rows.getString(i));
        }
        lines.add(line.toString());
      }
      return lines;
    }
  }
}
