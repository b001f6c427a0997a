package org.dualuse.conform.trade;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RepeatsIT {
  private static final Repeats NOTHING = new Repeats(false, false, false);

  @Test
  void shouldFindNothingInAnEmptyFrame() {
    Dataset<Row> none = Flows.of("position");

    assertThat(Repeats.in(none)).isEqualTo(NOTHING);
  }

  @Test
  void shouldFindNothingWhereKeysAndBlocksDiffer() {
    Dataset<Row> flows =
        Flows.of(
            """
            snapshot_id | known_on   | period_start | hs_code_as_reported
            file-1      | 2023-03-01 | 2023-01-01   | 854231
            file-1      | 2023-03-01 | 2023-01-01   | 854232
            file-2      | 2023-03-01 | 2023-01-01   | 854233
            file-3      | 2023-04-01 | 2023-02-01   | 854231\
            """);

    assertThat(Repeats.in(flows)).isEqualTo(NOTHING);
  }

  @Test
  void shouldFindAKeyTwiceInAFile() {
    Dataset<Row> flows =
        Flows.of(
            """
            snapshot_id | position
            file-1      | line 1
            file-1      | line 2\
            """);

    assertThat(Repeats.in(flows)).isEqualTo(new Repeats(true, false, false));
  }

  @Test
  void shouldFindAKeyInTwoFilesOfOneRelease() {
    Dataset<Row> flows =
        Flows.of(
            """
            snapshot_id | known_on
            file-1      | 2023-03-01
            file-2      | 2023-03-01\
            """);

    assertThat(Repeats.in(flows)).isEqualTo(new Repeats(false, true, false));
  }

  @Test
  void shouldFindABlockInALaterReleaseEvenIfNoKeyRepeats() {
    Dataset<Row> flows =
        Flows.of(
            """
            snapshot_id | known_on   | hs_code_as_reported | partner
            file-1      | 2023-03-01 | 854231              | RU
            file-2      | 2023-04-01 | 010121              | KG\
            """);

    assertThat(Repeats.in(flows)).isEqualTo(new Repeats(false, false, true));
  }

  @Test
  void shouldFindAllAtOnceAlsoInDifferentBlocks() {
    Dataset<Row> flows =
        Flows.of(
            """
            snapshot_id | known_on   | period_start | position
            file-1      | 2023-03-01 | 2023-01-01   | line 1
            file-1      | 2023-03-01 | 2023-01-01   | line 2
            file-2      | 2023-03-01 | 2023-02-01   | line 1
            file-3      | 2023-03-01 | 2023-02-01   | line 1
            file-4      | 2023-03-01 | 2023-03-01   | line 1
            file-5      | 2023-04-01 | 2023-03-01   | line 1\
            """);

    assertThat(Repeats.in(flows)).isEqualTo(new Repeats(true, true, true));
  }
}
