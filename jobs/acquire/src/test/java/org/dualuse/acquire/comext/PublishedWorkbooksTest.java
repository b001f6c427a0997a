package org.dualuse.acquire.comext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.acquire.PublishedFlows.onTheList;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dualuse.acquire.PublishedFlows;
import org.dualuse.acquire.RealData;
import org.dualuse.acquire.economies.CodeSystem;
import org.dualuse.acquire.economies.Economies;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;

/** Eurostat's real workbooks, against figures that were derived from them by other means. */
class PublishedWorkbooksTest {
  private static final String[] WORKBOOKS = {
    "17_4606328_spreadsheet.xlsx",
    "18_4623849_spreadsheet.xlsx",
    "19_4623968_spreadsheet.xlsx",
    "21_4624492_spreadsheet.xlsx"
  };

  @Test
  void shouldReadWhatTheDerivedTableHoldsCellByCell() throws IOException {
    // given
    Map<String, BigDecimal> expected = derivedTable();
    Predicate<Map<String, Object>> listed = onTheList();

    // when
    Map<String, BigDecimal> found = new TreeMap<>();
    int cells = 0;
    for (String workbook : WORKBOOKS) {
      PublishedFlows file = read(workbook);
      assertThat(file.findings()).isEmpty();
      assertThat(file.notKept()).containsOnlyKeys("MISSING_CELL");
      cells += file.kept().size() + file.notKept().get("MISSING_CELL");
      file.kept().stream()
          .filter(listed)
          .forEach(
              row ->
                  found.put(
                      row.get("reporter")
                          + " "
                          + row.get("partner")
                          + " "
                          + row.get("period_start").toString().substring(0, 7)
                          + " "
                          + row.get("hs_code_as_reported"),
                      (BigDecimal) row.get("value_as_reported")));
    }

    // then: 440 sheets of 189 rows and 36 months
    assertThat(cells).isEqualTo(440 * 189 * 36);
    assertThat(found).hasSize(22_809).isEqualTo(expected);
    assertThat(sums(found))
        .containsEntry("RU 2020", "1914.3")
        .containsEntry("RU 2021", "2152.5")
        .containsEntry("RU 2022", "408.3")
        .containsEntry("KG 2021", "3.1")
        .containsEntry("KG 2022", "13.7")
        .containsEntry("KZ 2021", "127.7")
        .containsEntry("KZ 2022", "231.1")
        .containsEntry("AM 2021", "9.1")
        .containsEntry("AM 2022", "25.5")
        .containsEntry("GE 2021", "21.4")
        .containsEntry("GE 2022", "27.6")
        .containsEntry("UZ 2021", "27.9")
        .containsEntry("UZ 2022", "31.9")
        .containsEntry("BY 2021", "83.7")
        .containsEntry("BY 2022", "19.9");
  }

  private static Map<String, String> sums(Map<String, BigDecimal> cells) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    cells.forEach(
        (key, value) -> {
          // AT RU 2021-05 85423190
          String partnerAndYear = key.substring(3, 10);
          sums.merge(partnerAndYear, value, BigDecimal::add);
        });
    Map<String, String> millions = new TreeMap<>();
    sums.forEach(
        (key, value) ->
            millions.put(key, value.movePointLeft(6).setScale(1, RoundingMode.HALF_UP).toString()));
    return millions;
  }

  private static Map<String, BigDecimal> derivedTable() throws IOException {
    Map<String, BigDecimal> cells = new TreeMap<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader =
            Files.newBufferedReader(
                RealData.file("trade/eurostat/eu27_exports_chpl_cn8_monthly.csv"));
        var lines = format.parse(reader)) {
      for (CSVRecord line : lines) {
        cells.put(
            economy(line.get("reporter"))
                + " "
                + economy(line.get("partner"))
                + " "
                + line.get("period")
                + " "
                + line.get("cn8"),
            new BigDecimal(line.get("value_eur")).setScale(6));
      }
    }
    return cells;
  }

  private static String economy(String name) {
    return Economies.bundled().find(CodeSystem.NAME, name).orElseThrow().code();
  }

  private static PublishedFlows read(String workbook) {
    return new PublishedFlows(
        new Comext(), RealData.file("trade/eurostat/" + workbook), FileMeta.NONE);
  }
}
