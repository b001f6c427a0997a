package org.dualuse.acquire.mappedfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dualuse.acquire.mappedfile.Mapped.MAPPING;
import static org.dualuse.acquire.mappedfile.Mapped.column;
import static org.dualuse.acquire.mappedfile.Mapped.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Worksheet;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.parse.ArchiveLimits;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetRowsTest {
  private static final String YAML =
      MAPPING.replace("{format: CSV}", "{format: XLSX, sheet: Data, header_row: 2}");
  private static final String[] COLUMNS = {
    "month", "country", "dir", "code", "value", "net", "pieces"
  };

  @TempDir private Path folder;

  @Test
  void shouldReadASheetWhateverItsDimensionSays() {
    // given
    byte[] bytes = Workbooks.withWrongDimension(workbook(sheet -> row(sheet, 2, "2023-01", 1.5)));

    // when
    ReadFile file = read(YAML, bytes);

    // then
    assertThat(file.refusals()).isEmpty();
    assertThat(file.keptValue()).isEqualByComparingTo("1500");
    assertThat(file.observations().get(0).position()).isEqualTo("sheet Data row 3");
  }

  @Test
  void shouldReadNumbersAsNumbersAndTextsAsTheMappingSays() {
    // given
    byte[] bytes =
        workbook(
            sheet -> {
              row(sheet, 2, "2023-01", 1.234);
              row(sheet, 3, "2023-01", 0);
              sheet.value(3, 4, "1.234");
              row(sheet, 5, "2023-01", 0);
              sheet.value(5, 4, "1,5");
            });

    // when
    ReadFile file = read(YAML, bytes);

    // then: the blank row 5 is nothing, a comma is no point
    assertThat(file.keptValue()).isEqualByComparingTo("2468");
    assertThat(file.quarantined()).containsExactly("BAD_NUMBER");
    assertThat(file.observations().get(2).position()).isEqualTo("sheet Data row 6");
  }

  @Test
  void shouldReadDates() {
    // given
    byte[] bytes =
        workbook(
            sheet -> {
              row(sheet, 2, "", 1);
              sheet.value(2, 0, LocalDate.of(2024, 2, 29));
              sheet.style(2, 0).format("yyyy-MM-dd").set();
            });

    // when
    ReadFile file = read(YAML.replace("uuuu-MM", "timestamp"), bytes);

    // then
    assertThat(column(file, "period_start")).containsExactly(Date.valueOf("2024-02-01"));
  }

  @Test
  void shouldTakeNoNumberForADateThatCannotBeOne() {
    // given a value and months that are too many days for any calendar
    byte[] bytes =
        workbook(
            sheet -> {
              row(sheet, 2, "", 9e11);
              sheet.value(2, 0, 45_000);
              row(sheet, 3, "", 1);
              sheet.value(3, 0, 9e11);
              row(sheet, 4, "", 1);
              sheet.value(4, 0, 9e6);
            });

    // when
    ReadFile file = read(YAML.replace("uuuu-MM", "timestamp"), bytes);

    // then
    assertThat(column(file, "period_start")).containsExactly(Date.valueOf("2023-03-01"));
    assertThat(file.keptValue()).isEqualByComparingTo("9e14");
    assertThat(file.quarantinedAt())
        .containsExactly("sheet Data row 4 BAD_PERIOD", "sheet Data row 5 BAD_PERIOD");
  }

  @Test
  void shouldSayWhatIsWrongWithAWorkbook() {
    // given
    byte[] renamed =
        workbook(
            sheet -> {
              row(sheet, 2, "2023-01", 1);
              sheet.value(1, 4, "worth");
            });
    byte[] surplus =
        workbook(
            sheet -> {
              row(sheet, 2, "2023-01", 1);
              sheet.value(2, 9, "?!");
            });
    byte[] whole = workbook(sheet -> row(sheet, 2, "2023-01", 1));

    // then
    assertThat(read(YAML, renamed).refusals()).containsExactly("MISSING_COLUMN");
    assertThat(read(YAML, renamed).sentences().get(0)).contains("[value]").contains("worth");
    assertThat(read(YAML, surplus).quarantined()).containsExactly("RAGGED_ROW");
    assertThat(read(YAML.replace("sheet: Data", "sheet: Dates"), whole).refusals())
        .containsExactly("MISSING_SHEET");
    assertThat(read(YAML.replace("header_row: 2", "header_row: 9"), whole).refusals())
        .containsExactly("EMPTY_FILE");
    assertThat(read(YAML, "no,workbook\n").refusals()).containsExactly("NOT_A_WORKBOOK");
    assertThat(read(YAML, ReadFile.cut(whole, whole.length / 2)).refusals())
        .containsAnyOf("TRUNCATED", "UNREADABLE");
  }

  @Test
  void shouldRefuseABomb() throws IOException {
    // given
    Path file = folder.resolve("bomb.xlsx");
    Files.write(file, workbook(sheet -> row(sheet, 2, "2023-01", 1)));
    ArchiveLimits tight = new ArchiveLimits(100, 500);
    MappedFile source = Mapped.source(YAML);
    MappedParser parser = new MappedParser(source.mappings(), tight);
    SnapshotInput input = ReadFile.input(source, "bomb.xlsx", file, Mapped.meta("test"));

    // then
    assertThatThrownBy(() -> parser.open(input, Selection.ALL))
        .isInstanceOf(FileRefused.class)
        .hasMessageStartingWith("ARCHIVE_BOMB");
  }

  private static byte[] workbook(Consumer<Worksheet> rows) {
    return Workbooks.of(
        workbook -> {
          workbook.newWorksheet("Notes").value(0, 0, "Invented values.");
          Worksheet sheet = workbook.newWorksheet("Data");
          sheet.value(0, 0, "Trade of Northland");
          for (int i = 0; i < COLUMNS.length; i++) {
            sheet.value(1, i, COLUMNS[i]);
          }
          rows.accept(sheet);
        });
  }

  private static void row(Worksheet sheet, int row, String month, Number value) {
    Map<Integer, String> texts = Map.of(0, month, 1, "RU", 2, "EXP", 3, "854231");
    texts.forEach((column, text) -> sheet.value(row, column, text));
    sheet.value(row, 4, value);
  }
}
