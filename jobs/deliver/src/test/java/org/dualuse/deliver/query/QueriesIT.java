package org.dualuse.deliver.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dualuse.deliver.SampleTables.row;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dualuse.deliver.SampleTables;
import org.dualuse.deliver.duckdb.LiveTable;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesIT {
  private static final Table ORDERS =
      Table.of(
              "conformed",
              "q_orders",
              "One order.",
              List.of(
                  Column.text("name", "Who."),
                  Column.of("period", "date", "", "When."),
                  Column.of("value_usd", Column.MONEY, "USD", "How much."),
                  Column.of("loaded_at", "timestamp", "", "Loaded."),
                  Column.of("n", "bigint", "", "Count."),
                  Column.of("share", "double", "", "Share."),
                  Column.of("extra", "map<string,string>", "", "More."),
                  Column.of("codes", "array<string>", "", "Codes.")))
          .partitionedBy("period", "name");
  private static final Table EMPTY =
      Table.of(
          "curated", "q_empty", "Nothing.", List.of(Column.of("v", Column.MONEY, "USD", "V.")));
  private static final Table NEVER_BUILT =
      Table.of("curated", "q_never_built", "Nothing.", List.of(Column.text("v", "V.")));

  @TempDir static Path folder;
  private static Warehouse warehouse;
  private static Queries queries;

  @BeforeAll
  static void writeTables() {
    warehouse = new Warehouse(folder.resolve("ware house"));
    SampleTables.write(warehouse, ORDERS, order("old", "2019-01-01", "1"));
    SampleTables.write(
        warehouse,
        ORDERS,
        order("a:b c%", "2023-01-01", "1000000.5"),
        order("=cmd", "2023-02-01", "-2.25"),
        order(null, "2023-02-01", null));
    SampleTables.write(warehouse, EMPTY);
    queries = Queries.open(warehouse, List.of(ORDERS, EMPTY, NEVER_BUILT));
  }

  @AfterAll
  static void close() {
    queries.close();
  }

  private static Object[] order(String name, String period, String value) {
    return row(
        name,
        Date.valueOf(period),
        value == null ? null : new BigDecimal(value),
        Timestamp.valueOf("2024-05-06 07:08:09"),
        7L,
        0.25,
        Map.of("k", "v"),
        new String[] {"854231", "-x"});
  }

  private static String print(String sql, OutputFormat format) {
    StringWriter out = new StringWriter();
    try (QueryResult result = queries.run(sql)) {
      result.print(format, out);
    }
    return out.toString();
  }

  private static DualuseException failure(String sql) {
    return assertThatThrownBy(() -> print(sql, OutputFormat.CSV))
        .asInstanceOf(InstanceOfAssertFactories.type(DualuseException.class))
        .actual();
  }

  @Test
  void shouldReadOnlyTheNewestVersionWithPartitionColumns() {
    // when
    String csv =
        print("SELECT name, period FROM conformed.q_orders ORDER BY ALL", OutputFormat.CSV);

    // then
    assertThat(csv)
        .isEqualTo("name,period\r\n'=cmd,2023-02-01\r\na:b c%,2023-01-01\r\n,2023-02-01\r\n");
  }

  @Test
  void shouldGiveEveryColumnTheTypeOfItsContract() {
    // when
    String csv =
        print(
            "SELECT column_name, column_type FROM (DESCRIBE conformed.q_orders)", OutputFormat.CSV);

    // then
    assertThat(csv.lines())
        .containsExactly(
            "column_name,column_type",
            "name,VARCHAR",
            "period,DATE",
            "value_usd,\"DECIMAL(28,6)\"",
            "loaded_at,TIMESTAMP",
            "n,BIGINT",
            "share,DOUBLE",
            "extra,\"MAP(VARCHAR, VARCHAR)\"",
            "codes,VARCHAR[]");
  }

  @Test
  void shouldPrintEveryTypeAsCsv() {
    // when
    String csv = print("FROM Conformed.\"Q_Orders\" WHERE name = 'a:b c%'", OutputFormat.CSV);

    // then
    assertThat(csv.lines().skip(1))
        .containsExactly(
            "a:b c%,2023-01-01,1000000.500000,2024-05-06 07:08:09,7,0.25,"
                + "\"{\"\"k\"\":\"\"v\"\"}\",\"[\"\"854231\"\",\"\"-x\"\"]\"");
  }

  @Test
  void shouldPrintEveryTypeAsJson() {
    // when
    String json =
        print(
            "SELECT * FROM conformed.q_orders WHERE name IS NULL OR name = '=cmd' ORDER BY name",
            OutputFormat.JSON);

    // then
    assertThat(json)
        .isEqualTo(
            """
            [
            {"name":"=cmd","period":"2023-02-01","value_usd":-2.250000,\
            "loaded_at":"2024-05-06 07:08:09","n":7,"share":0.25,"extra":{"k":"v"},\
            "codes":["854231","-x"]},
            {"name":null,"period":"2023-02-01","value_usd":null,\
            "loaded_at":"2024-05-06 07:08:09","n":7,"share":0.25,"extra":{"k":"v"},\
            "codes":["854231","-x"]}
            ]
            """);
  }

  @Test
  void shouldAlignATableForAPerson() {
    // when
    String table =
        print("SELECT name, value_usd FROM conformed.q_orders ORDER BY name", OutputFormat.TABLE);

    // then
    assertThat(table)
        .isEqualTo(
            """
            name         value_usd
            ------  --------------
            =cmd         -2.250000
            a:b c%  1000000.500000
            NULL              NULL
            (3 rows)
            """);
  }

  @Test
  void shouldPrintMoreRowsThanTheSampleForWidths() {
    // when
    String table = print("SELECT * FROM range(2500) ORDER BY 1", OutputFormat.TABLE);

    // then
    assertThat(table.lines()).hasSize(2503).endsWith("(2500 rows)");
  }

  @Test
  void shouldBindParametersAndReadRowsByTheirColumns() {
    // when
    List<String> rows = new ArrayList<>();
    String sql = "SELECT period, value_usd, extra FROM conformed.q_orders WHERE name IN (?, ?)";
    try (QueryResult result = queries.run(sql, "=cmd", "x' OR 'a' = 'a")) {
      result.forEach(row -> rows.add(row.date("period") + " " + row.text("value_usd")));
    }

    // then
    assertThat(rows).containsExactly("2023-02-01 -2.250000");
  }

  @Test
  void shouldShowATableWithoutFilesAsEmptyAndTyped() {
    // when
    String csv =
        print("SELECT typeof(sum(v)) t, count(*) n FROM curated.q_empty", OutputFormat.CSV);
    String json = print("FROM curated.q_empty", OutputFormat.JSON);

    // then
    assertThat(csv).isEqualTo("t,n\r\n\"DECIMAL(38,6)\",0\r\n");
    assertThat(json.replace("\n", "")).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WITH q_orders AS (SELECT 1 a) SELECT a FROM q_orders",
        "FROM conformed.q_orders SELECT n LIMIT 1;",
        "VALUES (1)",
        "DESCRIBE conformed.q_orders",
        "SUMMARIZE conformed.q_orders",
        "EXPLAIN SELECT * FROM conformed.q_orders",
        "explain analyze FROM conformed.q_orders",
        "SELECT 1 UNION ALL SELECT 2",
        "WITH RECURSIVE c AS (SELECT 1 a UNION ALL SELECT a + 1 FROM c WHERE a < 3) FROM c",
        "SELECT unnest(codes) FROM conformed.q_orders",
        "SELECT n FROM conformed.q_orders WHERE n IN (SELECT n FROM conformed.q_orders)",
        "FROM (PIVOT conformed.q_orders ON name IN ('a', 'b') USING sum(n))"
      })
  void shouldRunEveryKindOfQuery(String sql) {
    // when
    String table = print(sql, OutputFormat.TABLE);

    // then
    assertThat(table).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY conformed.q_orders TO 'out.csv'",
        "COPY (SELECT 1) TO 'out.csv'",
        "WITH x AS (COPY (SELECT 1) TO 'out.csv') SELECT * FROM x",
        "WITH x AS (INSERT INTO conformed.q_orders SELECT * FROM conformed.q_orders) FROM x",
        "WITH x AS (DELETE FROM conformed.q_orders RETURNING *) FROM x",
        "EXPLAIN ANALYZE COPY (SELECT 1) TO 'out.csv'",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM glob('/etc/*')",
        "SELECT * FROM parquet_metadata('/etc/passwd')",
        "SELECT (SELECT count(*) FROM read_blob('/etc/passwd'))",
        "SELECT * FROM query('SELECT 1')",
        "FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
        "FROM read_csv('http://localhost/x.csv')",
        "ATTACH 'x.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "RESET lock_configuration",
        "PRAGMA version",
        "CALL pragma_version()",
        "CREATE TABLE t (a INTEGER)",
        "CREATE VIEW v AS SELECT 1",
        "DROP VIEW conformed.q_orders",
        "INSERT INTO conformed.q_orders VALUES (1)",
        "EXPORT DATABASE 'out'",
        "SELECT 1; SELECT 2",
        "SELECT 1; COPY (SELECT 1) TO 'out.csv'",
        "BEGIN",
        "SHOW TABLES",
        "",
        "-- nothing",
        "SELEC 1",
        "SELECT nope FROM conformed.q_orders",
        "SELECT CAST(name AS INTEGER) FROM conformed.q_orders"
      })
  void shouldRefuseWhateverIsNotOneReadingQuery(String sql) {
    // when
    DualuseException failure = failure(sql);

    // then
    assertThat(failure.code()).isEqualTo(ErrorCode.USAGE);
    assertThat(Path.of("out.csv")).doesNotExist();
    assertThat(Path.of("out")).doesNotExist();
  }

  @Test
  void shouldBarFilesEvenIfTheSyntaxTreeWereNotChecked() throws Exception {
    // given a result whose database is locked like that of any query
    Path file = LiveTable.of(warehouse, ORDERS).files().get(0);
    Path other = Files.writeString(folder.resolve("other.csv"), "a\n1\n");
    byte[] before = Files.readAllBytes(file);

    // when
    Stream<DualuseException> failures =
        Stream.of(
                "FROM read_csv('" + other + "')",
                "COPY (SELECT 1) TO '" + folder.resolve("written.csv") + "'",
                "ATTACH '" + folder.resolve("written.db") + "'",
                "INSTALL httpfs",
                "SET enable_external_access = true",
                "SET allowed_directories = ['/']")
            .map(QueriesIT::failureBehindTheParser);

    // then
    assertThat(failures).allMatch(failure -> failure.code() == ErrorCode.USAGE).hasSize(6);
    assertThat(folder.resolve("written.csv")).doesNotExist();
    assertThat(folder.resolve("written.db")).doesNotExist();
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  private static DualuseException failureBehindTheParser(String sql) {
    return assertThatThrownBy(
            () -> queries.runUnchecked(sql, List.of(LiveTable.of(warehouse, ORDERS))).close())
        .asInstanceOf(InstanceOfAssertFactories.type(DualuseException.class))
        .actual();
  }

  @Test
  void shouldSuggestTheTableThatWasMeant() {
    // when
    DualuseException misspelt = failure("SELECT * FROM conformed.q_order");
    DualuseException unqualified = failure("SELECT * FROM q_orders");
    DualuseException file = failure("SELECT * FROM '/etc/passwd'");

    // then
    assertThat(misspelt.code()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(misspelt.fix()).contains("Did you mean conformed.q_orders?");
    assertThat(unqualified.code()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(unqualified.fix()).contains("Did you mean conformed.q_orders?");
    assertThat(file.code()).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void shouldSayHowATableThatWasNeverBuiltComesAbout() {
    // when
    DualuseException failure = failure("SELECT * FROM curated.q_never_built");

    // then
    assertThat(failure.code()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(failure.fix()).contains("`dualuse run` builds it");
  }

  @Test
  void shouldSayThatAStoredTableIsOlderThanItsContract() {
    // given a contract that has grown since the table was written
    Table grown =
        Table.of(
            "curated",
            "q_empty_grown",
            "Grown.",
            List.of(Column.text("name", "Name."), Column.text("added", "New.")));
    Table written =
        Table.of("curated", "q_empty_grown", "Old.", List.of(Column.text("name", "Name.")));
    SampleTables.write(warehouse, written, row("x"));

    // when, then
    try (Queries newer = Queries.open(warehouse, List.of(grown))) {
      assertThatThrownBy(() -> newer.run("FROM curated.q_empty_grown"))
          .asInstanceOf(InstanceOfAssertFactories.type(DualuseException.class))
          .returns(ErrorCode.CONTRACT_BROKEN, DualuseException::code);
    }
  }
}
