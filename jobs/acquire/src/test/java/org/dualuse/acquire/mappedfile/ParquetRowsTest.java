package org.dualuse.acquire.mappedfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.acquire.mappedfile.Mapped.MAPPING;
import static org.dualuse.acquire.mappedfile.Mapped.column;
import static org.dualuse.acquire.mappedfile.Mapped.read;
import static org.dualuse.acquire.mappedfile.ParquetFiles.schema;
import static org.dualuse.acquire.mappedfile.ParquetFiles.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.dualuse.acquire.ReadFile;
import org.junit.jupiter.api.Test;

class ParquetRowsTest {
  private static final String YAML =
      MAPPING.replace("format: CSV", "format: PARQUET").replace("uuuu-MM", "timestamp");

  @Test
  void shouldReadTimestampsInNanosecondsAndTypedNumbers() throws IOException {
    // given
    byte[] bytes =
        write(
            schema("int64 month (TIMESTAMP(NANOS,false))", "double value"),
            group ->
                group
                    .append("month", LocalDate.of(2025, 2, 1).toEpochDay() * 86_400_000_000_000L)
                    .append("value", 1234.5));

    // when
    ReadFile file = read(YAML, bytes);

    // then
    assertThat(file.refusals()).isEmpty();
    assertThat(column(file, "period_start")).containsExactly(Date.valueOf("2025-02-01"));
    assertThat(column(file, "value_as_reported")).containsExactly(new BigDecimal("1234500.000000"));
    assertThat(column(file, "net_weight_kg")).containsExactly((Object) null);
    assertThat(file.observations().get(0).position()).isEqualTo("row 1");
  }

  @Test
  void shouldReadDatesAndDecimals() throws IOException {
    // given
    byte[] bytes =
        write(
            schema("int32 month (DATE)", "int64 value (DECIMAL(12,2))"),
            group ->
                group
                    .append("month", (int) LocalDate.of(1969, 12, 15).toEpochDay())
                    .append("value", 12345L));

    // when
    ReadFile file = read(YAML, bytes);

    // then
    assertThat(column(file, "period_start")).containsExactly(Date.valueOf("1969-12-01"));
    assertThat(file.keptValue()).isEqualByComparingTo("123450");
  }

  @Test
  void shouldTakeNotANumberForMissing() throws IOException {
    // given
    byte[] bytes =
        write(
            schema("int64 month (TIMESTAMP(MICROS,true))", "double value"),
            group -> group.append("month", 0L).append("value", Double.NaN));

    // when
    ReadFile file = read(YAML, bytes);

    // then
    assertThat(column(file, "value_as_reported")).containsExactly((Object) null);
  }

  @Test
  void shouldReadNumbersAsNumbersWhateverTextsLookLike() throws IOException {
    // given
    byte[] bytes =
        write(
            schema("int64 month (TIMESTAMP(MILLIS,true))", "double value"),
            group -> group.append("month", 0L).append("value", 1.234));

    // when
    ReadFile file = read(YAML.replace("missing:", "numbers: THOUSANDS_POINTS\nmissing:"), bytes);

    // then
    assertThat(file.keptValue()).isEqualByComparingTo("1234");
  }

  @Test
  void shouldRefuseWhatIsNoWholeParquetFile() throws IOException {
    // given
    byte[] whole =
        write(
            schema("int64 month (TIMESTAMP(MILLIS,true))", "double value"),
            group -> group.append("month", 0L).append("value", 1.0));

    // then
    assertThat(read(YAML, "month,value\n").refusals()).containsExactly("NOT_PARQUET");
    assertThat(read(YAML, ReadFile.cut(whole, whole.length / 2)).refusals())
        .containsExactly("UNREADABLE");
    assertThat(read(YAML, "").refusals()).containsExactly("EMPTY_FILE");
  }
}
