package org.dualuse.deliver.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  private static final Table CONTRACT =
      Table.of(
              "curated",
              "shares",
              "A share.",
              List.of(
                  Column.text("code", "A code, e.g. \"854231\" | 8542.31.").notNull(),
                  Column.of("value_usd", Column.MONEY, "USD", "=A value."),
                  Column.text("redistribution", "open or restricted."),
                  Column.text("licences", "Names.")))
          .keyedBy("code");
  private static final List<PublishedTable> TABLES =
      List.of(new PublishedTable(CONTRACT, "Shares."));

  @Test
  void shouldHaveOneCsvLineForEachColumnOfTheContracts() throws Exception {
    // when
    List<CSVRecord> lines =
        CSVParser.parse(new StringReader(Dictionary.csv(TABLES)), CSVFormat.RFC4180).getRecords();

    // then
    assertThat(lines).hasSize(1 + CONTRACT.columns().size());
    assertThat(lines.get(1).toList())
        .containsExactly(
            "shares", "code", "string", "", "true", "true", "A code, e.g. \"854231\" | 8542.31.");
    assertThat(lines.get(2).toList())
        .containsExactly(
            "shares", "value_usd", Column.MONEY, "USD", "false", "false", "'=A value.");
  }

  @Test
  void shouldExplainEachColumnForReading() {
    // when
    String text = Dictionary.markdown(TABLES);

    // then
    assertThat(text)
        .contains("## shares\n\nA share.\n\nA row is identified by: code.\n")
        .contains("| code | string |  | yes | A code, e.g. \"854231\" \\| 8542.31. |\n")
        .contains("| value_usd | decimal(28,6) | USD | no | =A value. |\n");
  }
}
