package org.dualuse.acquire.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dualuse.acquire.ReadFile;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

  @Test
  void shouldCountPhysicalLines() throws Exception {
    // given a cell over two lines and a blank line
    String text = "a,b\r\n\"one\r\ntwo\",2\r\n\r\n3,4\r\n";
    // when
    List<CsvRow> rows = all(text, CsvLayout.CSV);
    // then
    assertThat(rows).extracting(CsvRow::position).containsExactly("line 2", "line 5");
    assertThat(rows.get(0).get(0)).isEqualTo("one\r\ntwo");
  }

  @Test
  void shouldNoticeRowsThatDoNotFitTheHeader() throws Exception {
    List<CsvRow> rows = all("a,b,\n1,2,\n1,2\n1\n1,2,,\n1,2,,3\n", CsvLayout.CSV);

    assertThat(rows).extracting(CsvRow::fits).containsExactly(true, true, false, true, false);
  }

  @Test
  void shouldLeaveQuotesOfUnquotedTablesAlone() throws Exception {
    List<CsvRow> rows = all("a\tb\n3\"\tx\n", CsvLayout.TSV);

    assertThat(rows.get(0).values()).containsExactly("3\"", "x");
  }

  @Test
  void shouldSkipAByteOrderMarkBeforeAQuotedHeader() throws Exception {
    try (CsvRows rows = open("\ufeff\"a,b\",c\n", CsvLayout.CSV)) {
      assertThat(rows.header()).containsExactly("a,b", "c");
    }
  }

  @Test
  void shouldRefuseQuotesThatAreNeverClosed() {
    assertThatThrownBy(() -> all("a,b\n1,\"2", CsvLayout.CSV))
        .isInstanceOfSatisfying(
            FileRefused.class, e -> assertThat(e.finding().code()).isEqualTo("TRUNCATED"));
  }

  @Test
  void shouldRefuseBrokenQuotes() {
    assertThatThrownBy(() -> all("a,b\n1,\"2\"3\n", CsvLayout.CSV))
        .isInstanceOfSatisfying(
            FileRefused.class, e -> assertThat(e.finding().code()).isEqualTo("UNREADABLE"));
  }

  @Test
  void shouldTellUtf8FromThePublishersHabit() {
    Charset habit = Charset.forName("GB18030");

    assertThat(TextEncoding.sniff("俄罗斯".getBytes(StandardCharsets.UTF_8), habit))
        .isEqualTo(StandardCharsets.UTF_8);
    assertThat(TextEncoding.sniff("俄罗斯".getBytes(habit), habit)).isEqualTo(habit);
    assertThat(TextEncoding.sniff("\ufeffa".getBytes(StandardCharsets.UTF_8), habit))
        .isEqualTo(StandardCharsets.UTF_8);
    assertThat(TextEncoding.sniff("ascii".getBytes(habit), habit)).isEqualTo(habit);
    byte[] cutInACharacter = ReadFile.cut("俄罗".getBytes(StandardCharsets.UTF_8), 5);
    assertThat(TextEncoding.sniff(cutInACharacter, habit)).isEqualTo(StandardCharsets.UTF_8);
  }

  private static CsvRows open(String text, CsvLayout layout) throws IOException, FileRefused {
    return CsvRows.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), layout);
  }

  private static List<CsvRow> all(String text, CsvLayout layout) throws IOException, FileRefused {
    List<CsvRow> rows = new ArrayList<>();
    try (CsvRows table = open(text, layout)) {
      for (CsvRow row = table.next(); row != null; row = table.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
