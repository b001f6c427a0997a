package org.dualuse.deliver.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dualuse.deliver.SampleTables.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dualuse.deliver.SampleTables;
import org.dualuse.deliver.duckdb.DuckDb;
import org.dualuse.deliver.duckdb.LiveTable;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.snapshot.LocalObjectStore;
import org.dualuse.platform.snapshot.ObjectStore.Tagged;
import org.dualuse.platform.snapshot.Sha256;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasePublisherIT {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
  private static final List<SourceCredit> SOURCES =
      List.of(credit("alpha", "CC BY 4.0", "open"), credit("beta", "Beta's terms", "restricted"));

  private static final Table SHARES =
      Table.of(
              "curated",
              "r_shares",
              "A share.",
              List.of(
                  Column.text("code", "Code.").notNull(),
                  Column.of("year", "int", "", "Year.").notNull(),
                  Column.text("note", "Note."),
                  Column.of("value_usd", Column.MONEY, "USD", "Value."),
                  Column.of("flags", "map<string,string>", "", "Flags."),
                  Column.text("redistribution", "open or restricted.").notNull(),
                  Column.text("licences", "Names of licences.").notNull()))
          .keyedBy("code", "year")
          .partitionedBy("year");
  private static final Table OPEN_ONLY =
      Table.of(
              "curated",
              "r_open_only",
              "A number.",
              List.of(
                  Column.of("n", "bigint", "", "N.").notNull(),
                  Column.text("redistribution", "open or restricted.").notNull(),
                  Column.text("licences", "Names of licences.").notNull()))
          .keyedBy("n");
  private static final List<PublishedTable> TABLES =
      List.of(
          new PublishedTable(SHARES, "Shares of everything."),
          new PublishedTable(OPEN_ONLY, "Numbers."));

  @TempDir Path folder;
  private Warehouse warehouse;
  private LocalObjectStore objects;

  @BeforeEach
  void writeTables() {
    warehouse = new Warehouse(folder);
    objects = new LocalObjectStore(folder);
    writeShares("=HYPERLINK(\"x\")");
    SampleTables.write(
        warehouse, OPEN_ONLY, row(2L, "open", "CC BY 4.0"), row(1L, "open", "CC BY 4.0"));
  }

  private void writeShares(String note) {
    SampleTables.write(
        warehouse,
        SHARES,
        share("854232", 2023, "-5", "open", "CC BY 4.0"),
        share("854231", 2023, note, "open", "CC BY 4.0"),
        share("854231", 2022, "a \"quote\",\nand a line", "restricted", "Beta's terms; CC BY 4.0"),
        share("854233", 2023, "", "unclear", "Beta's terms"),
        share("854234", 2023, null, "open", "CC BY 4.0"));
  }

  private static Object[] share(
      String code, int year, String note, String redistribution, String licences) {
    return row(
        code,
        year,
        note,
        new BigDecimal("-1.5"),
        Map.of("k", note + "!"),
        redistribution,
        licences);
  }

  private static SourceCredit credit(String source, String licence, String redistribution) {
    return new SourceCredit(
        source,
        "Title of " + source,
        "Publisher of " + source,
        licence,
        redistribution,
        "Please cite " + source + ".",
        List.of(source + "-0123456789abcdef"));
  }

  private static ReleaseInfo info(String release, boolean synthetic) {
    return new ReleaseInfo(release, "run-7", DAY, synthetic, SOURCES);
  }

  private Publication publish(String release) {
    return ReleasePublisher.publish(warehouse, objects, TABLES, info(release, false));
  }

  private DualuseException failureOf(String release) {
    return assertThatThrownBy(() -> publish(release))
        .asInstanceOf(InstanceOfAssertFactories.type(DualuseException.class))
        .actual();
  }

  /** The rows of a query, cells separated by {@code |}. */
  private List<String> read(String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection duckdb = DuckDb.open(folder);
        Statement statement = duckdb.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(String.valueOf(rows.getObject(i)));
        }
        lines.add(String.join("|", cells));
      }
    }
    return lines;
  }

  private static Map<String, String> sums(Path release) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(release)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sums.put(release.relativize(file).toString(), Sha256.of(file));
      }
    }
    return sums;
  }

  @Test
  void shouldWriteParquetWithTypesSplitByRedistribution() throws Exception {
    // when
    Path release = publish("r1").folder();
    String open = DuckDb.literal(release + "/open/r_shares.parquet");
    String restricted = DuckDb.literal(release + "/restricted/r_shares.parquet");

    // then
    assertThat(read("SELECT code, year, note, value_usd, flags FROM " + open))
        .containsExactly(
            "854231|2023|=HYPERLINK(\"x\")|-1.500000|{k==HYPERLINK(\"x\")!}",
            "854232|2023|-5|-1.500000|{k=-5!}",
            "854234|2023|null|-1.500000|{k=null!}");
    assertThat(read("SELECT code, year, redistribution FROM " + restricted))
        .containsExactly("854231|2022|restricted", "854233|2023|unclear");
    assertThat(read("SELECT column_name, column_type FROM (DESCRIBE FROM " + open + ")"))
        .contains("year|INTEGER", "value_usd|DECIMAL(28,6)", "flags|MAP(VARCHAR, VARCHAR)");
  }

  @Test
  void shouldWriteCsvThatASpreadsheetMayOpen() throws Exception {
    // when
    Path release = publish("r1").folder();

    // then
    assertThat(release.resolve("open/r_shares.csv"))
        .hasContent(
            """
            code,year,note,value_usd,flags,redistribution,licences\r
            854231,2023,"'=HYPERLINK(""x"")",-1.500000,"{""k"":""=HYPERLINK(\\""x\\"")!""}",open,CC BY 4.0\r
            854232,2023,-5,-1.500000,"{""k"":""-5!""}",open,CC BY 4.0\r
            854234,2023,,-1.500000,"{""k"":""null!""}",open,CC BY 4.0\r
            """);
    assertThat(Files.readString(release.resolve("restricted/r_shares.csv")))
        .contains("854231,2022,\"a \"\"quote\"\",\nand a line\",")
        .contains("854233,2023,\"\",-1.500000");
    assertThat(
            read(
                "SELECT count(*), sum(value_usd) FROM read_csv("
                    + DuckDb.literal(release + "/*/r_shares.csv")
                    + ", header = true)"))
        .containsExactly("5|-7.5");
  }

  @Test
  void shouldWriteNoFileForASideWithoutRowsAndSaySo() throws Exception {
    // when
    Publication publication = publish("r1");

    // then
    assertThat(publication.folder().resolve("open/r_open_only.csv"))
        .hasContent("n,redistribution,licences\r\n1,open,CC BY 4.0\r\n2,open,CC BY 4.0\r\n");
    assertThat(publication.folder().resolve("restricted/r_open_only.csv")).doesNotExist();
    assertThat(publication.folder().resolve("restricted/r_open_only.parquet")).doesNotExist();
    assertThat(publication.manifest().tables().get(1).note()).contains("no file under restricted/");
  }

  @Test
  void shouldDescribeTheReleaseInItsManifest() throws Exception {
    // when
    Path release = publish("r1").folder();
    JsonNode manifest = new ObjectMapper().readTree(release.resolve("manifest.json").toFile());

    // then
    assertThat(manifest.path("release").asText()).isEqualTo("r1");
    assertThat(manifest.path("run_id").asText()).isEqualTo("run-7");
    assertThat(manifest.path("as_of").asText()).isEqualTo("2024-05-06");
    assertThat(manifest.path("synthetic").asBoolean(true)).isFalse();
    JsonNode shares = manifest.path("tables").get(0);
    assertThat(shares.path("rows").asLong()).isEqualTo(5);
    assertThat(shares.path("open_rows").asLong()).isEqualTo(3);
    assertThat(shares.path("restricted_rows").asLong()).isEqualTo(2);
    assertThat(shares.path("most_restrictive_licence").asText()).isEqualTo("Beta's terms");
    for (JsonNode file : shares.path("files")) {
      Path path = release.resolve(file.path("path").asText());
      assertThat(path).hasSize(file.path("bytes").asLong());
      assertThat(Sha256.of(path)).isEqualTo(file.path("sha256").asText());
    }
    assertThat(shares.path("files")).hasSize(4);
    assertThat(manifest.path("sources").get(1).path("snapshot_ids").get(0).asText())
        .isEqualTo("beta-0123456789abcdef");
  }

  @Test
  void shouldSumEveryFileAsSha256sumReadsIt() throws Exception {
    // when
    Path release = publish("r1").folder();
    List<String> sums = Files.readAllLines(release.resolve("SHA256SUMS"));

    // then
    Map<String, String> expected = sums(release);
    expected.remove("SHA256SUMS");
    assertThat(sums)
        .containsExactlyElementsOf(
            expected.entrySet().stream().map(e -> e.getValue() + "  " + e.getKey()).toList());
    assertThat(expected)
        .containsKeys("manifest.json", "README.txt", "LICENCES.md", "dictionary.csv")
        .containsKeys("dictionary.md", "open/r_shares.csv", "restricted/r_shares.parquet");
    Process check =
        new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS")
            .directory(release.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(check.getInputStream().readAllBytes());
    assertThat(check.waitFor()).describedAs(output).isZero();
  }

  @Test
  void shouldCreditEverySource() throws Exception {
    // when
    String notice = Files.readString(publish("r1").folder().resolve("LICENCES.md"));

    // then
    assertThat(notice)
        .contains("| r_shares | Beta's terms | Beta's terms; CC BY 4.0 |")
        .contains("| r_open_only | CC BY 4.0 | CC BY 4.0 |")
        .contains("Please cite alpha.", "Please cite beta.");
  }

  @Test
  void shouldPointReadersToTheNewestReleaseAndKeepTheOldOne() throws Exception {
    // given
    Optional<CurrentRelease> before = Releases.current(objects);
    Path first = publish("r1").folder();
    Map<String, String> firstSums = sums(first);

    // when
    writeShares("changed");
    publish("r2");

    // then
    assertThat(before).isEmpty();
    assertThat(Releases.current(objects)).contains(new CurrentRelease("r2", DAY));
    assertThat(sums(first)).isEqualTo(firstSums);
    try (Stream<Path> left = Files.list(folder.resolve("published"))) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .contains("r1", "r2", "current.json")
          .noneMatch(name -> name.startsWith(".building"));
    }
  }

  @Test
  void shouldAcceptTheSameReleaseAgain() throws Exception {
    // given the same rows, written again in another order and by another run
    Path release = publish("r1").folder();
    Map<String, String> before = sums(release);
    SampleTables.write(
        warehouse, OPEN_ONLY, row(1L, "open", "CC BY 4.0"), row(2L, "open", "CC BY 4.0"));

    // when
    Publication again =
        ReleasePublisher.publish(
            warehouse, objects, TABLES, new ReleaseInfo("r1", "run-8", DAY, false, SOURCES));

    // then
    assertThat(again.isNew()).isFalse();
    assertThat(again.manifest().runId()).isEqualTo("run-7");
    assertThat(sums(release)).isEqualTo(before);
  }

  @Test
  void shouldRefuseToChangeARelease() throws Exception {
    // given
    Map<String, String> before = sums(publish("r1").folder());
    publish("r2");
    writeShares("changed");

    // when
    DualuseException failure = failureOf("r1");

    // then
    assertThat(failure.code()).isEqualTo(ErrorCode.USAGE);
    assertThat(failure.why()).contains("immutable");
    assertThat(sums(folder.resolve("published/r1"))).isEqualTo(before);
    assertThat(Releases.current(objects)).contains(new CurrentRelease("r2", DAY));
  }

  @Test
  void shouldLeaveTheLastReleaseInPlaceIfATableCannotBeRead() throws Exception {
    // given
    publish("r1");
    for (Path file : LiveTable.of(warehouse, OPEN_ONLY).files()) {
      Files.delete(file);
    }

    // when
    assertThatThrownBy(() -> publish("r2")).isInstanceOf(DualuseException.class);

    // then
    assertThat(Releases.current(objects)).contains(new CurrentRelease("r1", DAY));
    assertThat(folder.resolve("published/r2")).doesNotExist();
    assertThat(folder.resolve("published/.building-r2")).doesNotExist();
  }

  @Test
  void shouldSwitchThePointerLastAndMendAReleaseThatDiedBefore() throws Exception {
    // given a store that fails when the pointer is switched
    publish("r1");
    LocalObjectStore files = new LocalObjectStore(folder);
    FailingPointerStore failing = new FailingPointerStore(files);

    // when
    assertThatThrownBy(
            () -> ReleasePublisher.publish(warehouse, failing, TABLES, info("r2", false)))
        .asInstanceOf(InstanceOfAssertFactories.type(DualuseException.class))
        .returns(ErrorCode.STORAGE_FAILED, DualuseException::code);
    Optional<CurrentRelease> after = Releases.current(objects);
    Publication repeated = publish("r2");

    // then the release was complete before, and publishing it again only switches the pointer
    assertThat(after).contains(new CurrentRelease("r1", DAY));
    assertThat(repeated.isNew()).isFalse();
    assertThat(Releases.current(objects)).contains(new CurrentRelease("r2", DAY));
  }

  @Test
  void shouldReportThatAnotherRunWasFaster() throws Exception {
    // given the pointer as it was before somebody else published
    Optional<Tagged> seen = Releases.pointer(objects);
    publish("r1");

    // when, then
    assertThatThrownBy(() -> Releases.pointTo(objects, seen, new CurrentRelease("r2", DAY)))
        .asInstanceOf(InstanceOfAssertFactories.type(DualuseException.class))
        .returns(ErrorCode.WAREHOUSE_LOCKED, DualuseException::code);
    assertThat(Releases.current(objects)).contains(new CurrentRelease("r1", DAY));
  }

  @Test
  void shouldSayThatInventedValuesAreInvented() throws Exception {
    // when
    Path release =
        ReleasePublisher.publish(warehouse, objects, TABLES, info("demo", true)).folder();

    // then
    assertThat(Files.readAllLines(release.resolve("README.txt")).get(0)).startsWith("SYNTHETIC");
    assertThat(release.resolve("open/SYNTHETIC_r_shares.csv")).exists();
    assertThat(release.resolve("restricted/SYNTHETIC_r_shares.parquet")).exists();
    assertThat(release.resolve("open/r_shares.csv")).doesNotExist();
    assertThat(Manifest.read(release).synthetic()).isTrue();
  }

  @Test
  void shouldSplitALargeParquetFileWithoutLosingRows() throws Exception {
    // when a limit that even small files exceed
    Path release =
        new ReleasePublisher(warehouse, objects, 300).publish(TABLES, info("r1", false)).folder();

    // then
    assertThat(release.resolve("open/r_shares.parquet")).doesNotExist();
    assertThat(release.resolve("open/r_shares/part-1.parquet")).exists();
    String parts = DuckDb.literal(release + "/open/r_shares/part-*.parquet");
    assertThat(read("SELECT code FROM read_parquet(" + parts + ") ORDER BY code"))
        .containsExactly("854231", "854232", "854234");
    assertThat(Manifest.read(release).tables().get(0).files())
        .extracting(Manifest.PublishedFile::path)
        .contains("open/r_shares/part-0.parquet");
  }

  @Test
  void shouldRefuseTablesThatCannotBePublished() {
    // given
    Table silent = Table.of("curated", "r_silent", "X.", List.of(Column.text("a", "A.")));
    Table neverBuilt =
        Table.of(
            "curated",
            "r_never_built",
            "X.",
            List.of(Column.text("redistribution", "R."), Column.text("licences", "L.")));

    // when, then
    assertThatThrownBy(() -> new PublishedTable(silent, "X."))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("no column redistribution");
    assertThatThrownBy(
            () ->
                ReleasePublisher.publish(
                    warehouse,
                    objects,
                    List.of(new PublishedTable(neverBuilt, "X.")),
                    info("r1", false)))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("has not been built yet");
    assertThatThrownBy(() -> info("../r1", false))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("cannot be named");
  }
}
