package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dualuse.acquire.RealData;
import org.junit.jupiter.api.Test;

/** OFAC's own address file; skipped where it is not. */
class PublishedAddressesTest {
  private static final String NULL = "-0-";

  @Test
  void shouldFindHongKongInTheTextWhereTheColumnSaysChina() throws IOException {
    Set<String> russian = new HashSet<>();
    for (CSVRecord party : rows("sanctions/ofac/sdn_2024-05-03T184323Z.csv")) {
      if (party.size() > 3 && party.get(3).contains("RUSSIA-EO14024")) {
        russian.add(party.get(0));
      }
    }
    Set<String> byColumn = new HashSet<>();
    Set<String> byText = new HashSet<>();
    for (CSVRecord address : rows("sanctions/ofac/add.csv")) {
      if (address.size() > 4 && russian.contains(address.get(0))) {
        String column = plain(address.get(4));
        String text = plain(address.get(2)) + ", " + plain(address.get(3));
        CountryFromText.find("", column)
            .filter("HK"::equals)
            .ifPresent(hk -> byColumn.add(address.get(0)));
        CountryFromText.find(text, column)
            .filter("HK"::equals)
            .ifPresent(hk -> byText.add(address.get(0)));
      }
    }

    assertThat(byColumn).hasSize(1);
    assertThat(byText).hasSize(38);
  }

  private static List<CSVRecord> rows(String relative) throws IOException {
    try (var reader = Files.newBufferedReader(RealData.file(relative));
        var records = CSVFormat.DEFAULT.parse(reader)) {
      return records.getRecords();
    }
  }

  private static String plain(String cell) {
    return cell.strip().equals(NULL) ? "" : cell.strip();
  }
}
