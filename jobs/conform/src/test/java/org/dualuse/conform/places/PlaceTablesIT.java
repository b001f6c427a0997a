package org.dualuse.conform.places;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
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

  @Test
  void shouldListTheRoutesAndRefuseOneThatIsNoEconomy() {
    String economies =
        Stream.of("AE", "AM", "BY", "GE", "HK", "KG", "KZ", "MN", "RS", "TJ", "TR", "UZ")
            .map(code -> "\n" + code + " | " + code + " | ECONOMY | false")
            .collect(joining("", "economy | name | kind | is_coalition", ""));
    SqlTableRun run = SqlTableRun.of("routes").given("conformed.economies", economies);

    assertThat(run.lines("route")).hasSize(12).contains("KG", "KZ", "AM");
    assertThat(run.brokenChecks()).isEmpty();
    assertThat(run.brokenChecks(rows -> rows.filter("route <> 'TJ'"))).containsExactly("all_known");
  }

  @Test
  void shouldMakeTheUnionOfItsReportOrOfItsMembersAndTheCoalitionOfOneOfBoth() {
    SqlTableRun run =
        SqlTableRun.of("route_origins")
            .given(
                "conformed.economies",
                """
                economy | name    | kind    | is_coalition
                DE      | Germany | ECONOMY | true
                US      | USA     | ECONOMY | true
                EU27    | Union   | GROUP   | true
                CN      | China   | ECONOMY | false\
                """)
            .given("conformed.routes", "route | name | why\nKZ | Kazakhstan | x");

    assertThat(run.lines("role", "origin", "origin_method", "reporter"))
        .containsExactlyInAnyOrder(
            "SUPPLIER | CN | SINGLE | CN",
            "SUPPLIER | DE | SINGLE | DE",
            "SUPPLIER | US | SINGLE | US",
            "SUPPLIER | EU27 | GROUP | EU27",
            "SUPPLIER | EU27 | MEMBERS | DE",
            "SUPPLIER | COALITION | GROUP | EU27",
            "SUPPLIER | COALITION | GROUP | US",
            "SUPPLIER | COALITION | MEMBERS | DE",
            "SUPPLIER | COALITION | MEMBERS | US",
            "ROUTE | KZ | SINGLE | KZ");
    assertThat(run.brokenChecks()).containsExactly("union_has_27_members");
  }
}
