package org.dualuse.acquire.baci;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.RealData;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaciTest {
  private static final Baci BACI = new Baci();
  private static final FileMeta HS2017 = ReadFile.sidecar(null, null, "HS2017");

  @Test
  void shouldScaleValuesAndWeights() {
    // when
    ReadFile file = read("t,i,j,k,v,q\n2021,156,643,854231,12.345,0.678\n");
    // then
    Map<String, Object> row = file.kept().get(0);
    assertThat(row)
        .containsEntry("frequency", "A")
        .containsEntry("reporter", "CN")
        .containsEntry("partner", "RU")
        .containsEntry("reporter_as_reported", "156")
        .containsEntry("flow", "X")
        .containsEntry("nomenclature", "HS")
        .containsEntry("hs_revision", "HS2017")
        .containsEntry("valuation", "FOB")
        .containsEntry("basis", "RECONCILED")
        .containsEntry("duplicate_rule", "REFUSE")
        .containsEntry("is_reported", null)
        .containsEntry("quantity", null);
    assertThat(row.get("period_start")).hasToString("2021-01-01");
    assertThat((BigDecimal) row.get("value_as_reported")).isEqualByComparingTo("12345");
    assertThat((BigDecimal) row.get("net_weight_kg")).isEqualByComparingTo("678");
    assertThat(file.refusals()).isEmpty();
  }

  @Test
  void shouldReadCodesWithAndWithoutLeadingZeros() {
    ReadFile file = read("t,i,j,k,v,q\n2021,156,643,010620,1,1\n2022,156,643,10620,1,1\n");

    assertThat(file.kept())
        .extracting(row -> row.get("hs_code_as_reported"))
        .containsExactly("010620", "010620");
  }

  @Test
  void shouldTakeMissingWeightsForMissing() {
    ReadFile file =
        read(
            """
            t,i,j,k,v,q
            2021,156,643,854231,1,NA
            2022,156,643,854231,1,
            2023,156,643,854231,1,0
            """);

    assertThat(file.kept())
        .hasSize(3)
        .extracting(row -> row.get("net_weight_kg"))
        .containsOnlyNulls();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2021,156,643,8542310,1,1;BAD_CODE",
        "2021,156,643,85A,1,1;BAD_CODE",
        "2021,156,643,854231,-1,1;NEGATIVE_VALUE",
        "2021,156,643,854231,NA,1;BAD_NUMBER",
        "2021,156,643,854231,x,1;BAD_NUMBER",
        "2021,156,643,854231,1,x;BAD_NUMBER",
        "202101,156,643,854231,1,1;BAD_PERIOD",
        "2021,156,643,854231;RAGGED_ROW"
      })
  void shouldQuarantineRowsThatItCannotRead(String line, String reason) {
    ReadFile file = read("t,i,j,k,v,q\n2021,156,643,854232,1,1\n" + line + "\n");

    assertThat(file.quarantined()).containsExactly(reason);
    assertThat(file.observations().get(1).position()).isEqualTo("line 3");
    assertThat(file.observations().get(1).rawText()).isEqualTo(line);
    assertThat(file.kept()).hasSize(1);
  }

  @Test
  void shouldKeepTheValueOfAQuarantinedRow() {
    ReadFile file = read("t,i,j,k,v,q\n2021,156,643,85A,1.5,1\n");

    assertThat(file.observations().get(0).value()).isEqualByComparingTo("1500");
    assertThat(file.observations().get(0).currency()).isEqualTo("USD");
  }

  @ParameterizedTest
  @CsvSource({"9999,1,true", "95,5,false"})
  void shouldRefuseAFileOnlyIfUnmappedPartnersCarryMuch(
      String known, String unknown, boolean isTolerated) {
    ReadFile file =
        read(
            "t,i,j,k,v,q\n2021,156,643,854231,%s,1\n2021,156,998,854231,%s,1\n"
                .formatted(known, unknown));

    assertThat(file.quarantined()).containsExactly("UNMAPPED_PARTNER");
    assertThat(isTolerated ? file.warnings() : file.refusals())
        .containsExactly("UNMAPPED_PARTNERS");
    assertThat(isTolerated ? file.refusals() : file.warnings()).isEmpty();
    assertThat(file.sentences().get(0)).contains("[998]").contains(isTolerated ? "0.01 %" : "5 %");
  }

  @ParameterizedTest
  @CsvSource({
    "BACI_HS17_Y2021_V202501.csv,HS2017",
    "BACI_HS22_Y2023_V202501.csv,HS2022",
    "baci-HS92.csv.gz,HS1992",
  })
  void shouldReadTheRevisionFromTheName(String name, String revision) {
    ReadFile file =
        ReadFile.of(
            BACI,
            name,
            ReadFile.gzip("t,i,j,k,v,q\n2021,156,643,854231,1,1\n"),
            FileMeta.NONE,
            Selection.ALL);

    assertThat(file.kept().get(0)).containsEntry("hs_revision", revision);
  }

  @Test
  void shouldAskForASidecarIfNothingTellsTheRevision() {
    ReadFile file = ReadFile.of(BACI, "t,i,j,k,v,q\n2021,156,643,854231,1,1\n");

    assertThat(file.refusals()).containsExactly("NO_HS_REVISION");
    assertThat(file.sentences().get(0)).contains("file.meta.yml", "hs_revision: HS2017");
  }

  @Test
  void shouldRefuseARevisionThatDoesNotExist() {
    ReadFile file = read("t,i,j,k,v,q\n", ReadFile.sidecar(null, null, "HS2019"), Selection.ALL);

    assertThat(file.refusals()).containsExactly("NO_HS_REVISION");
  }

  @Test
  void shouldHoldTheHeaderAgainstItsColumns() {
    ReadFile reordered = read("k,v,q,t,i,j\n854231,2,1,2021,156,643\n");
    ReadFile wider = read("t,i,j,k,v,q,z\n2021,156,643,854231,2,1,9\n");
    ReadFile narrower = read("t,i,j,k,v\n2021,156,643,854231,2\n");

    assertThat(reordered.keptValue()).isEqualByComparingTo("2000");
    assertThat(reordered.warnings()).isEmpty();
    assertThat(wider.keptValue()).isEqualByComparingTo("2000");
    assertThat(wider.warnings()).containsExactly("UNKNOWN_COLUMN");
    assertThat(narrower.refusals()).containsExactly("MISSING_COLUMN");
    assertThat(narrower.observations()).isEmpty();
  }

  @Test
  void shouldCountWhatTheSelectionLeavesOut() {
    String text =
        """
        t,i,j,k,v,q
        2021,156,643,854231,1,1
        2021,156,643,10620,2,1
        2021,156,276,854231,4,1
        """;

    ReadFile file = read(text, HS2017, new Selection(List.of("8542"), List.of("RU"), List.of("X")));
    ReadFile imports = read(text, HS2017, new Selection(List.of(), List.of(), List.of("M")));

    assertThat(file.keptValue()).isEqualByComparingTo("1000");
    assertThat(file.outOfScope()).containsExactly("SELECTION_CODE", "SELECTION_ECONOMY");
    assertThat(file.observations().get(1).value()).isEqualByComparingTo("2000");
    assertThat(imports.outOfScope())
        .containsExactly("SELECTION_FLOW", "SELECTION_FLOW", "SELECTION_FLOW");
  }

  @Test
  void shouldRefuseACutGzip() {
    byte[] whole = ReadFile.gzip("t,i,j,k,v,q\n" + "2021,156,643,854231,1.25,1\n".repeat(5000));

    for (int length : new int[] {5, 40, whole.length - 4}) {
      ReadFile file =
          ReadFile.of(BACI, "HS17.gz", ReadFile.cut(whole, length), FileMeta.NONE, Selection.ALL);
      assertThat(file.refusals()).containsExactly("TRUNCATED");
    }
  }

  @Test
  void shouldRefuseAnEmptyFile() {
    assertThat(read("").refusals()).containsExactly("EMPTY_FILE");
    assertThat(read("\n\n").refusals()).containsExactly("EMPTY_FILE");
  }

  @Test
  void shouldReadTheRealFile() {
    Path real = RealData.file("trade/baci/baci_russia_china_processed_2017_2023.csv");

    ReadFile file = ReadFile.of(BACI, real.getFileName().toString(), real, HS2017, Selection.ALL);

    assertThat(file.kept()).hasSize(43_494);
    assertThat(file.refusals()).isEmpty();
    assertThat(file.warnings()).isEmpty();
    BigDecimal chinaToRussia2023 =
        file.kept().stream()
            .filter(row -> row.get("reporter").equals("CN"))
            .filter(row -> row.get("period_start").toString().equals("2023-01-01"))
            .map(row -> (BigDecimal) row.get("value_as_reported"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(chinaToRussia2023).isBetween(new BigDecimal("110.00e9"), new BigDecimal("110.02e9"));
  }

  private static ReadFile read(String text) {
    return read(text, HS2017, Selection.ALL);
  }

  private static ReadFile read(String text, FileMeta meta, Selection selection) {
    return ReadFile.of(BACI, "x.csv", text.getBytes(StandardCharsets.UTF_8), meta, selection);
  }
}
