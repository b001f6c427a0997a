package org.dualuse.conform.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.dualuse.conform.SqlTableRun;
import org.junit.jupiter.api.Test;

class PlaceTablesIT {
  @Test
  void shouldTakeTheEconomiesOfAcceptedFiles() {
    SqlTableRun run =
        SqlTableRun.of("economies")
            .given(
                "raw.economies",
                """
                snapshot_id | code  | name    | kind    | coalition | comtrade | gacc | comext | iso3
                accepted    | DE    | Germany | ECONOMY | true      | 276|280  | 304  | DE|DD  | DEU
                accepted    | WORLD | World   | GROUP   | false     | 0        | -    | -      | -
                refused     | XX    | Nowhere | ECONOMY | false     | -        | -    | -      | -\
                """);

    assertThat(
            run.lines(
                "economy", "kind", "is_coalition", "comtrade_codes", "gacc_codes", "comext_codes"))
        .containsExactly(
            "DE | ECONOMY | true | 276|280 | 304 | DE|DD", "WORLD | GROUP | false | 0 | - | -");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldRefuseAnEconomyThatIsListedTwice() {
    String text =
        """
        snapshot_id | code | name    | kind    | coalition
        accepted    | DE   | Germany | ECONOMY | true
        accepted    | DE   | Germany | GROUP   | true\
        """;

    assertThat(SqlTableRun.of("economies").given("raw.economies", text).brokenChecks())
        .containsExactly("key_unique");
  }

  @Test
  void shouldTakeTheExpectedExportersWithTheirStructuralGap() {
    SqlTableRun run =
        SqlTableRun.of("expected_exporters")
            .given(
                "raw.expected_exporters",
                """
                snapshot_id | economy | structural_gap_from | why
                accepted    | DE      | -                   | large
                accepted    | BY      | 2022-01-01          | neighbour
                refused     | XX      | -                   | none\
                """);

    assertThat(run.lines("exporter", "structural_gap_from", "why"))
        .containsExactly("BY | 2022-01-01 | neighbour", "DE | - | large");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldGiveTheSetOfThreeExportersWithTheUnionsMembers() {
    SqlTableRun run = SqlTableRun.of("exporter_sets");

    assertThat(run.lines("exporter_set", "member", "exporter"))
        .contains("CN+EU27+IN | CN | CN", "CN+EU27+IN | IN | IN", "CN+EU27+IN | EU27 | HR")
        .noneMatch(line -> line.endsWith("| GB"))
        .hasSize(29);
    assertThat(run.brokenChecks()).isEmpty();
  }
}
