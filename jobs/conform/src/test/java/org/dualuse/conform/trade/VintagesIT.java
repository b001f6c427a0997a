package org.dualuse.conform.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dualuse.platform.TestFrames;
import org.junit.jupiter.api.Test;

class VintagesIT {
  @Test
  void shouldReplaceTheWholeBlockSoThatDroppedRowsDisappear() {
    Dataset<Row> flows =
        Flows.of(
            """
            snapshot_id | known_on   | hs_code_as_reported
            first       | 2023-03-01 | 854231
            first       | 2023-03-01 | 854232
            second      | 2023-04-01 | 854231\
            """);

    assertThat(ends(flows))
        .containsExactly(
            "first | 854231 | 2023-04-01", "first | 854232 | 2023-04-01", "second | 854231 | -");
  }

  @Test
  void shouldLeaveOtherBlocksInForce() {
    Dataset<Row> flows =
        Flows.of(
            """
            snapshot_id | known_on   | basis    | reporter | flow | frequency | period_start | nomenclature | hs_code_as_reported | partner
            old         | 2023-03-01 | IMPORTER | CN       | X    | M         | 2023-01-01   | HS           | 854231              | RU
            old         | 2023-03-01 | MIRROR   | HK       | X    | M         | 2023-01-01   | HS           | 854231              | RU
            old         | 2023-03-01 | MIRROR   | CN       | RX   | M         | 2023-01-01   | HS           | 854231              | RU
            old         | 2023-03-01 | MIRROR   | CN       | X    | A         | 2023-01-01   | HS           | 854231              | RU
            old         | 2023-03-01 | MIRROR   | CN       | X    | M         | 2023-02-01   | HS           | 854231              | RU
            old         | 2023-03-01 | MIRROR   | CN       | X    | M         | 2023-01-01   | GACC         | 854231              | RU
            old         | 2023-03-01 | MIRROR   | CN       | X    | M         | 2023-01-01   | HS           | 8542                | RU
            old         | 2023-03-01 | MIRROR   | CN       | X    | M         | 2023-01-01   | HS           | 848210              | RU
            old         | 2023-03-01 | MIRROR   | CN       | X    | M         | 2023-01-01   | HS           | 854231              | KG
            new         | 2023-04-01 | MIRROR   | CN       | X    | M         | 2023-01-01   | HS           | 854239              | RU\
            """);

    assertThat(TestFrames.lines(judged(flows), "superseded_on")).hasSize(10).containsOnly("-");
  }

  @Test
  void shouldReplaceEveryPartnerByAFileThatHoldsAllPartners() {
    Dataset<Row> flows =
        Flows.of(
            """
            snapshot_id | known_on   | partner | partner_scope | hs_code_as_reported
            old         | 2023-03-01 | KG      | listed        | 854231
            old         | 2023-03-01 | KG      | listed        | 848210
            new         | 2023-04-01 | RU      | all           | 854231\
            """);

    assertThat(ends(flows))
        .containsExactly("new | 854231 | -", "old | 848210 | -", "old | 854231 | 2023-04-01");
  }

  @Test
  void shouldReplaceEveryChapterByAFileThatHoldsAllCodes() {
    Dataset<Row> flows =
        Flows.of(
            """
            snapshot_id | known_on   | code_scope | hs_code_as_reported | partner
            old         | 2023-03-01 | listed     | 848210              | RU
            old         | 2023-03-01 | listed     | 848210              | KG
            old         | 2023-03-01 | listed     | 8482                | RU
            new         | 2023-04-01 | all        | 854231              | RU\
            """);

    assertThat(
            TestFrames.lines(judged(flows), "snapshot_id", "partner", "hs_level", "superseded_on"))
        .containsExactly(
            "new | RU | HS6 | -",
            "old | KG | HS6 | -",
            "old | RU | HS4 | -",
            "old | RU | HS6 | 2023-04-01");
  }

  @Test
  void shouldReplaceEverythingOfThePeriodByAFileThatHoldsAllOfBoth() {
    Dataset<Row> flows =
        Flows.of(
            """
            snapshot_id | known_on   | code_scope | partner_scope | hs_code_as_reported | partner | period_start
            old         | 2023-03-01 | listed     | listed        | 848210              | KG      | 2023-01-01
            old         | 2023-03-01 | listed     | listed        | 848210              | KG      | 2023-02-01
            new         | 2023-04-01 | all        | all           | 854231              | RU      | 2023-01-01\
            """);

    assertThat(TestFrames.lines(judged(flows), "snapshot_id", "period_start", "superseded_on"))
        .containsExactly(
            "new | 2023-01-01 | -", "old | 2023-01-01 | 2023-04-01", "old | 2023-02-01 | -");
  }

  @Test
  void shouldNotLetAnOlderFileThatHoldsAllReplaceANewerOne() {
    Dataset<Row> flows =
        Flows.of(
            """
            snapshot_id | known_on   | code_scope | partner_scope
            old         | 2023-03-01 | all        | all
            new         | 2023-04-01 | listed     | listed\
            """);

    assertThat(ends(flows)).containsExactly("new | 854231 | -", "old | 854231 | 2023-04-01");
  }

  @Test
  void shouldEndEachOfThreeReleasesWithTheNextOne() {
    Dataset<Row> flows =
        Flows.of(
            """
            snapshot_id | known_on   | hs_code_as_reported
            a           | 2023-03-01 | 854231
            a           | 2023-03-01 | 854232
            b           | 2023-04-01 | 854231
            c           | 2023-06-01 | 854231
            c           | 2023-06-01 | 854232\
            """);

    assertThat(ends(flows))
        .containsExactly(
            "a | 854231 | 2023-04-01",
            "a | 854232 | 2023-04-01",
            "b | 854231 | 2023-06-01",
            "c | 854231 | -",
            "c | 854232 | -");
  }

  @Test
  void shouldTakeTheFileTakenInLastWhereTwoOfOneReleaseStateTheSame() {
    Dataset<Row> flows =
        Flows.of(
            """
            snapshot_id | known_on   | fetched_at          | hs_code_as_reported
            b           | 2023-03-01 | 2023-03-01 08:00:00 | 854231
            b           | 2023-03-01 | 2023-03-01 08:00:00 | 854232
            a           | 2023-03-01 | 2023-03-01 09:00:00 | 854231
            c           | 2023-05-01 | 2023-05-01 09:00:00 | 854231\
            """);

    assertThat(ends(flows))
        .as("b says 854231 an hour too early and was never in force; its other row was")
        .containsExactly(
            "a | 854231 | 2023-05-01",
            "b | 854231 | 2023-03-01",
            "b | 854232 | 2023-05-01",
            "c | 854231 | -");
  }

  @Test
  void shouldGiveTheSameByTheShortPathWhereNothingRepeats() {
    Dataset<Row> flows =
        Flows.of(
            """
            snapshot_id | period_start | known_on
            a           | 2023-01-01   | 2023-03-01
            b           | 2023-02-01   | 2023-04-01\
            """);

    Dataset<Row> full = Vintages.withSupersededOn(flows, new Repeats(true, true, true));

    assertThat(Repeats.in(flows)).isEqualTo(new Repeats(false, false, false));
    assertThat(ends(flows))
        .isEqualTo(TestFrames.lines(full, "snapshot_id", "hs_code_as_reported", "superseded_on"))
        .containsExactly("a | 854231 | -", "b | 854231 | -");
  }

  private static Dataset<Row> judged(Dataset<Row> flows) {
    return Vintages.withSupersededOn(flows, Repeats.in(flows));
  }

  private static List<String> ends(Dataset<Row> flows) {
    return TestFrames.lines(judged(flows), "snapshot_id", "hs_code_as_reported", "superseded_on");
  }
}
