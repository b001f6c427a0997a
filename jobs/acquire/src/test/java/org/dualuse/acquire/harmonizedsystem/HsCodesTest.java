package org.dualuse.acquire.harmonizedsystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.RealData;
import org.dualuse.acquire.parse.Selection;
import org.junit.jupiter.api.Test;

class HsCodesTest {
  private static final String TABLE =
      """
      id,text,parent,isLeaf,aggrlevel,standardUnitAbbr,last_modified
      TOTAL,Everything,#,0,0,n/a,2024-01-16
      010121,"010121 - Invented, horses",0101,1,6,u,2024-01-16
      0102,0102 - Broken,01,perhaps,4,u,2024-01-16
      """;
  private static final String JSON =
      """
      {"more": false, "classCode": "HS", "className": "Combined HS", "results": [
        {"id": "TOTAL", "text": "Everything", "parent": "#", "isLeaf": "0", "aggrLevel": 0,
         "standardUnitAbbr": "n/a"},
        {"id": "010121", "text": "Invented", "parent": "0101", "isLeaf": "1", "aggrLevel": 6,
         "standardUnitAbbr": "u", "colour": "red"},
        {"id": "", "text": "Nothing", "parent": "0101", "isLeaf": "1", "aggrLevel": 6},
        {"id": "0102", "text": "Broken", "parent": "01", "isLeaf": "yes", "aggrLevel": 4}
      ]}
      """;
  private final HsCodes source = new HsCodes();

  @Test
  void shouldReadATableWhoseNameTellsTheRevision() {
    // when
    ReadFile reading = ReadFile.of(source, "cmd_h6.csv", TABLE);

    // then
    assertThat(reading.column("code")).containsExactly("TOTAL", "010121");
    assertThat(reading.column("hs_revision")).containsOnly("HS2022");
    assertThat(reading.column("parent")).containsExactly(null, "0101");
    assertThat(reading.column("unit")).containsExactly(null, "u");
    assertThat(reading.quarantinedAt()).containsExactly("line 4 BAD_FLAG");
  }

  @Test
  void shouldTakeTheRevisionFromASidecar() {
    // given
    byte[] bytes = TABLE.getBytes(StandardCharsets.UTF_8);

    // when
    ReadFile reading =
        ReadFile.of(
            source, "codes.csv", bytes, ReadFile.sidecar(null, null, "HS2017"), Selection.ALL);

    // then
    assertThat(reading.column("hs_revision")).containsOnly("HS2017");
  }

  @Test
  void shouldRefuseCodesWithoutARevision() {
    assertThat(ReadFile.of(source, "codes.csv", TABLE).refusals())
        .containsExactly("NO_HS_REVISION");
    assertThat(ReadFile.of(source, "x.json", JSON.replace("\"HS\"", "\"SITC\"")).refusals())
        .containsExactly("NO_HS_REVISION");
  }

  @Test
  void shouldStreamTheJson() {
    // when
    ReadFile reading = ReadFile.of(source, "HS.json", JSON);

    // then
    assertThat(reading.column("code")).containsExactly("TOTAL", "010121");
    assertThat(reading.column("hs_revision")).containsOnly("HS");
    assertThat(reading.column("is_leaf")).containsExactly(false, true);
    assertThat(reading.quarantinedAt())
        .containsExactly("object 3 MISSING_VALUE", "object 4 BAD_VALUE");
    assertThat(reading.warnings()).containsExactly("UNKNOWN_COLUMN");
  }

  @Test
  void shouldRefuseJsonThatBreaksOffOrIsNone() {
    assertThat(ReadFile.of(source, "HS.json", JSON.substring(0, JSON.length() / 2)).refusals())
        .containsExactly("TRUNCATED");
    assertThat(ReadFile.of(source, "HS.json", JSON.replace("{\"id\"", "id")).refusals())
        .containsExactly("BAD_JSON");
    assertThat(ReadFile.of(source, "HS.json", "{\"classCode\": \"HS\"}").refusals())
        .containsExactly("BAD_LAYOUT");
  }

  @Test
  void shouldReadComtradesRealLists() {
    // when
    ReadFile combined = ReadFile.of(source, RealData.file("trade/comtrade/reference/HS.json"));
    ReadFile latest = ReadFile.of(source, RealData.file("reference/cmd_h6.csv"));

    // then
    assertThat(combined.kept()).hasSize(8262);
    assertThat(combined.quarantined()).isEmpty();
    assertThat(combined.findings()).isEmpty();
    assertThat(latest.kept()).hasSize(6940);
    assertThat(latest.quarantined()).isEmpty();
    assertThat(latest.findings()).isEmpty();
  }
}
