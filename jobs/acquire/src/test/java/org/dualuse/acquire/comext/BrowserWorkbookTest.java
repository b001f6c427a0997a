package org.dualuse.acquire.comext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.acquire.comext.BrowserSheets.row;
import static org.dualuse.acquire.comext.BrowserSheets.workbook;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Worksheet;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.Workbooks;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;

class BrowserWorkbookTest {
  private static final String GERMANY = "Germany (incl. German Democratic Republic 'DD' from 1991)";

  @Test
  void shouldReadEveryCellWhateverTheDimensionSays() {
    // given
    byte[] bytes =
        Workbooks.withWrongDimension(
            workbook(
                sheet -> {
                  row(sheet, 11, GERMANY, "Russian Federation (Russia)", 1200.5, ":");
                  row(sheet, 12, "Czechia", "Belarus (Belorussia)", 0, 7);
                  sheet.value(14, 0, "Special value");
                  sheet.value(15, 0, ":");
                  sheet.value(15, 1, "not available");
                }));

    // when
    ReadFile file = read(bytes, Selection.ALL);

    // then
    assertThat(file.refusals()).isEmpty();
    assertThat(file.warnings()).isEmpty();
    assertThat(file.observations())
        .extracting(Observation::position)
        .containsExactly(
            "sheet Sheet 1 row 12 column C",
            "sheet Sheet 1 row 12 column D",
            "sheet Sheet 1 row 13 column C",
            "sheet Sheet 1 row 13 column D");
    assertThat(file.outOfScope()).containsExactly("MISSING_CELL");
    assertThat(file.keptValue()).isEqualByComparingTo("1207.5");
    assertThat(file.kept().get(0))
        .containsEntry("frequency", "M")
        .containsEntry("period_start", Date.valueOf("2021-12-01"))
        .containsEntry("reporter", "DE")
        .containsEntry("reporter_as_reported", GERMANY)
        .containsEntry("partner", "RU")
        .containsEntry("flow", "X")
        .containsEntry("nomenclature", "CN")
        .containsEntry("hs_code_as_reported", "85423190")
        .containsEntry("hs_revision", "HS2017")
        .containsEntry("value_as_reported", new BigDecimal("1200.500000"))
        .containsEntry("currency", "EUR")
        .containsEntry("valuation", "FOB")
        .containsEntry("basis", "MIRROR")
        .containsEntry("duplicate_rule", "SUM")
        .containsEntry("is_reported", null);
    assertThat(file.kept().get(2)).containsEntry("hs_revision", "HS2022");
  }

  @Test
  void shouldQuarantineCellsItCannotRead() {
    // given
    byte[] bytes =
        workbook(
            sheet -> {
              row(sheet, 11, "Finland", "Kazakhstan", -1, "1,5");
              row(sheet, 12, "Finland", "Kazakhstan", 99_999_999, ": c");
              sheet.value(12, 4, "p");
            });

    // when
    ReadFile file = read(bytes, Selection.ALL);

    // then
    assertThat(file.quarantined())
        .containsExactly("NEGATIVE_VALUE", "BAD_NUMBER", "BAD_NUMBER", "UNKNOWN_CELL");
    assertThat(file.kept()).hasSize(1);
    assertThat(file.observations().get(1).rawText()).isEqualTo("Finland,Kazakhstan,1,5");
  }

  @Test
  void shouldLeaveOutAggregatesAndWhatTheSelectionDoesNotWant() {
    // given
    byte[] bytes =
        workbook(
            sheet -> {
              row(sheet, 11, "European Union - 27 countries (from 2020)", "Kazakhstan", 1, 2);
              row(sheet, 12, "Finland", "Kazakhstan", 3, 4);
              row(sheet, 13, "Finland", "Armenia", 5, ":");
            });

    // when
    ReadFile file = read(bytes, new Selection(List.of("8542"), List.of("AM"), List.of()));

    // then
    assertThat(file.outOfScope())
        .containsExactly(
            "AGGREGATE_ROW",
            "AGGREGATE_ROW",
            "SELECTION_ECONOMY",
            "SELECTION_ECONOMY",
            "MISSING_CELL");
    assertThat(file.keptValue()).isEqualByComparingTo("5");
  }

  @Test
  void shouldTakeABlankThatDoesNotBreakForAnEmptyCell() {
    byte[] bytes = workbook(sheet -> row(sheet, 11, "Finland", "Kazakhstan", 5, "\u00a0"));

    assertThat(read(bytes, Selection.ALL).outOfScope()).containsExactly("MISSING_CELL");
  }

  @Test
  void shouldRefuseUnknownReportersThatCarryMuch() {
    byte[] bytes = workbook(sheet -> row(sheet, 11, "Atlantis", "Kazakhstan", 5, ":"));

    ReadFile file = read(bytes, Selection.ALL);

    assertThat(file.quarantined()).containsExactly("UNMAPPED_PARTNER");
    assertThat(file.refusals()).containsExactly("UNMAPPED_PARTNERS");
  }

  @Test
  void shouldRefuseRenamedLabels() {
    assertRenamed(sheet -> sheet.value(4, 0, "GOODS"), "GOODS");
    assertRenamed(sheet -> sheet.value(4, 2, "Processors"), "Processors");
    assertRenamed(sheet -> sheet.value(5, 2, "BALANCE"), "BALANCE");
    assertRenamed(sheet -> sheet.value(6, 2, "QUANTITY_IN_100KG"), "QUANTITY_IN_100KG");
    assertRenamed(sheet -> sheet.value(8, 0, "PERIOD"), "PERIOD");
    assertRenamed(sheet -> sheet.value(8, 2, "2021-W50"), "2021-W50");
    assertRenamed(sheet -> sheet.value(9, 3, "Annual"), "Annual");
    assertRenamed(sheet -> sheet.value(10, 1, "REPORTER (Labels)"), "Row 11");
  }

  @Test
  void shouldRefuseAWorkbookWithoutData() {
    byte[] bytes = Workbooks.of(workbook -> workbook.newWorksheet("Summary").value(0, 0, "x"));

    assertThat(read(bytes, Selection.ALL).refusals()).containsExactly("EMPTY_FILE");
  }

  private static void assertRenamed(Consumer<Worksheet> change, String told) {
    byte[] bytes =
        workbook(
            sheet -> {
              row(sheet, 11, "Finland", "Kazakhstan", 1, 2);
              change.accept(sheet);
            });
    ReadFile file = read(bytes, Selection.ALL);
    assertThat(file.refusals()).containsExactly("RENAMED_HEADER");
    assertThat(file.sentences().get(0)).contains("Sheet 1").contains(told);
  }

  private static ReadFile read(byte[] bytes, Selection selection) {
    return ReadFile.of(new Comext(), "sheet.xlsx", bytes, FileMeta.NONE, selection);
  }
}
