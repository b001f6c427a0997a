package org.dualuse.conform.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dualuse.conform.SqlTableRun;
import org.junit.jupiter.api.Test;

class ProductTablesIT {
  private static final Map<String, String> LISTED =
      Map.of("snapshot_id", "accepted", "valid_from", "2024-02-23", "citation", "c");
  private static final Map<String, String> GOODS =
      Map.of("valid_from", "2024-02-23", "citation", "c");
  private static final Map<String, String> BRIDGED =
      Map.of("snapshot_id", "accepted", "relation", "r", "confidence", "high");

  @Test
  void shouldListTheProjectsCodesWithThePublishersDescriptions() {
    SqlTableRun run =
        SqlTableRun.of("controlled_goods")
            .given(
                "raw.highpriority",
                LISTED,
                """
                snapshot_id | origin  | list_version | hs6_2022 | tier | description
                accepted    | project | 50           | 854231   | 1    | -
                accepted    | project | 9            | 854231   | 1    | -
                accepted    | project | 50           | 848210   | 3.B  | -
                accepted    | BIS     | 50           | 854231   | 1    | Processors
                refused     | project | 50           | 999999   | 1    | -
                refused     | BIS     | 50           | 848210   | 3.B  | Bearings\
                """);

    assertThat(run.lines("list_version", "hs6_2022", "tier", "description", "valid_from"))
        .containsExactly(
            "50 | 848210 | 3.B | - | 2024-02-23",
            "50 | 854231 | 1 | Processors | 2024-02-23",
            "9 | 854231 | 1 | Processors | 2024-02-23");
  }

  @Test
  void shouldGroupTheExactFamiliesOfTheListOfFifty() {
    SqlTableRun run =
        SqlTableRun.of("price_groups")
            .given(
                "conformed.cuts",
                Map.of("list_version", "50", "hs_treatment", "exact"),
                """
                list_version | hs_treatment | cut      | cut_value | family
                50           | exact        | all      | all       | 848210
                50           | exact        | all      | all       | 851779
                50           | exact        | tier     | 2         | 851779
                50           | exact        | constant | constant  | 848210
                50           | exact        | code     | 851779    | 851779
                9            | exact        | all      | all       | 851779
                50           | upper        | tier     | 3.B       | 848210\
                """)
            .given(
                "conformed.baskets",
                Map.of("list_version", "50", "hs_treatment", "exact", "tier", "x"),
                """
                hs_treatment | hs_revision | hs6_as_reported | family
                exact        | HS2017      | 848210          | 848210
                exact        | HS2022      | 848210          | 848210
                exact        | HS2017      | 851770          | 851779
                upper        | HS2017      | 851762          | 851779\
                """);

    assertThat(run.lines("product_group", "hs_revision", "hs6", "family"))
        .containsExactlyInAnyOrder(
            "chpl | HS2017 | 848210 | 848210",
            "chpl | HS2022 | 848210 | 848210",
            "chpl | HS2017 | 851770 | 851779",
            "chpl_tier_2 | HS2017 | 851770 | 851779",
            "chpl_constant | HS2017 | 848210 | 848210",
            "chpl_constant | HS2022 | 848210 | 848210",
            "chpl_bearings | HS2017 | 848210 | 848210",
            "chpl_bearings | HS2022 | 848210 | 848210");
  }

  @Test
  void shouldCheckThatAVersionHasTheCodesOfItsName() {
    String nine =
        """
        list_version | hs6_2022 | tier | origin
        9 | 100001 | 1 | project
        9 | 100002 | 1 | project
        9 | 100003 | 1 | project
        9 | 100004 | 1 | project
        9 | 100005 | 1 | project
        9 | 100006 | 1 | project
        9 | 100007 | 1 | project
        9 | 100008 | 1 | project
        """;

    assertThat(goods(nine + "9 | 100009 | 1 | project").brokenChecks()).isEmpty();
    assertThat(goods(nine.strip()).brokenChecks()).containsExactly("version_size");
    assertThat(goods(nine + "9 | 100009 | 1 | project\n9 | 100010 | 1 | project").brokenChecks())
        .containsExactly("version_size");
    assertThat(goods(nine + "9 | 100008 | 2 | project").brokenChecks())
        .containsExactly("key_unique");
  }

  @Test
  void shouldWarnWhereThePublishersFileDiffersInEitherDirection() {
    String same =
        """
        list_version | hs6_2022 | tier | origin
        50 | 854231 | 1   | project
        50 | 848210 | 3.B | project
        50 | 854231 | 1   | BIS
        """;

    assertThat(goods(same + "50 | 848210 | 3.B | BIS").brokenChecks())
        .doesNotContain("differs_from_publisher");
    assertThat(goods(same + "50 | 848210 | 3.A | BIS").brokenChecks())
        .as("another tier")
        .contains("differs_from_publisher");
    assertThat(goods(same.strip()).brokenChecks())
        .as("a code that the publisher lacks")
        .contains("differs_from_publisher");
    assertThat(goods(same + "50 | 848210 | 3.B | BIS\n50 | 850440 | 3.A | BIS").brokenChecks())
        .as("a code that the project lacks")
        .contains("differs_from_publisher");
  }

  @Test
  void shouldNotMissAPublishersFileThatIsNotLoaded() {
    String alone = "list_version | hs6_2022 | tier | origin\n50 | 854231 | 1 | project";

    assertThat(goods(alone).brokenChecks()).doesNotContain("differs_from_publisher");
  }

  @Test
  void shouldTakeTheBridgeOfAcceptedFiles() {
    SqlTableRun run =
        SqlTableRun.of("hs_bridge")
            .given(
                "raw.hs_bridge",
                BRIDGED,
                """
                snapshot_id | hs_treatment | hs_revision | hs6_as_reported | family | chpl_codes | tier | note
                accepted    | exact        | HS2022      | 854231          | 854231 | 854231     | 1    | -
                accepted    | upper        | HS2017      | 854140          | 854141 | 854141     | 3.A  | n
                refused     | upper        | HS2017      | 854150          | 854151 | 854151     | 3.A  | n\
                """);

    assertThat(run.lines("hs_treatment", "hs_revision", "hs6_as_reported", "family", "note"))
        .containsExactly(
            "exact | HS2022 | 854231 | 854231 | -", "upper | HS2017 | 854140 | 854141 | n");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldRefuseABridgeThatWouldCountACodeTwice() {
    SqlTableRun run =
        SqlTableRun.of("hs_bridge")
            .given(
                "raw.hs_bridge",
                BRIDGED,
                """
                hs_treatment | hs_revision | hs6_as_reported | family | chpl_codes | tier
                upper        | HS2017      | 854150          | 854151 | 854151     | 3.A
                upper        | HS2017      | 854150          | 854159 | 854159     | 3.A\
                """);

    assertThat(run.brokenChecks()).containsExactly("key_unique");
  }

  @Test
  void shouldMakeAFamilyOfSeveralCodesOneLine() {
    SqlTableRun run =
        SqlTableRun.of("baskets")
            .given(
                "conformed.controlled_goods",
                GOODS,
                """
                list_version | hs6_2022 | tier
                50           | 854151   | 3.A
                50           | 854159   | 3.A
                50           | 854231   | 1
                9            | 854231   | 1\
                """)
            .given(
                "conformed.hs_bridge",
                """
                hs_treatment | hs_revision | hs6_as_reported | family        | chpl_codes
                upper        | HS2017      | 854150          | 854151+854159 | 854151|854159
                upper        | HS2022      | 854231          | 854231        | 854231
                upper        | HS2022      | 850440          | 850440        | 850440\
                """);

    assertThat(
            run.lines(
                "list_version", "hs_treatment", "hs_revision", "hs6_as_reported", "family", "tier"))
        .containsExactly(
            "50 | upper | HS2017 | 854150 | 854151+854159 | 3.A",
            "50 | upper | HS2022 | 854231 | 854231 | 1",
            "9 | upper | HS2022 | 854231 | 854231 | 1");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldCheckThatAFamilyIsOfOneTierAndWholeInItsVersion() {
    assertThat(familyOfTwo("50 | 854151 | 3.A\n50 | 854159 | 3.A").brokenChecks()).isEmpty();
    assertThat(familyOfTwo("50 | 854151 | 3.A\n50 | 854159 | 3.B").brokenChecks())
        .as("two tiers: the family has a line for each")
        .contains("family_is_whole", "key_unique");
    assertThat(
            familyOfTwo("50 | 854151 | 3.A\n50 | 854159 | 3.A\n45 | 854151 | 3.A").brokenChecks())
        .as("the version of 45 codes lists half of it")
        .containsExactly("family_is_whole");
  }

  @Test
  void shouldCutTheListAsAWholeByTierAndByFamily() {
    SqlTableRun run =
        SqlTableRun.of("cuts")
            .given(
                "conformed.baskets",
                """
                list_version | hs_treatment | hs_revision | hs6_as_reported | family | tier
                50           | upper        | HS2017      | 854140          | 854141 | 3.A
                50           | upper        | HS2022      | 854141          | 854141 | 3.A
                50           | upper        | HS2022      | 854231          | 854231 | 1
                9            | upper        | HS2022      | 854231          | 854231 | 1\
                """);

    assertThat(run.lines("list_version", "cut", "cut_value", "family"))
        .containsExactly(
            "50 | all | all | 854141",
            "50 | all | all | 854231",
            "50 | code | 854141 | 854141",
            "50 | code | 854231 | 854231",
            "50 | tier | 1 | 854231",
            "50 | tier | 3.A | 854141",
            "9 | all | all | 854231",
            "9 | code | 854231 | 854231",
            "9 | tier | 1 | 854231");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldCutTheConstantBasketFromFamiliesWithTheSameNumberInEveryRevision() {
    SqlTableRun run =
        SqlTableRun.of("cuts")
            .given(
                "conformed.baskets",
                """
                list_version | hs_treatment | hs_revision | hs6_as_reported | family | tier
                50           | exact        | HS2022      | 854231          | 854231 | 1
                50           | exact        | HS2017      | 854231          | 854231 | 1
                50           | exact        | HS2022      | 854800          | 854800 | 2
                50           | exact        | HS2017      | 854890          | 854800 | 2
                9            | exact        | HS2017      | 854231          | 854231 | 1
                50           | upper        | HS2017      | 850440          | 850440 | 3.A\
                """);

    assertThat(
            run.built()
                .filter("cut = 'constant'")
                .selectExpr("list_version", "hs_treatment", "family")
                .collectAsList())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder("[50,exact,854231]", "[9,exact,854231]");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldCheckThatSplitCodesAndTheBridgeAgree() {
    String bridge =
        """
        hs_treatment | hs_revision | hs6_as_reported | family
        bridged      | HS2017      | 854140          | 854149
        bridged      | HS2022      | 854149          | 854149
        upper        | HS2022      | 854149          | 854149
        upper        | HS2022      | 854141          | 854149
        """;
    String split = "successor_hs2022 | hs6_as_reported\n854141 | 854140\n854149 | 854140";

    assertThat(split(bridge.strip(), split).brokenChecks()).isEmpty();
    assertThat(split(bridge + "upper | HS2022 | 854142 | 854149", split).brokenChecks())
        .containsExactly("broader_codes_are_split");
    assertThat(split(bridge.strip(), split + "\n854149 | 854145").brokenChecks())
        .containsExactly("split_codes_are_bridged");
  }

  private static SqlTableRun split(String bridge, String successors) {
    Map<String, String> split =
        Map.of(
            "snapshot_id", "accepted",
            "family", "854149",
            "hs_revision", "HS2017",
            "is_listed", "false",
            "is_shared", "false");
    return SqlTableRun.of("hs_successors")
        .given("conformed.hs_bridge", bridge)
        .given("raw.hs_successors", split, successors);
  }

  private static SqlTableRun goods(String listed) {
    return SqlTableRun.of("controlled_goods").given("raw.highpriority", LISTED, listed);
  }

  private static SqlTableRun familyOfTwo(String goods) {
    Map<String, String> bridged =
        Map.of(
            "hs_treatment", "upper",
            "hs_revision", "HS2017",
            "family", "854151+854159",
            "chpl_codes", "854151|854159");
    return SqlTableRun.of("baskets")
        .given("conformed.hs_bridge", bridged, "hs6_as_reported\n854150")
        .given("conformed.controlled_goods", GOODS, "list_version | hs6_2022 | tier\n" + goods);
  }

  @Test
  void shouldPlaceEveryChapterInOneSection() {
    SqlTableRun run = SqlTableRun.of("hs_sections");

    assertThat(run.lines("chapter", "section"))
        .as("97 chapters, of which 77 is kept free")
        .hasSize(96)
        .contains("01 | 1", "83 | 15", "84 | 16", "85 | 16", "88 | 17", "90 | 18", "97 | 21")
        .noneMatch(line -> line.startsWith("77"));
    assertThat(run.brokenChecks()).isEmpty();
  }
}
