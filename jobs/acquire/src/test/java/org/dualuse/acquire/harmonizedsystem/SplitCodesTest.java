package org.dualuse.acquire.harmonizedsystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.RealData;
import org.dualuse.acquire.chinacustomscodes.ChinaCustomsCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's tables of what HS2022 split: successors, and national lines that tell apart. */
class SplitCodesTest {
  private final List<Map<String, Object>> successors =
      ReadFile.ofBundled(new HsSuccessors(), "hs_successors.csv").kept();
  private final List<Map<String, Object>> lines =
      ReadFile.ofBundled(new HsNationalLines(), "hs_national_lines.csv").kept();

  @ParameterizedTest
  @CsvSource({
    "852580, 852581 852582 852583 852589! 880621~ 880622~ 880623~ 880624~ 880691~ 880692~ 880693~"
        + " 880694~",
    "854140, 854141 854142 854143 854149!",
    "854150, 854151!~ 854159!",
    "852990, 852411~ 852412~ 852419~ 852491~ 852492~ 852499~ 852990!",
    "901380, 852411~ 852412~ 852419~ 852491~ 852492~ 852499~ 901380!"
  })
  void shouldDivideTheOldCode(String old, String expected) {
    for (String revision : List.of("HS2017", "HS2012")) {
      assertThat(
              successors.stream()
                  .filter(row -> row.get("hs6_as_reported").equals(old))
                  .filter(row -> row.get("hs_revision").equals(revision))
                  .map(
                      row ->
                          row.get("successor_hs2022")
                              + (row.get("is_listed").equals(true) ? "!" : "")
                              + (row.get("is_shared").equals(true) ? "~" : ""))
                  .sorted()
                  .collect(Collectors.joining(" ")))
          .isEqualTo(expected);
    }
  }

  @Test
  void shouldSplitEveryCodeThatUpperCountsTooBroadly() {
    // given
    Set<Object> exact =
        bridge("exact").stream().map(row -> row.get("hs6_as_reported")).collect(Collectors.toSet());

    // then
    assertThat(successors)
        .extracting(row -> row.get("hs_revision") + " " + row.get("hs6_as_reported"))
        .containsAll(
            bridge("bridged").stream()
                .filter(row -> !row.get("hs_revision").equals("HS2022"))
                .filter(row -> !exact.contains(row.get("hs6_as_reported")))
                .map(row -> row.get("hs_revision") + " " + row.get("hs6_as_reported"))
                .toList());
  }

  @Test
  void shouldOnlyNameCodesOfHs2022() {
    List<Object> codes =
        ReadFile.of(new HsCodes(), RealData.file("reference/cmd_h6.csv")).column("code");

    assertThat(codes)
        .containsAll(successors.stream().map(row -> row.get("successor_hs2022")).toList());
  }

  @Test
  void shouldOnlyNameLinesOfChinasTariff() {
    List<Object> tariff =
        ReadFile.of(new ChinaCustomsCodes(), RealData.file("trade/gacc/codes/en-hs8-2021.csv"))
            .column("code");

    assertThat(lines).hasSize(6);
    lines.forEach(
        row ->
            assertThat(tariff)
                .containsAll(List.of(row.get("national_lines").toString().split("\\|", -1))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "854149,HS2017,854140,854149,false,false,",
        "854149,HS2017,854140,854141,true,false,",
        "854151+854159,HS2017,854150,854159,false,false,"
      })
  void shouldQuarantineAListedCodeThatIsNotOfTheFamily(String row) {
    String text = "family,hs_revision,hs6_as_reported,successor_hs2022,is_listed,is_shared,note\n";

    assertThat(ReadFile.of(new HsSuccessors(), "s.csv", text + row).quarantinedAt())
        .containsExactly("line 2 BAD_FAMILY");
  }

  @Test
  void shouldQuarantineLinesOfAnotherCode() {
    String text =
        """
        reporter,hs_revision,hs6_as_reported,family,rule,national_lines,note
        CN,HS2017,854140,854149,ONLY,85414090|85415000,
        CN,HS2017,854140,854149,ONLY,854140,
        CN,HS2017,854140,854149,NONE,85414090,
        """;

    assertThat(ReadFile.of(new HsNationalLines(), "l.csv", text).quarantinedAt())
        .containsExactly(
            "line 2 BAD_NATIONAL_LINE", "line 3 BAD_NATIONAL_LINE", "line 4 UNKNOWN_RULE");
  }

  private static List<Map<String, Object>> bridge(String treatment) {
    return ReadFile.ofBundled(new HsBridge(), "hs_bridge.csv").kept().stream()
        .filter(row -> row.get("hs_treatment").equals(treatment))
        .toList();
  }
}
