package org.dualuse.acquire.chinacustomscodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Set;
import java.util.stream.Collectors;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.RealData;
import org.dualuse.acquire.highpriority.HighPriority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChinaCustomsCodesTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private final ChinaCustomsCodes source = new ChinaCustomsCodes();

  @Test
  void shouldReadTheEnglishList() {
    // given: the trailing comma is the publisher's habit
    String text =
        """
        "CODES","DESCRIPTION","YEAR","UNIT_1_CODES","UNIT_1_DESCRIPTION","UNIT_2_CODES","UNIT_2_DESCRIPTION",
        01012100,"Invented horses",2099,09,"Kilogram",01,"Number",
        0101,"Too short",2099,09,"Kilogram",,"",
        """;

    // when
    ReadFile reading = ReadFile.of(source, "en.csv", text.getBytes(GB18030));

    // then
    assertThat(reading.kept())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("language", "en")
                    .containsEntry("year", 2099)
                    .containsEntry("code", "01012100")
                    .containsEntry("unit_2", "Number"));
    assertThat(reading.quarantinedAt()).containsExactly("line 3 BAD_HS_CODE");
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void shouldReadTheChineseListInItsEncoding() {
    // given
    String text =
        """
        "商品编码","商品名称","年份","第一计量单位编码","第一计量单位名称","第二计量单位编码","第二计量单位名称",
        01012100,"马",2099,09,"千克",,"",
        """;

    // when
    ReadFile reading = ReadFile.of(source, "zh.csv", text.getBytes(GB18030));

    // then
    assertThat(reading.column("language")).containsExactly("zh");
    assertThat(reading.column("description")).containsExactly("马");
    assertThat(reading.column("unit_2")).containsExactly((Object) null);
  }

  @Test
  void shouldUnderstandQuotesInsideQuotedCells() {
    // given
    String text =
        """
        "CODES","DESCRIPTION","YEAR","UNIT_1_CODES","UNIT_1_DESCRIPTION","UNIT_2_CODES","UNIT_2_DESCRIPTION",
        01012100,"Things with "zigzag", for invented "uses"",2099,09,"Kilogram",?,"?",
        01012900,"Plain things, others",2099,09,"Kilogram",,"",
        """;

    // when
    ReadFile reading = ReadFile.of(source, "en.csv", text.getBytes(GB18030));

    // then
    assertThat(reading.column("description"))
        .containsExactly("Things with \"zigzag\", for invented \"uses\"", "Plain things, others");
    assertThat(reading.column("unit_1")).containsOnly("Kilogram");
    assertThat(reading.column("unit_2")).containsOnlyNulls();
  }

  @ParameterizedTest
  @CsvSource({"2021,131", "2022,152", "2023,152"})
  void shouldFindTheLinesUnderTheList(int year, int lines) {
    // given
    Set<Object> listed =
        ReadFile.ofBundled(new HighPriority(), "chpl_versions.csv").kept().stream()
            .map(row -> row.get("hs6_2022"))
            .collect(Collectors.toSet());

    // when
    ReadFile english =
        ReadFile.of(source, RealData.file("trade/gacc/codes/en-hs8-" + year + ".csv"));
    ReadFile chinese =
        ReadFile.of(source, RealData.file("trade/gacc/codes/zh-hs8-" + year + ".csv"));

    // then
    assertThat(english.column("code"))
        .filteredOn(code -> listed.contains(code.toString().substring(0, 6)))
        .doesNotHaveDuplicates()
        .hasSize(lines);
    assertThat(english.column("year")).containsOnly(year);
    assertThat(english.quarantined()).isEmpty();
    assertThat(english.findings()).isEmpty();
    assertThat(chinese.column("language")).containsOnly("zh");
    assertThat(chinese.quarantined()).isEmpty();
    assertThat(chinese.findings()).isEmpty();
  }
}
