package org.dualuse.acquire.mappedfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.acquire.PublishedFlows.in;
import static org.dualuse.acquire.PublishedFlows.onTheList;
import static org.dualuse.acquire.PublishedFlows.with;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.dualuse.acquire.PublishedFlows;
import org.dualuse.acquire.RealData;
import org.junit.jupiter.api.Test;

/** The offices' real files through the project's own mappings. */
class PublishedFilesTest {
  private static final Path MAPPINGS =
      Path.of(System.getProperty("dualuse.project.root", "../.."), "conf/mappings");

  @Test
  void shouldReadTurkey() {
    PublishedFlows file = read("turkey", "turkey/tuik_russia_2025.parquet");

    assertThat(file.kept()).hasSize(45_575);
    assertThat(file.findings()).isEmpty();
    assertThat(millions(file, onTheList().and(with("flow", "X")).and(in(2025)), 2))
        .isEqualTo("29.61");
    assertThat(file.kept())
        .allMatch(with("reporter", "TR").and(with("partner", "RU")))
        .anyMatch(with("flow", "M"));
  }

  @Test
  void shouldReadArmenia() {
    PublishedFlows file = read("armenia", "armenia/armenia_hs6_monthly_exports.csv");

    assertThat(file.kept()).hasSize(2 * 18_685);
    assertThat(file.findings()).isEmpty();
    String[] exports = {"3.4", "101.1", "85.0"};
    String[] reexports = {"2.4", "70.6", "65.5"};
    for (int i = 0; i < 3; i++) {
      Predicate<Map<String, Object>> listed = onTheList().and(in(2021 + i));
      assertThat(millions(file, listed.and(with("flow", "X")), 1)).isEqualTo(exports[i]);
      assertThat(millions(file, listed.and(with("flow", "RX")), 1)).isEqualTo(reexports[i]);
    }
    assertThat(file.kept()).allMatch(with("partner", "WORLD"));
  }

  @Test
  void shouldReadIndia() {
    PublishedFlows file = read("india", "india/india_exports_to_russia_hs6_monthly_2019_2025.csv");

    assertThat(file.kept()).hasSize(105_202);
    assertThat(file.findings()).isEmpty();
    assertThat(file.kept()).filteredOn(row -> row.get("value_as_reported") == null).hasSize(6_537);
    assertThat(file.kept())
        .filteredOn(
            row -> row.get("value_as_reported") instanceof BigDecimal value && value.signum() == 0)
        .hasSize(28_783);
    assertThat(millions(file, onTheList().and(in(2021)), 1)).isEqualTo("55.9");
    assertThat(millions(file, onTheList().and(in(2022)), 1)).isEqualTo("62.0");
    assertThat(millions(file, onTheList().and(in(2023)), 1)).isEqualTo("185.9");
    assertThat(millions(file, onTheList().and(in(2024)), 1)).isEqualTo("567.5");
  }

  @Test
  void shouldReadRussiasOwnRowsAboutIndia() {
    PublishedFlows file =
        read("india_importer", "india/fts_russia_imports_from_india_hs10_2021_2022_01.csv");

    assertThat(file.kept()).hasSize(25_340);
    assertThat(file.notKept()).containsExactly(Map.entry("CONFIDENTIAL_CODE", 10));
    assertThat(file.findings()).isEmpty();
    assertThat(file.kept())
        .allMatch(
            with("reporter", "RU")
                .and(with("partner", "IN"))
                .and(with("flow", "M"))
                .and(with("basis", "IMPORTER"))
                .and(with("valuation", "CIF")));
  }

  @Test
  void shouldReadTheTotalsOfChinaAndRussia() {
    PublishedFlows file = read("china_russia_totals", "totals/monthly_trade_2017_2024.csv");

    assertThat(file.kept()).hasSize(96).allMatch(with("flow", "TURNOVER"));
    assertThat(file.findings()).isEmpty();
    String[] billions = {
      "84.22", "107.11", "110.94", "108.35", "146.79", "189.93", "240.01", "245.16"
    };
    for (int i = 0; i < billions.length; i++) {
      BigDecimal year = file.sum(in(2017 + i)).movePointLeft(9);
      assertThat(year.setScale(2, RoundingMode.HALF_UP)).isEqualTo(billions[i]);
    }
  }

  @Test
  void shouldReadTheHeadingsOfRussiasImports() {
    PublishedFlows file =
        read("russia_hs4_totals", "russia_totals_hs4/hs4_russia_import_totals_mgimo.csv");

    assertThat(file.kept()).hasSize(48).allMatch(with("frequency", "R12"));
    assertThat(file.findings()).isEmpty();
    assertThat(millions(file, with("hs_code_as_reported", "8457").and(in(2024)), 2))
        .isEqualTo("205.06");
    assertThat(millions(file, with("hs_code_as_reported", "8457").and(in(2025)), 2))
        .isEqualTo("243.22");
  }

  private static PublishedFlows read(String mapping, String file) {
    return new PublishedFlows(
        MappedFile.fromFolder(MAPPINGS), RealData.file("trade/" + file), Mapped.meta(mapping));
  }

  private static String millions(
      PublishedFlows file, Predicate<Map<String, Object>> rows, int decimals) {
    return file.sum(rows).movePointLeft(6).setScale(decimals, RoundingMode.HALF_UP).toString();
  }
}
