package org.dualuse.conform.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dualuse.conform.SqlTableRun;
import org.junit.jupiter.api.Test;

class ClaimsIT {
  private static final Map<String, String> CLAIMED =
      Map.of(
          "snapshot_id", "accepted",
          "metric", "share",
          "china_definition", "CN",
          "value", "0.5",
          "unit", "share",
          "comparator", "=",
          "comparable_basis", "MIRROR",
          "source", "Somebody",
          "published", "2024-01");

  @Test
  void shouldReadEveryFormOfPeriodThatTheParserLetsThrough() {
    SqlTableRun run =
        SqlTableRun.of("claims")
            .given(
                "raw.claims",
                CLAIMED,
                """
                id | period
                a  | 2023
                b  | 2021-2023
                c  | 2021..2023
                d  | 2023-12
                e  | 2023-01..2023-10\
                """);

    assertThat(run.lines("claim_id", "frequency", "period_from", "period_to"))
        .containsExactly(
            "a | A | 2023-01-01 | 2023-01-01",
            "b | A | 2021-01-01 | 2023-01-01",
            "c | A | 2021-01-01 | 2023-01-01",
            "d | M | 2023-12-01 | 2023-12-01",
            "e | M | 2023-01-01 | 2023-10-01");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldTakeTheClaimsOfAcceptedFilesAndRefuseTwoOfOneName() {
    String text =
        """
        id | period | snapshot_id | tolerance
        a  | 2023   | accepted    | 0.02
        b  | 2023   | refused     | -\
        """;
    String twice = text + "\na | 2022 | accepted | -";

    assertThat(
            SqlTableRun.of("claims")
                .given("raw.claims", CLAIMED, text)
                .lines("claim_id", "claimed_value", "tolerance", "claim_source"))
        .containsExactly("a | 0.5 | 0.02 | Somebody");
    assertThat(SqlTableRun.of("claims").given("raw.claims", CLAIMED, twice).brokenChecks())
        .containsExactly("key_unique");
  }
}
