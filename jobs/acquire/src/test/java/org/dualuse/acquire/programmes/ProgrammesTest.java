package org.dualuse.acquire.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammesTest {
  private final Programmes source = new Programmes();
  private final List<Map<String, Object>> lines =
      ReadFile.ofBundled(source, "programmes.csv").kept();

  @ParameterizedTest
  @CsvSource({
    "OFAC_SDN, RUSSIA-EO14024, true, false",
    "OFAC_SDN, BELARUS-EO14038, false, false",
    "OFAC_SDN, IRAN, false, false",
    "OFAC_NON_SDN, EO 14024 Directive 2, true, true",
    "OFAC_NON_SDN, EO 14024 Directive 3, true, false",
    "OFAC_NON_SDN, 561-Related, false, true",
    "BIS_ENTITY_LIST, EAR 746.8(a)(3), true, false",
    "BIS_ENTITY_LIST, EAR 734.9(g), true, false",
    "BIS_ENTITY_LIST, EAR 734.9(e)(2), false, false",
    "BIS_ENTITY_LIST, EAR 744.21, false, false",
    "EU_833_2014, IV, true, false",
    "EU_833_2014, XIV, true, true",
    "EU_833_2014, XIX.A, true, false",
    "EU_833_2014, XIX.C, true, true",
    "EU_833_2014, XLIV, true, true",
    "EU_833_2014, XLV.B, true, true",
    "EU_833_2014, XLVII.B, true, false",
    "'CANADA_SEMA', 'Russia, Schedule 1', true, false",
    "'CANADA_SEMA', 'Belarus, Schedule 1, Part 1', false, false",
    "JAPAN_EXPORT_BAN, 令和五年外務省告示第四百四十七号, true, false",
    "JAPAN_EXPORT_BAN, 令和四年外務省告示第百四号, false, false",
    "UN_CONSOLIDATED, DPRK, false, false"
  })
  void shouldSayWhatAProgrammeIsAbout(
      String list, String programme, boolean isRussiaRelated, boolean isFinancial) {
    assertThat(flag(list, programme, "is_russia_related")).isEqualTo(isRussiaRelated);
    assertThat(flag(list, programme, "is_financial")).isEqualTo(isFinancial);
  }

  @Test
  void shouldHaveEachProgrammeOnceWithItsReason() {
    assertThat(ReadFile.ofBundled(source, "programmes.csv").quarantined()).isEmpty();
    assertThat(lines)
        .extracting(line -> line.get("list") + " " + line.get("programme"))
        .doesNotHaveDuplicates();
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.get("why").toString()).endsWith(".");
              assertThat(line.get("source_url").toString()).startsWith("https://");
            });
  }

  @Test
  void shouldQuarantineListsThatDoNotExistAndFlagsThatAreNone() {
    String text =
        """
        list,programme,is_russia_related,is_financial,why,source_url
        EU_833_2014,IV,true,false,A reason.,https://example.org
        EU_833,IV,true,false,A reason.,https://example.org
        EU_833_2014,IV,perhaps,false,A reason.,https://example.org
        """;

    ReadFile reading = ReadFile.of(source, "programmes.csv", text);

    assertThat(reading.kept()).hasSize(1);
    assertThat(reading.quarantinedAt()).containsExactly("line 3 UNKNOWN_LIST", "line 4 BAD_FLAG");
  }

  /** All of the act is about Russia; whether an annex lists banks is decided annex by annex. */
  @Test
  void shouldDecideEveryAnnexOfThePublishedAct() throws IOException {
    Path file = RealData.file("sanctions/eu/32014R0833.csv");
    Set<String> annexes;
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = Files.newInputStream(file);
        CSVParser rows = CSVParser.parse(in, StandardCharsets.UTF_8, format)) {
      annexes = rows.stream().map(row -> row.get("annex")).collect(Collectors.toSet());
    }

    assertThat(annexes)
        .hasSize(24)
        .allSatisfy(
            annex -> assertThat(line("EU_833_2014", annex).get("programme")).isNotEqualTo("*"));
  }

  private boolean flag(String list, String programme, String column) {
    Map<String, Object> line = line(list, programme);
    return line != null && Boolean.TRUE.equals(line.get(column));
  }

  /** The line of the programme itself, else the longest beginning. */
  private Map<String, Object> line(String list, String programme) {
    return lines.stream()
        .filter(line -> line.get("list").equals(list))
        .filter(line -> fits(line.get("programme").toString(), programme))
        .max(
            Comparator.comparing((Map<String, Object> line) -> line.containsValue(programme))
                .thenComparing(line -> line.get("programme").toString().length()))
        .orElse(null);
  }

  private static boolean fits(String rule, String programme) {
    return rule.endsWith("*")
        ? programme.startsWith(rule.substring(0, rule.length() - 1))
        : programme.equals(rule);
  }
}
