package org.dualuse.conform.trade;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dualuse.platform.TestFrames;
import org.junit.jupiter.api.Test;

/** Each case has its own period, so that one frame serves many cases. */
class DuplicatesIT {
  private static final Repeats IN_A_FILE = new Repeats(true, false, false);
  private static final Repeats NOWHERE = new Repeats(false, false, false);

  @Test
  void shouldJudgeDuplicatesByTheRuleOfTheirRow() {
    Dataset<Row> flows =
        Flows.of(
            """
            period_start | duplicate_rule | position | value_as_reported
            2023-01-01   | SUM            | line 10  | 2
            2023-01-01   | SUM            | line 9   | 1
            2023-01-01   | SUM            | line 100 | 3
            2023-02-01   | IDENTICAL      | line 10  | 5
            2023-02-01   | IDENTICAL      | line 9   | 5
            2023-03-01   | IDENTICAL      | line 9   | 5
            2023-03-01   | IDENTICAL      | line 10  | 6
            2023-04-01   | LAST           | line 10  | 7
            2023-04-01   | LAST           | line 9   | 8
            2023-04-01   | LAST           | line 8   | 9
            2023-05-01   | REFUSE         | line 9   | 4
            2023-05-01   | REFUSE         | line 10  | 4
            2023-06-01   | REFUSE         | line 11  | 4\
            """);

    assertThat(outcomes(flows))
        .containsExactly(
            "2023-01-01 | line 10 | MERGED | SUM",
            "2023-01-01 | line 100 | MERGED | SUM",
            "2023-01-01 | line 9 | KEPT | ",
            "2023-02-01 | line 10 | MERGED | IDENTICAL",
            "2023-02-01 | line 9 | KEPT | ",
            "2023-03-01 | line 10 | QUARANTINED | DUPLICATE_KEY",
            "2023-03-01 | line 9 | QUARANTINED | DUPLICATE_KEY",
            "2023-04-01 | line 10 | KEPT | ",
            "2023-04-01 | line 8 | SUPERSEDED | LATER_LINE",
            "2023-04-01 | line 9 | SUPERSEDED | LATER_LINE",
            "2023-05-01 | line 10 | QUARANTINED | DUPLICATE_KEY",
            "2023-05-01 | line 9 | QUARANTINED | DUPLICATE_KEY",
            "2023-06-01 | line 11 | KEPT | ");
  }

  @Test
  void shouldTakeRowsForIdenticalOnlyIfEveryMeasureIs() {
    Dataset<Row> flows =
        Flows.of(
                """
                period_start | position | value_as_reported | quantity | net_weight_kg
                2023-01-01   | line 1   | 5                 | -        | 2
                2023-01-01   | line 2   | 5                 | -        | 2
                2023-02-01   | line 3   | 5                 | 1        | 2
                2023-02-01   | line 4   | 5                 | 1        | 3
                2023-03-01   | line 5   | 5                 | 1        | 2
                2023-03-01   | line 6   | 5                 | -        | 2
                2023-04-01   | line 7   | -                 | -        | -
                2023-04-01   | line 8   | -                 | -        | -\
                """)
            .withColumn("duplicate_rule", lit("IDENTICAL"));

    assertThat(
            TestFrames.lines(Duplicates.withOutcome(flows, IN_A_FILE), "period_start", "outcome"))
        .containsExactly(
            "2023-01-01 | KEPT",
            "2023-01-01 | MERGED",
            "2023-02-01 | QUARANTINED",
            "2023-02-01 | QUARANTINED",
            "2023-03-01 | QUARANTINED",
            "2023-03-01 | QUARANTINED",
            "2023-04-01 | KEPT",
            "2023-04-01 | MERGED");
  }

  @Test
  void shouldSayWhyRowsAreSetAsideAndNothingOfOthers() {
    Dataset<Row> flows =
        Flows.of(
            """
            position | duplicate_rule | hs_code_as_reported
            line 1   | REFUSE         | 854231
            line 2   | REFUSE         | 854231
            line 3   | SUM            | 854232\
            """);

    assertThat(TestFrames.lines(Duplicates.withOutcome(flows, IN_A_FILE), "outcome_detail"))
        .containsExactly(
            "-",
            "The file has 2 rows with this key, and the source's rule is REFUSE.",
            "The file has 2 rows with this key, and the source's rule is REFUSE.");
  }

  @Test
  void shouldSeeNoDuplicateWhereAnyPartOfTheKeyDiffers() {
    Dataset<Row> flows =
        Flows.of(
                """
                snapshot_id | basis    | frequency | period_start | reporter | partner | flow | nomenclature | hs_code_as_reported
                file-1      | MIRROR   | M         | 2023-01-01   | CN       | RU      | X    | HS           | 854231
                file-2      | MIRROR   | M         | 2023-01-01   | CN       | RU      | X    | HS           | 854231
                file-1      | IMPORTER | M         | 2023-01-01   | CN       | RU      | X    | HS           | 854231
                file-1      | MIRROR   | A         | 2023-01-01   | CN       | RU      | X    | HS           | 854231
                file-1      | MIRROR   | M         | 2023-02-01   | CN       | RU      | X    | HS           | 854231
                file-1      | MIRROR   | M         | 2023-01-01   | HK       | RU      | X    | HS           | 854231
                file-1      | MIRROR   | M         | 2023-01-01   | CN       | KG      | X    | HS           | 854231
                file-1      | MIRROR   | M         | 2023-01-01   | CN       | RU      | RX   | HS           | 854231
                file-1      | MIRROR   | M         | 2023-01-01   | CN       | RU      | X    | GACC         | 854231
                file-1      | MIRROR   | M         | 2023-01-01   | CN       | RU      | X    | HS           | 85423110\
                """)
            .withColumn("duplicate_rule", lit("REFUSE"));

    assertThat(TestFrames.lines(Duplicates.withOutcome(flows, IN_A_FILE), "outcome"))
        .hasSize(10)
        .containsOnly("KEPT");
  }

  @Test
  void shouldGiveTheSameByTheShortPathWhereNothingRepeats() {
    Dataset<Row> flows =
        Flows.of(
            """
            position | duplicate_rule | hs_code_as_reported
            line 1   | REFUSE         | 854231
            line 2   | LAST           | 854232
            line 3   | SUM            | 8542
            line 4   | IDENTICAL      | TOTAL\
            """);

    Dataset<Row> shortened = Duplicates.withOutcome(flows, Repeats.in(flows));
    Dataset<Row> full = Duplicates.withOutcome(flows, IN_A_FILE);

    assertThat(Repeats.in(flows)).isEqualTo(NOWHERE);
    assertThat(shortened.schema().simpleString()).isEqualTo(full.schema().simpleString());
    assertThat(TestFrames.lines(shortened, shortened.columns()))
        .isEqualTo(TestFrames.lines(full, full.columns()));
  }

  private static List<String> outcomes(Dataset<Row> flows) {
    return TestFrames.lines(
        Duplicates.withOutcome(flows, Repeats.in(flows)),
        "period_start",
        "position",
        "outcome",
        "outcome_rule");
  }
}
