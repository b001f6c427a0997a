package org.dualuse.conform.trade;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dualuse.conform.SqlTableRun;
import org.dualuse.platform.TestFrames;
import org.junit.jupiter.api.Test;

class MeasuredExportsIT {
  private static final String ECONOMIES =
      """
      economy | kind
      CN      | ECONOMY
      RU      | ECONOMY
      KZ      | ECONOMY
      VN      | ECONOMY
      EU27    | GROUP
      WORLD   | GROUP
      NES     | UNSPECIFIED\
      """;
  private static final Map<String, String> LINE =
      Map.ofEntries(
          Map.entry("source", "comtrade"),
          Map.entry("snapshot_ids", "file-1"),
          Map.entry("basis", "MIRROR"),
          Map.entry("frequency", "M"),
          Map.entry("period_start", "2023-01-01"),
          Map.entry("reporter", "CN"),
          Map.entry("partner", "RU"),
          Map.entry("flow", "X"),
          Map.entry("chapter", "84"),
          Map.entry("hs_revision", "HS2022"),
          Map.entry("hs_code", "848210"),
          Map.entry("hs6", "848210"),
          Map.entry("unit", ""),
          Map.entry("value_usd", "1"),
          Map.entry("weighed_value_usd", "0"),
          Map.entry("known_on", "2023-03-01"),
          Map.entry("holds_all_partners", "true"),
          Map.entry("licence", "L"),
          Map.entry("redistribution", "open"),
          Map.entry("is_synthetic", "false"));

  @Test
  void shouldPutRussiaTheWorldAndAllOthersBesideEachOther() {
    SqlTableRun run =
        lines(
            """
            reporter | partner | flow | value_usd | weighed_value_usd | net_weight_kg
            CN       | RU      | X    | 100       | 100               | 10
            CN       | KZ      | X    | 20        | 15                | 3
            CN       | VN      | X    | 4         | 0                 | -
            CN       | NES     | X    | 1         | 1                 | 1
            CN       | EU27    | X    | 900       | 900               | 9
            CN       | CN      | X    | 900       | 900               | 9
            CN       | WORLD   | X    | 200       | 200               | 20
            CN       | RU      | RX   | 900       | 900               | 9
            CN       | RU      | M    | 900       | 900               | 9
            RU       | KZ      | X    | 900       | 900               | 9
            EU27     | RU      | X    | 900       | 900               | 9\
            """);

    assertThat(
            run.lines(
                "destination", "value_usd", "measured_value_usd", "quantity", "others_are_whole"))
        .containsExactlyInAnyOrder(
            "RU | 100 | 100 | 10 | true",
            "OTHERS | 25 | 16 | 4 | true",
            "WORLD | 200 | 200 | 20 | true");
  }

  @Test
  void shouldMeasureByWeightAndApartInThePublishersUnit() {
    SqlTableRun run =
        lines(
            """
            unit  | value_usd | weighed_value_usd | net_weight_kg | quantity
            piece | 160       | 100               | 10            | 54
            pair  | 20        | 20                | 5             | 9
                  | 12        | 7                 | 2             | -\
            """);

    assertThat(run.lines("measure", "unit", "value_usd", "measured_value_usd", "quantity"))
        .containsExactlyInAnyOrder(
            "WEIGHT | kg | 192 | 127 | 17",
            "OWN_UNIT | piece | 192 | 160 | 54",
            "OWN_UNIT | pair | 192 | 20 | 9");
  }

  @Test
  void shouldNotTakeLoadedPartnersForTheWorld() {
    SqlTableRun run =
        lines(
            """
            period_start | chapter | hs_code | hs6    | partner | source       | holds_all_partners
            2023-01-01   | 84      | 848210  | 848210 | RU      | comtrade     | true
            2023-01-01   | 84      | 848220  | 848220 | KZ      | chinacustoms | true
            2023-01-01   | 85      | 854231  | 854231 | RU      | comtrade     | true
            2023-01-01   | 85      | 854231  | 854231 | KZ      | comtrade     | true
            2023-02-01   | 84      | 848210  | 848210 | RU      | comtrade     | false\
            """);

    assertThat(
            TestFrames.lines(
                run.built().filter(col("destination").equalTo("RU")),
                "period_start",
                "hs6",
                "others_are_whole"))
        .containsExactlyInAnyOrder(
            "2023-01-01 | 848210 | false",
            "2023-01-01 | 854231 | true",
            "2023-02-01 | 848210 | false");
  }

  @Test
  void shouldSumTwelveMonthsApartFromTheAnnualFigure() {
    SqlTableRun run =
        lines(
                """
                frequency | period_start | value_usd | weighed_value_usd | net_weight_kg
                A         | 2023-01-01   | 90        | 90                | 9
                M         | 2023-01-01   | 10        | 10                | 1
                M         | 2023-12-01   | 30        | 0                 | -
                M         | 2024-01-01   | 5         | 5                 | 1
                R12       | 2023-01-01   | 900       | 900               | 1\
                """)
            .given(
                "conformed.reported_periods",
                Map.of("basis", "MIRROR", "exporter", "CN"),
                """
                frequency | annual_method    | period_start
                A         | reported         | 2023-01-01
                A         | sum_of_12_months | 2023-01-01\
                """);

    assertThat(
            run.lines(
                "annual_method",
                "period_start",
                "value_usd",
                "measured_value_usd",
                "quantity",
                "reported_periods"))
        .containsExactlyInAnyOrder(
            "reported | 2023-01-01 | 90 | 90 | 9 | 1",
            "sum_of_12_months | 2023-01-01 | 40 | 10 | 1 | 2",
            "not_applicable | 2023-01-01 | 10 | 10 | 1 | 1",
            "not_applicable | 2023-12-01 | 30 | 0 | - | 1",
            "not_applicable | 2024-01-01 | 5 | 5 | 1 | 1");
  }

  @Test
  void shouldKeepExactFamiliesUnderOneNameOverTheChangeOfRevision() {
    SqlTableRun run =
        lines(
                """
                hs_revision | hs_code  | hs6
                HS2017      | 85177011 | 851770
                HS2022      | 85177911 | 851779
                HS2022      | 85177011 | 851770\
                """)
            .given(
                "conformed.price_groups",
                """
                product_group | hs_revision | hs6    | family
                chpl          | HS2017      | 851770 | 851779
                chpl          | HS2022      | 851779 | 851779
                chpl_tier_2   | HS2022      | 851779 | 851779\
                """);

    assertThat(run.lines("hs_revision", "hs_code", "product", "product_groups"))
        .containsExactlyInAnyOrder(
            "HS2017 | 85177011 | 85177911 | all_goods_same_code|chpl",
            "HS2022 | 85177911 | 85177911 | all_goods_same_code|chpl|chpl_tier_2",
            "HS2022 | 85177011 | HS2022 85177011 | all_goods_same_code");
  }

  @Test
  void shouldTakeRussiasReportsFromTheImportersSide() {
    SqlTableRun run =
        lines(
            """
            basis    | reporter | partner | flow | value_usd
            IMPORTER | RU       | VN      | M    | 7
            IMPORTER | KZ       | VN      | M    | 8\
            """);

    assertThat(run.lines("exporter", "destination", "value_usd")).containsExactly("VN | RU | 7");
  }

  @Test
  void shouldNoticeValueThatIsLost() {
    SqlTableRun run =
        lines("value_usd\n9")
            .given(
                "conformed.current_flows",
                Map.ofEntries(
                    Map.entry("basis", "MIRROR"),
                    Map.entry("frequency", "M"),
                    Map.entry("period_start", "2023-01-01"),
                    Map.entry("reporter", "CN"),
                    Map.entry("partner", "RU"),
                    Map.entry("flow", "X"),
                    Map.entry("hs_level", "HS6")),
                "value_usd\n9");

    assertThat(run.brokenChecks()).isEmpty();
    assertThat(run.brokenChecks(rows -> rows.filter("FALSE"))).containsExactly("values_agree");
  }

  private static SqlTableRun lines(String text) {
    return SqlTableRun.of("measured_exports")
        .given("conformed.economies", Map.of("name", "x", "is_coalition", "false"), ECONOMIES)
        .given("conformed.priced_lines", LINE, text);
  }
}
