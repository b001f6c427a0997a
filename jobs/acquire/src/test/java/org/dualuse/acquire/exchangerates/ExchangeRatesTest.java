package org.dualuse.acquire.exchangerates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.platform.run.Outcome;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {
  private static final String ECB =
      """
      Date,USD,JPY,RUB,
      2099-03-02,1.25,150.5,N/A,
      2099-03-01,1.2,-3,99.9,
      someday,1.3,151,100,
      2099-02-28,1.1,
      """;
  private final ExchangeRates source = new ExchangeRates();

  @Test
  void shouldTurnEveryCellOfTheEcbIntoOneObservation() {
    // when
    ReadFile reading = ReadFile.of(source, "hist.csv", ECB);

    // then
    assertThat(reading.column("currency")).containsExactly("USD", "JPY", "USD", "RUB");
    assertThat(reading.column("rate"))
        .contains(new BigDecimal("1.250000000000"), new BigDecimal("99.900000000000"));
    assertThat(reading.column("rate_means")).containsOnly("units of currency per EUR");
    assertThat(reading.quarantinedAt())
        .containsExactly(
            "line 3 column JPY BAD_RATE",
            "line 4 column USD BAD_DATE",
            "line 4 column JPY BAD_DATE",
            "line 4 column RUB BAD_DATE",
            "line 5 RAGGED_ROW");
    assertThat(reading.observations())
        .filteredOn(seen -> seen.outcome() == Outcome.OUT_OF_SCOPE)
        .singleElement()
        .satisfies(seen -> assertThat(seen.rule()).isEqualTo("MISSING_CELL"));
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void shouldReadTheEcbInsideItsZip() {
    // when
    ReadFile zipped =
        ReadFile.of(source, "hist.zip", zip("hist.csv", ECB.getBytes(StandardCharsets.UTF_8)));

    // then
    assertThat(zipped.kept()).isEqualTo(ReadFile.of(source, "hist.csv", ECB).kept());
  }

  @Test
  void shouldRefuseArchivesThatAreNoTable() {
    byte[] rates = ECB.getBytes(StandardCharsets.UTF_8);
    assertThat(ReadFile.of(source, "a.zip", zip("../hist.csv", rates)).refusals())
        .containsExactly("UNEXPECTED_ARCHIVE");
    assertThat(ReadFile.of(source, "a.zip", zip("hist.exe", rates)).refusals())
        .containsExactly("UNEXPECTED_ARCHIVE");
    assertThat(ReadFile.of(source, "a.zip", zip("a.csv", rates, "b.csv", rates)).sentences().get(0))
        .contains("more than one file");
  }

  @Test
  void shouldStopUnpackingAtItsLimit() throws IOException, FileRefused {
    // given
    byte[] bomb = zip("hist.csv", new byte[100_000]);

    // then
    try (InputStream within = SingleCsvZip.open(new ByteArrayInputStream(bomb), 100_000)) {
      assertThat(within.readAllBytes()).hasSize(100_000);
    }
    try (InputStream beyond = SingleCsvZip.open(new ByteArrayInputStream(bomb), 99_999)) {
      assertThatThrownBy(beyond::readAllBytes).hasMessageContaining("more than 99999 bytes");
    }
  }

  @Test
  void shouldKnowWhatTheFedsCountriesMean() {
    // given
    String text =
        """
        Date,Country,Exchange rate
        2021-05-01,Euro,0.82
        1990-05-01,Austria,11.5
        2018-08-01,Venezuela,2.5
        2018-09-01,Venezuela,61.5
        2021-05-01,Ruritania,3
        2021-05-02,Japan,109
        2021-05-01,Japan,0
        2021-05-01,Japan,
        2005-01-01,Austria,11.5
        """;

    // when
    ReadFile reading = ReadFile.of(source, "fed.csv", text);

    // then
    assertThat(reading.column("currency")).containsExactly("EUR", "ATS", "VEF", "VES");
    assertThat(reading.column("rate_means")).containsOnly("units of currency per USD");
    assertThat(reading.column("frequency")).containsOnly("M");
    assertThat(reading.column("period_start")).contains(Date.valueOf("2021-05-01"));
    assertThat(reading.quarantinedAt())
        .containsExactly(
            "line 6 UNKNOWN_COUNTRY",
            "line 7 BAD_DATE",
            "line 8 BAD_RATE",
            "line 9 MISSING_VALUE",
            "line 10 UNKNOWN_COUNTRY");
  }

  @Test
  void shouldRefuseATableThatIsNeither() {
    assertThat(ReadFile.of(source, "x.csv", "day,dollars\n1,2\n").refusals())
        .containsExactly("MISSING_COLUMN");
  }

  @Test
  void shouldWarnOfAColumnThatIsNoCurrency() {
    assertThat(ReadFile.of(source, "h.csv", "Date,USD,Remark\n2099-01-01,1,x\n").warnings())
        .containsExactly("UNKNOWN_COLUMN");
  }

  /** Names and contents in turn. */
  private static byte[] zip(Object... entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        zip.write((byte[]) entries[i + 1]);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
