package org.dualuse.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualuse.conform.ConformedTables;
import org.dualuse.curate.marts.Marts;
import org.dualuse.platform.snapshot.Sha256;
import org.dualuse.platform.table.LiveFiles;
import org.dualuse.platform.table.SqlTable;
import org.dualuse.run.TracedFigures.Traced;

/** What {@code dualuse trace} must do in the warehouse of {@link PipelineIT}. */
final class TraceChecks {
  private TraceChecks() {}

  static void figuresReconcile(TinyWarehouse warehouse) throws Exception {
    for (Traced figure : TracedFigures.all()) {
      CommandCall call = trace(warehouse, figure, "--json");
      assertThat(call.err()).as(figure.toString()).isEmpty();
      assertThat(call.exitCode()).as(figure.toString()).isZero();
      assertTraced(figure, new ObjectMapper().readTree(call.out()));
      assertThat(trace(warehouse, figure, "--rows=3").out())
          .contains("RECONCILES", "the stored bytes have it", "down to the files' bytes", "Largest")
          .doesNotContain("DIFFERS", "CORRUPT", "\u001b");
    }
  }

  private static void assertTraced(Traced figure, JsonNode json) throws Exception {
    JsonNode total = named(json.path("totals"), "column", figure.column());
    assertThat(total.path("figure").decimalValue())
        .as(figure.toString())
        .isCloseTo(new BigDecimal(figure.value()), within(new BigDecimal("1e-15")));
    assertThat(total.path("verdict").asText()).as(figure.toString()).isEqualTo("RECONCILES");
    assertThat(total.path("rows").asInt()).as(figure.toString()).isEqualTo(figure.rows());
    List<String> names = new ArrayList<>();
    for (JsonNode file : json.path("files")) {
      names.add(file.path("file_name").asText());
      assertThat(file.path("sha256").asText())
          .isEqualTo(Sha256.of(Path.of(file.path("origin").asText())))
          .isEqualTo(file.path("stored_sha256").asText());
    }
    assertThat(names).as(figure.toString()).containsExactlyInAnyOrderElementsOf(figure.files());
  }

  /** Whatever the mart and the row: nulls with reasons, months without rows, all methods. */
  static void someRowsOfEveryMartReconcile(TinyWarehouse warehouse) {
    for (SqlTable mart : Marts.PUBLISHED) {
      String pairs =
          mart.table().key().stream()
              .map(key -> "'%s=' || CAST(\"%s\" AS VARCHAR)".formatted(key, key))
              .collect(Collectors.joining(", "));
      String sql =
          "SELECT replace(concat_ws('|', %s), ' ', '%%20') AS pairs FROM %s ORDER BY hash(pairs) LIMIT 2";
      List<String> rows = warehouse.rows(sql.formatted(pairs, mart.table().qualifiedName()));
      for (String row : rows) {
        String where = row.replaceAll("^\"|\"$", "").replace("\"\"", "\"").replace('|', ' ');
        Traced figure = new Traced(mart.table().name(), where, "", "", 0, List.of());
        CommandCall call = trace(warehouse, figure);
        assertThat(call.err()).as(figure.toString()).isEmpty();
        assertThat(call.exitCode()).as(figure + "\n" + call.out()).isZero();
      }
    }
  }

  /** A claim needs the numerator of a share, not its band, which rests on much else. */
  static void onlyColumnsThatCountAreFollowed(TinyWarehouse warehouse) throws Exception {
    CommandCall call = call(warehouse, "claims", "claim_id=wsj-cn-ru-2023", "--json");
    List<String> followed = new ArrayList<>();
    for (JsonNode cell : new ObjectMapper().readTree(call.out()).path("cells")) {
      followed.add(cell.path("table").asText() + " " + cell.path("column").asText());
    }
    assertThat(followed)
        .containsExactly(
            "curated.claim_neighbours value",
            "curated.claim_cells value",
            "curated.comparable_figures value",
            "curated.china_share_of_russia_dual_use_imports numerator_usd");
  }

  /** The view that traces read and the table that marts read state one rule in two dialects. */
  static void flowRowsAreThoseOfCurrentFlows(TinyWarehouse warehouse) {
    String key =
        "basis, frequency, period_start, reporter, partner, flow, hs_level, hs_code, hs_revision,"
            + " chapter, source";
    String both =
        """
        WITH run_date AS (SELECT DATE '2024-06-03' AS as_of), flow_rows AS (%s),
        traced AS (
          SELECT %s, sum(value_usd) AS value_usd, sum(net_weight_kg) AS net_weight_kg, count(*) AS n
          FROM flow_rows GROUP BY ALL),
        published AS (
          SELECT %s, value_usd, net_weight_kg, reported_rows AS n FROM conformed.current_flows)
        """
            .formatted(ConformedTables.flowRows(), key, key);
    assertThat(warehouse.rows(both + "FROM traced EXCEPT ALL FROM published")).isEmpty();
    assertThat(warehouse.rows(both + "FROM published EXCEPT ALL FROM traced")).isEmpty();
    assertThat(warehouse.rows(both + "SELECT count(*) > 10 FROM traced")).containsExactly("true");
  }

  static void wrongQuestionsAreAnswered(TinyWarehouse warehouse) {
    CommandCall several = call(warehouse, "bilateral_trade", "--json");
    CommandCall many = call(warehouse, "dual_use_exports_to_russia", "frequency=M");
    CommandCall column = call(warehouse, "bilateral_trade", "period=2023");
    CommandCall value = call(warehouse, "claims", "claim_id=fp-share-2022");
    CommandCall type = call(warehouse, "bilateral_trade", "period_start=May");
    CommandCall together =
        call(
            warehouse, "dual_use_exports_to_russia", "exporter=US", "family=848210", "frequency=M");

    assertThat(several.exitCode()).isZero();
    assertThat(many.exitCode()).isEqualTo(2);
    assertThat(many.err()).contains("exporter: CN DE KZ TR", "hs_treatment: ", "Add ");
    assertThat(column.exitCode()).isEqualTo(4);
    assertThat(column.err()).contains("`period`", "Did you mean `period_");
    assertThat(value.exitCode()).isEqualTo(4);
    assertThat(value.err()).contains("Did you mean `claim_id=fp-share-2023`?");
    assertThat(type.exitCode()).isEqualTo(2);
    assertThat(type.err()).contains("`May` is no value of period_start");
    assertThat(together.exitCode()).isEqualTo(4);
    assertThat(together.err()).contains("together");
    Stream.of(many, column, value, type, together)
        .forEach(call -> assertThat(call.out()).isEmpty());
  }

  static void changedRowsAreFound(TinyWarehouse warehouse) throws Exception {
    Traced share = figure("china_share_of_russia_dual_use_imports");

    // a figure, a raw value, the currency value of a conformed row: each alone
    whileReplaced(
        warehouse,
        "curated." + share.table(),
        "denominator_usd + 0.000001 AS denominator_usd",
        () -> assertDiffers(warehouse, share, 6, "denominator_usd", "DIFFERS by 0.000001"));
    whileReplaced(
        warehouse,
        "raw.comtrade",
        "value_as_reported + 1 AS value_as_reported",
        () -> assertDiffers(warehouse, share, 6, "from raw.comtrade", "DIFFERS"));
    whileReplaced(
        warehouse,
        "conformed.trade_flows",
        "value_usd * 2 AS value_usd",
        () -> assertDiffers(warehouse, share, 6, "rows are not value times rate"));
    Traced listed = figure("listed_chinese_parties");
    whileReplaced(
        warehouse,
        "raw.bis",
        "position || '0' AS position",
        () -> assertDiffers(warehouse, listed, 6, "1 rows and 0 rows: DIFFERS"));
  }

  static void changedBytesAreFound(TinyWarehouse warehouse) throws Exception {
    Traced share = figure("china_share_of_russia_dual_use_imports");
    Path drop = warehouse.home().resolve("drops/gacc/may.csv");
    String hash = Sha256.of(drop);
    Path stored = warehouse.root().resolve("snapshots/" + hash.substring(0, 2) + "/" + hash);
    byte[] bytes = Files.readAllBytes(stored);
    bytes[bytes.length - 5] ^= 1;
    Files.write(stored, bytes);
    assertDiffers(warehouse, share, 8, "CORRUPT", "Stored bytes are not those");
    Files.delete(stored);
    assertDiffers(warehouse, share, 8, "no bytes are stored");
  }

  private static Traced figure(String table) {
    return TracedFigures.all().stream()
        .filter(figure -> figure.table().equals(table))
        .findFirst()
        .orElseThrow();
  }

  private interface Check {
    void run() throws Exception;
  }

  /** Rewrites the live files of a table with one column changed, and puts them back. */
  private static void whileReplaced(
      TinyWarehouse warehouse, String table, String change, Check check) throws Exception {
    List<Path> files =
        LiveFiles.list(warehouse.location(table)).stream().map(LiveFiles.LiveFile::path).toList();
    for (Path file : files) {
      Files.move(file, file.resolveSibling(file.getFileName() + ".kept"));
      try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
          var statement = duckdb.createStatement()) {
        statement.execute(
            "COPY (SELECT * REPLACE (%s) FROM read_parquet('%s', hive_partitioning = false)) TO '%s' (FORMAT parquet)"
                .formatted(change, file + ".kept", file));
      }
    }
    check.run();
    for (Path file : files) {
      Path kept = file.resolveSibling(file.getFileName() + ".kept");
      Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void assertDiffers(
      TinyWarehouse warehouse, Traced figure, int exitCode, String... words) {
    CommandCall call = trace(warehouse, figure);
    assertThat(call.out()).contains(words);
    assertThat(call.exitCode()).isEqualTo(exitCode);
    assertThat(call.err()).contains("Why: ", "What to do: ").doesNotContain("\tat ");
  }

  private static CommandCall trace(TinyWarehouse warehouse, Traced figure, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    Stream.of(figure.where().split(" ", -1))
        .map(pair -> pair.replace("%20", " "))
        .forEach(arguments::add);
    return call(warehouse, figure.table(), arguments.toArray(String[]::new));
  }

  private static CommandCall call(TinyWarehouse warehouse, String table, String... more) {
    List<String> arguments = new ArrayList<>(List.of("trace", "--env", "tiny", table));
    arguments.addAll(List.of(more));
    return CommandCall.in(warehouse.home(), arguments.toArray(String[]::new));
  }

  private static JsonNode named(JsonNode rows, String field, String value) {
    for (JsonNode row : rows) {
      if (row.path(field).asText().equals(value)) {
        return row;
      }
    }
    throw new AssertionError("no " + field + " is " + value + " in " + rows);
  }
}
