package org.dualuse.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dualuse.platform.check.Check;
import org.dualuse.platform.check.Severity;
import org.junit.jupiter.api.Test;

class SqlTableTest {
  @Test
  void shouldSplitAChecksFile() {
    List<Check> checks =
        SqlTable.parse(
            """
            -- FAIL adds_up: It does not add up.
            SELECT 1
            WHERE a <> b

            -- WARN small: It is small: too small.
            -- An ordinary comment.
            SELECT 2;
            """);

    assertThat(checks)
        .containsExactly(
            new Check("adds_up", Severity.FAIL, "It does not add up.", "SELECT 1\nWHERE a <> b"),
            new Check(
                "small",
                Severity.WARN,
                "It is small: too small.",
                "-- An ordinary comment.\nSELECT 2"));
  }

  @Test
  void shouldFindNoChecksInAnEmptyFile() {
    assertThat(SqlTable.parse("")).isEmpty();
  }
}
