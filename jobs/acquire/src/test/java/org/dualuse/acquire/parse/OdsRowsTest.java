package org.dualuse.acquire.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.acquire.parse.Spreadsheets.content;
import static org.dualuse.acquire.parse.Spreadsheets.row;
import static org.dualuse.acquire.parse.Spreadsheets.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dualuse.acquire.ListReading;
import org.dualuse.acquire.ReadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsRowsTest {
  @TempDir private Path folder;

  @Test
  void shouldReadTextsOfAllSheetsAndSkipBlankRows() throws Exception {
    // given
    String sheets =
        "<table:table table:name=\"A\">"
            + row("a", "", "b<text:s/>c<text:span>d</text:span></text:p><text:p>e")
            + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell"
            + " table:number-columns-repeated=\"2\"><text:p>x</text:p></table:table-cell>"
            + "</table:table-row>"
            + Spreadsheets.REST
            + "</table:table><table:table table:name=\"B\"><table:table-row>"
            + "<table:table-cell office:value-type=\"date\" office:date-value=\"2025-08-11\">"
            + "<text:p>11/08/25</text:p></table:table-cell>"
            + "<table:covered-table-cell/><table:table-cell><office:annotation><text:p>note</text:p>"
            + "</office:annotation><text:p> y\n </text:p></table:table-cell></table:table-row>"
            + "</table:table>";

    // when
    List<String> rows = read(zip("content.xml", content(sheets)));

    // then: a blank row has its number, the cells behind the last text are not there
    assertThat(rows)
        .containsExactly("A 1 [a, , b cd\ne]", "A 5 [x, x]", "A 6 [x, x]", "B 1 [2025-08-11, , y]");
  }

  @Test
  void shouldRefuseCellsAndRowsThatAreRepeatedTooOften() throws Exception {
    String wide = "<table:table-cell table:number-columns-repeated=\"2000\"><text:p>x</text:p>";
    String far = "<table:table-cell table:number-columns-repeated=\"99999999\"/>";
    String cell = "<table:table-cell><text:p>x</text:p></table:table-cell>";
    assertThat(
            read(
                Spreadsheets.of(
                    "<table:table-row>" + wide + "</table:table-cell></table:table-row>")))
        .containsExactly("ARCHIVE_BOMB");
    assertThat(read(Spreadsheets.of("<table:table-row>" + far + far + cell + "</table:table-row>")))
        .containsExactly("ARCHIVE_BOMB");
    assertThat(
            read(
                Spreadsheets.of(
                    "<table:table-row table:number-rows-repeated=\"1001\">"
                        + cell
                        + "</table:table-row>")))
        .containsExactly("ARCHIVE_BOMB");
  }

  @Test
  void shouldRefuseBombsBadNamesEntitiesAndBrokenFiles() throws Exception {
    byte[] whole = Spreadsheets.of(row("a"));
    String doctype = content("").replace("?>", "?><!DOCTYPE x [<!ENTITY a \"aa\">]>");
    assertThat(read(zip("content.xml", " ".repeat(2_000_000)))).containsExactly("ARCHIVE_BOMB");
    assertThat(read(zip("../content.xml", "x"))).containsExactly("BAD_ENTRY_NAME");
    assertThat(read(zip("other.xml", "x"))).containsExactly("NOT_A_WORKBOOK");
    assertThat(read(zip("content.xml", doctype))).containsExactly("XML_DOCTYPE");
    assertThat(read(zip("content.xml", content(row("a")).substring(0, 400))))
        .containsExactly("TRUNCATED");
    assertThat(read(ReadFile.cut(whole, whole.length - 30))).containsExactly("TRUNCATED");
  }

  private List<String> read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("f"), bytes);
    List<String> rows = new ArrayList<>();
    try (OdsRows ods =
        OdsRows.open(ListReading.input("f.ods", file), new ArchiveLimits(10, 1_000_000))) {
      for (OdsRows.OdsRow row = ods.next(); row != null; row = ods.next()) {
        rows.add(row.sheet() + " " + row.number() + " " + row.cells());
      }
    } catch (FileRefused e) {
      rows.add(e.finding().code());
    }
    return rows;
  }
}
