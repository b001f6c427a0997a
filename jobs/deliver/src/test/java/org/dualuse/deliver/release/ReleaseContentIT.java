package org.dualuse.deliver.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dualuse.deliver.duckdb.DuckDb;
import org.dualuse.platform.snapshot.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseContentIT {
  @TempDir static Path folder;
  private static ReleaseSample sample;
  private static Publication published;

  @BeforeAll
  static void publish() {
    sample = ReleaseSample.in(folder);
    published = sample.publish("r1", false);
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

  @Test
  void shouldWriteParquetWithTypesSplitByRedistribution() throws Exception {
    // given
    Path release = published.folder();
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
    // given
    Path release = published.folder();

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
    // given
    Publication publication = published;

    // then
    assertThat(publication.folder().resolve("open/r_open_only.csv"))
        .hasContent("n,redistribution,licences\r\n1,open,CC BY 4.0\r\n2,open,CC BY 4.0\r\n");
    assertThat(publication.folder().resolve("restricted/r_open_only.csv")).doesNotExist();
    assertThat(publication.folder().resolve("restricted/r_open_only.parquet")).doesNotExist();
    assertThat(publication.manifest().tables().get(1).note()).contains("no file under restricted/");
  }

  @Test
  void shouldDescribeTheReleaseInItsManifest() throws Exception {
    // given
    Path release = published.folder();
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
    // given
    Path release = published.folder();
    List<String> sums = Files.readAllLines(release.resolve("SHA256SUMS"));

    // then
    Map<String, String> expected = ReleaseSample.sums(release);
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
    String output = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).describedAs(output).isZero();
  }

  @Test
  void shouldCreditEverySource() throws Exception {
    // when
    String notice = Files.readString(published.folder().resolve("LICENCES.md"));

    // then
    assertThat(notice)
        .contains("| r_shares | Beta's terms | Beta's terms; CC BY 4.0 |")
        .contains("| r_open_only | CC BY 4.0 | CC BY 4.0 |")
        .contains("Please cite alpha.", "Please cite beta.");
  }

  @Test
  void shouldSayThatInventedValuesAreInvented() throws Exception {
    // when
    Path release = sample.publish("demo", true).folder();

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
        new ReleasePublisher(sample.warehouse(), sample.objects(), 300)
            .publish(ReleaseSample.TABLES, ReleaseSample.info("parted", false))
            .folder();

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
}
