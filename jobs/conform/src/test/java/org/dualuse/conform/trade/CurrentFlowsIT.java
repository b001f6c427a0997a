package org.dualuse.conform.trade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dualuse.conform.SqlTableRun;
import org.junit.jupiter.api.Test;

class CurrentFlowsIT {
  private static final Map<String, String> FLOW =
      Map.ofEntries(
          Map.entry("source", "comtrade"),
          Map.entry("source_rank", "5"),
          Map.entry("snapshot_id", "file-1"),
          Map.entry("basis", "MIRROR"),
          Map.entry("frequency", "M"),
          Map.entry("period_start", "2023-01-01"),
          Map.entry("reporter", "CN"),
          Map.entry("partner", "RU"),
          Map.entry("flow", "X"),
          Map.entry("hs_level", "HS6"),
          Map.entry("chapter", "85"),
          Map.entry("hs_code_as_reported", "854231"),
          Map.entry("hs6_as_reported", "854231"),
          Map.entry("hs_revision", "HS2022"),
          Map.entry("value_usd", "1"),
          Map.entry("outcome", "KEPT"),
          Map.entry("outcome_rule", ""),
          Map.entry("known_on", "2023-03-01"),
          Map.entry("partner_scope", "listed"),
          Map.entry("code_scope", "listed"),
          Map.entry("licence", "L"),
          Map.entry("redistribution", "open"),
          Map.entry("is_synthetic", "false"));

  @Test
  void shouldSumNationalLinesAndPartsButNotWhatIsRepeated() {
    SqlTableRun run =
        flows(
            """
            hs_code_as_reported | outcome    | outcome_rule | value_usd | net_weight_kg
            85423110            | KEPT       |              | 100       | 4
            85423190            | KEPT       |              | 20        | -
            85423190            | MERGED     | SUM          | 3         | 1
            85423190            | MERGED     | IDENTICAL    | 20        | 9
            85423190            | SUPERSEDED | LATER_LINE   | 50        | 9
            85423190            | KEPT       |              | -         | 2\
            """);

    assertThat(
            run.lines(
                "hs_code", "value_usd", "net_weight_kg", "weighed_value_usd", "reported_rows"))
        .containsExactly("854231 | 123 | 7 | 103 | 4");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldKeepLevelsRevisionsAndDirectionsApart() {
    SqlTableRun run =
        flows(
            """
            hs_level | hs_code_as_reported | hs6_as_reported | chapter | hs_revision | flow | value_usd
            HS6      | 854231              | 854231          | 85      | HS2022      | X    | 1
            HS6      | 854231              | 854231          | 85      | HS2017      | X    | 2
            HS6      | 854231              | 854231          | 85      | HS2022      | RX   | 4
            HS4      | 8542                | -               | 85      | HS2022      | X    | 8
            HS2      | 85                  | -               | 85      | HS2022      | X    | 16
            TOTAL    | TOTAL               | -               | TOTAL   | -           | X    | -\
            """);

    assertThat(run.lines("hs_level", "hs_code", "hs_revision", "flow", "value_usd"))
        .containsExactly(
            "HS2 | 85 | HS2022 | X | 16",
            "HS4 | 8542 | HS2022 | X | 8",
            "HS6 | 854231 | HS2017 | X | 2",
            "HS6 | 854231 | HS2022 | RX | 4",
            "HS6 | 854231 | HS2022 | X | 1",
            "TOTAL | TOTAL | - | X | -");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldLetTheFirstSourceSpeakInItsBlockAndNameTheOthers() {
    SqlTableRun run =
        flows(
            """
            source       | source_rank | reporter | period_start | chapter | hs6_as_reported | value_usd
            chinacustoms | 1           | CN       | 2023-01-01   | 85      | 854231          | 100
            mappedfile   | 4           | CN       | 2023-01-01   | 85      | 854231          | 99
            comtrade     | 5           | CN       | 2023-01-01   | 85      | 854231          | 90
            comtrade     | 5           | CN       | 2023-01-01   | 85      | 854232          | 80
            comtrade     | 5           | CN       | 2023-01-01   | 84      | 848210          | 70
            comtrade     | 5           | CN       | 2023-02-01   | 85      | 854231          | 60
            comtrade     | 5           | JP       | 2023-01-01   | 85      | 854231          | 50\
            """);

    assertThat(
            run.lines(
                "reporter", "period_start", "hs_code", "value_usd", "source", "outranked_sources"))
        .containsExactly(
            "CN | 2023-01-01 | 848210 | 70 | comtrade | ",
            "CN | 2023-01-01 | 854231 | 100 | chinacustoms | comtrade|mappedfile",
            "CN | 2023-02-01 | 854231 | 60 | comtrade | ",
            "JP | 2023-01-01 | 854231 | 50 | comtrade | ");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldShowWhatWasKnownOnTheRunDate() {
    String releases =
        """
        snapshot_id | known_on   | superseded_on | value_usd
        first       | 2023-03-01 | 2023-05-01    | 1
        second      | 2023-05-01 | 2023-08-01    | 2
        third       | 2023-08-01 | -             | 4\
        """;
    String[] columns = {"snapshot_ids", "value_usd", "known_on"};

    assertThat(flows(releases).asOf("2023-02-28").lines(columns)).isEmpty();
    assertThat(flows(releases).asOf("2023-03-01").lines(columns))
        .containsExactly("first | 1 | 2023-03-01");
    assertThat(flows(releases).asOf("2023-04-30").lines(columns))
        .containsExactly("first | 1 | 2023-03-01");
    assertThat(flows(releases).asOf("2023-05-01").lines(columns))
        .containsExactly("second | 2 | 2023-05-01");
    assertThat(flows(releases).lines(columns)).containsExactly("third | 4 | 2023-08-01");
    assertThat(flows(releases).asOf("2023-05-01").brokenChecks()).isEmpty();
  }

  @Test
  void shouldLetASourceSpeakOnlyFromTheDayOnWhichItIsKnown() {
    String sources =
        """
        source       | source_rank | known_on   | value_usd
        chinacustoms | 1           | 2023-06-01 | 100
        comtrade     | 5           | 2023-03-01 | 90\
        """;

    assertThat(flows(sources).asOf("2023-05-31").lines("source", "outranked_sources"))
        .containsExactly("comtrade | ");
    assertThat(flows(sources).asOf("2023-06-01").lines("source", "outranked_sources"))
        .containsExactly("chinacustoms | comtrade");
  }

  @Test
  void shouldCarryTheMostRestrictiveOfWhatIsBehindAFigure() {
    SqlTableRun run =
        flows(
            """
            snapshot_id | partner | licence | redistribution | is_synthetic | is_reported | partner_scope | code_scope | known_on
            file-2      | RU      | B       | restricted     | true         | false       | all           | listed     | 2023-04-01
            file-1      | RU      | A       | open           | false        | true        | listed        | all        | 2023-03-01
            file-1      | KG      | A       | open           | false        | -           | listed        | listed     | 2023-03-01\
            """);

    assertThat(
            run.lines(
                "partner",
                "snapshot_ids",
                "licence",
                "redistribution",
                "is_synthetic",
                "is_reported",
                "holds_all_partners",
                "holds_all_codes",
                "known_on"))
        .containsExactly(
            "KG | file-1 | A | open | false | - | false | false | 2023-03-01",
            "RU | file-1|file-2 | A|B | restricted | true | false | true | true | 2023-04-01");
  }

  @Test
  void shouldCheckThatFiguresAddUpToTheRowsInForce() {
    SqlTableRun run =
        flows(
            """
            source       | source_rank | hs6_as_reported | chapter | partner | value_usd
            chinacustoms | 1           | 854231          | 85      | RU      | 100
            chinacustoms | 1           | 854232          | 85      | RU      | 7
            comtrade     | 5           | 854231          | 85      | RU      | 90
            comtrade     | 5           | 848210          | 84      | KG      | -\
            """);

    assertThat(run.brokenChecks()).isEmpty();
    assertThat(run.brokenChecks(rows -> rows.filter("hs_code <> '854232'")))
        .as("a code")
        .containsExactly("sums_agree");
    assertThat(run.brokenChecks(rows -> rows.filter("chapter <> '84'")))
        .as("a block")
        .containsExactly("sums_agree");
    assertThat(
            run.brokenChecks(
                rows ->
                    rows.withColumn(
                        "value_usd", expr("CAST(value_usd + 0.000001 AS decimal(28,6))"))))
        .as("a value")
        .containsExactly("sums_agree");
    assertThat(run.brokenChecks(rows -> rows.withColumn("outranked_sources", lit(""))))
        .as("a source that is neither used nor named")
        .containsExactly("sums_agree");
    assertThat(
            run.brokenChecks(
                rows ->
                    rows.union(
                        rows.withColumn("source", lit("comtrade"))
                            .withColumn("hs_code", concat(lit("9"), col("hs_code"))))))
        .as("two sources in one block")
        .containsExactly("sums_agree");
    assertThat(
            run.brokenChecks(
                rows ->
                    rows.union(rows.withColumn("period_start", lit("2024-01-01").cast("date")))))
        .as("a block that nobody reported")
        .containsExactly("sums_agree");
  }

  private static SqlTableRun flows(String text) {
    return SqlTableRun.of("current_flows").given("conformed.trade_flows", FLOW, text);
  }
}
