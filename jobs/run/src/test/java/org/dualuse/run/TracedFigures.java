package org.dualuse.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that give every mart rows, and figures of every mart with what is behind them. */
final class TracedFigures {
  /**
   * A figure.
   *
   * @param table its mart
   * @param where what singles its row out
   * @param column a column of it
   * @param value that column's value
   * @param rows rows behind that column
   * @param files names of all files behind the figure
   */
  record Traced(
      String table, String where, String column, String value, int rows, List<String> files) {
    @Override
    public String toString() {
      return table + " " + where;
    }
  }

  private static final String FIRM =
      """
      {"name": "%s", "aliases": [], "country": "%s", "address": "%s", "status": null,
       "effective_date": null, "federal_register": "%s",
       "notes": "For all items subject to the EAR. (See %s of the EAR)"}""";
  private static final String SDN =
      """
      101,"ALPHA WIDGETS LLC",-0- ,"RUSSIA-EO14024",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
      """;
  private static final String NEW_SDN =
      """
      102,"HENTZAU OPTICS CO., LTD.",-0- ,"RUSSIA-EO14024",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
      103,"ZENDA BANK",-0- ,"RUSSIA-EO14024",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
      """;
  private static final String END = "\u001a";

  private TracedFigures() {}

  /** One comparable figure or more of every mart, over the files of this class and of the test. */
  static List<Traced> all() {
    return List.of(
        // The two lines of China customs, 250 and 50.
        traced(
            "dual_use_exports_to_russia",
            "period_start=2023-05 frequency=M exporter=CN" + " hs_treatment=exact family=854231",
            "value_usd",
            "300.000000",
            2,
            "may.csv",
            "newer.csv"),
        // 300 of China customs, 400 of Comtrade; Germany 300 and Turkey 200 make 1200.
        traced(
            "china_share_of_russia_dual_use_imports",
            "period_start=2023-05 frequency=M"
                + " list_version=50 china_definition=CN hs_treatment=exact cut=all",
            "denominator_usd",
            "1200.000000",
            5,
            "may.csv",
            "first.csv",
            "newer.csv"),
        traced(
            "hs_weights_in_use",
            "period_start=2023-05 frequency=M family=all weight_kind=NOT_NEEDED",
            "value_as_reported_usd",
            "1200.000000",
            5,
            "may.csv",
            "first.csv",
            "newer.csv"),
        traced(
            "reporting_coverage",
            "period_start=2023-05 frequency=M exporter=CN family=854231",
            "row",
            "1",
            2,
            "may.csv"),
        traced(
            "scenario_levels",
            "period_start=2023-05 frequency=M"
                + " list_version=50 hs_treatment=exact cut=all supplier_group=CN",
            "reported_usd",
            "700.000000",
            3,
            "may.csv",
            "first.csv"),
        // China, Germany and the United States of 53 expected exporters with equal usual values;
        // those of the other 50 are read.
        traced(
            "coverage_of_russia_dual_use_imports",
            "period_start=2023 frequency=A"
                + " annual_method=reported list_version=50 hs_treatment=exact cut=all",
            "coverage",
            "0.05660377358490566",
            53,
            "baseline.csv"),
        // The turnover of 500 less imports of 300.
        traced(
            "bilateral_trade",
            "period_start=2023-05",
            "china_exports_usd",
            "200.000000",
            2,
            "mended.csv",
            "imports.csv"),
        traced(
            "china_dual_use_exports",
            "month=2023-05 tier=all",
            "to_russia_usd",
            "700.000000",
            3,
            "may.csv",
            "first.csv"),
        traced(
            "comparable_figures",
            "series=china basis=CHINA_CUSTOMS period_start=2023-05 china_definition=CN"
                + " list_codes=50 hs_treatment=exact",
            "value",
            "700",
            3,
            "may.csv",
            "first.csv"),
        // 700 of 1200: three numerators, and five rows of the denominator that are read.
        traced(
            "comparable_figures",
            "series=exporter_share basis=MIRROR frequency=M period_start=2023-05"
                + " china_definition=CN list_codes=50 hs_treatment=exact",
            "value",
            "0.5833333333333334",
            8,
            "may.csv",
            "first.csv",
            "newer.csv"),
        // The annual 9000 of China, in billions.
        traced("claims", "claim_id=wsj-cn-ru-2023", "nearest_value", "0.000009", 1, "first.csv"),
        // On the day that the notice of 2022-12-19 was printed.
        traced(
            "listed_chinese_parties",
            "scope=russia authority=BIS programme=ALL base=ALL" + " month=2022-12",
            "new_parties",
            "1",
            1,
            "bis.json"),
        traced(
            "sanctions_timeline",
            "span=month period_start=2022-12 tier=all",
            "new_by_bis",
            "1",
            1,
            "bis.json"),
        traced(
            "listed_financial_institutions",
            "name=ZENDA%20BANK",
            "row",
            "1",
            1,
            "sdn_2023-01-26T184351Z.csv"),
        traced(
            "listing_lag",
            "authority=OFAC",
            "authorities",
            "2",
            2,
            "bis.json",
            "sdn_2023-01-26T184351Z.csv"));
  }

  private static Traced traced(
      String table, String where, String column, String value, int rows, String... files) {
    return new Traced(table, where, column, value, rows, List.of(files));
  }

  /** Puts lists, and a year of equal values of every expected exporter, into the drop folders. */
  static void drop(TinyWarehouse warehouse, String comtradeHeader) throws IOException {
    warehouse.drop("bis/bis.json", entityList());
    warehouse.drop("ofac/sdn_2022-02-23T184652Z.csv", SDN + END);
    warehouse.drop("ofac/sdn_2023-01-26T184351Z.csv", SDN + NEW_SDN + END);
    warehouse.drop("ofac/add.csv", "102,1,\"1 Zenda Road\",\"Shenzhen\",\"China\",-0-\n" + END);
    warehouse.drop("ofac/add.csv.meta.yml", "published_on: 2023-01-26\n");
    warehouse.drop("comtrade/baseline.csv", comtradeHeader + baseline(warehouse));
  }

  /**
   * What everybody sent in 2021; and 2022 of three, so that their files hold the code in HS2022 and
   * 2023 without a row is a zero.
   */
  private static String baseline(TinyWarehouse warehouse) {
    String in2022 =
        Stream.of("156", "276", "842")
            .map("A,2022,%s,X,643,0,H6,848210,C00,0,1\n"::formatted)
            .collect(Collectors.joining());
    return in2022
        + warehouse
            .rows(
                """
            SELECT string_split(e.comtrade_codes, '|')[1]
            FROM conformed.expected_exporters AS x JOIN conformed.economies AS e ON x.exporter = e.economy
            """)
            .stream()
            .map("A,2021,%s,X,643,0,H5,848210,C00,0,10\n"::formatted)
            .collect(Collectors.joining());
  }

  /** The list must have 50 entries to be taken for whole. */
  private static String entityList() {
    List<String> firms = new ArrayList<>();
    firms.add(
        FIRM.formatted(
            "Hentzau Optics Co., Ltd.",
            "China",
            "1 Zenda Road, Shenzhen, China.",
            "87 FR 77505, 12/19/22",
            "§ 746.8(a)(3)"));
    for (int i = 1; i < 50; i++) {
      firms.add(
          FIRM.formatted(
              "Filler " + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(i % 26) + i + " Works",
              "Pakistan",
              i + " Road, Lahore, Pakistan.",
              "83 FR 37423, 8/1/18",
              "§ 744.11"));
    }
    return "{\"list_id\": \"bis-entity-list\", \"source_file\": \"S.txt\", \"extracted\":"
        + " \"2023-02-01\", \"count\": 50, \"entities\": ["
        + String.join(",", firms)
        + "]}";
  }
}
