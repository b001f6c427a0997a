package org.dualuse.deliver.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetSafeTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://example.org\")",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "-",
        "-1\n=2"
      })
  void shouldMarkTextThatASpreadsheetWouldRun(String text) {
    // when
    String cell = SpreadsheetSafe.cell(text);

    // then
    assertThat(cell).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "-12.50", "+3", "-.5", "-1e-7", "a=b", "'=1", "854231"})
  void shouldLeaveNumbersAndHarmlessTextAlone(String text) {
    // when
    String cell = SpreadsheetSafe.cell(text);

    // then
    assertThat(cell).isEqualTo(text);
  }

  @Test
  void shouldSayTheSameInSql() throws Exception {
    // given
    List<String> texts =
        Arrays.asList(
            null, "", "=1", "-2", "-2-", "+", "@a", "\tx", "\rx", "\nx", "-1\n", "x", "-1e5", "'=");
    String sql =
        "SELECT " + SpreadsheetSafe.expression("t") + " FROM (SELECT CAST(? AS VARCHAR) t)";

    try (Connection duckdb = DuckDb.open(folder);
        PreparedStatement statement = duckdb.prepareStatement(sql)) {
      for (String text : texts) {
        // when
        statement.setString(1, text);
        try (ResultSet rows = statement.executeQuery()) {
          rows.next();

          // then
          assertThat(rows.getString(1)).isEqualTo(SpreadsheetSafe.cell(text));
        }
      }
    }
  }
}
