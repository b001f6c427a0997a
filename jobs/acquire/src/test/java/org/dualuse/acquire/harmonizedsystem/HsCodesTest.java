package org.dualuse.acquire.harmonizedsystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.dualuse.acquire.RealData;
import org.dualuse.acquire.SourceReading;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.snapshot.Finding;
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
  void shouldReadATableWhoseNameTellsTheRevision() throws FileRefused {
    // when
    SourceReading reading = SourceReading.of(source, "cmd_h6.csv", TABLE);

    // then
    assertThat(reading.column("code")).containsExactly("TOTAL", "010121");
    assertThat(reading.column("hs_revision")).containsOnly("HS2022");
    assertThat(reading.column("parent")).containsExactly(null, "0101");
    assertThat(reading.column("unit")).containsExactly(null, "u");
    assertThat(reading.quarantined()).containsExactly("line 4 BAD_FLAG");
  }

  @Test
  void shouldTakeTheRevisionFromASidecar() throws FileRefused {
    // given
    FileMeta meta = new FileMeta(null, null, null, "HS2017", null, null, null, null, null, null);

    // when
    SourceReading reading =
        SourceReading.of(source, "codes.csv", TABLE.getBytes(StandardCharsets.UTF_8), meta);

    // then
    assertThat(reading.column("hs_revision")).containsOnly("HS2017");
  }

  @Test
  void shouldRefuseCodesWithoutARevision() {
    assertThatThrownBy(() -> SourceReading.of(source, "codes.csv", TABLE))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("NO_HS_REVISION");
    assertThatThrownBy(() -> SourceReading.of(source, "x.json", JSON.replace("\"HS\"", "\"SITC\"")))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("NO_HS_REVISION");
  }

  @Test
  void shouldStreamTheJson() throws FileRefused {
    // when
    SourceReading reading = SourceReading.of(source, "HS.json", JSON);

    // then
    assertThat(reading.column("code")).containsExactly("TOTAL", "010121");
    assertThat(reading.column("hs_revision")).containsOnly("HS");
    assertThat(reading.column("is_leaf")).containsExactly(false, true);
    assertThat(reading.quarantined())
        .containsExactly("object 3 MISSING_VALUE", "object 4 BAD_VALUE");
    assertThat(reading.findings()).extracting(Finding::code).containsExactly("UNKNOWN_COLUMN");
  }

  @Test
  void shouldRefuseJsonThatBreaksOffOrIsNone() {
    assertThatThrownBy(
            () -> SourceReading.of(source, "HS.json", JSON.substring(0, JSON.length() / 2)))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("TRUNCATED");
    assertThatThrownBy(() -> SourceReading.of(source, "HS.json", JSON.replace("{\"id\"", "id")))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("BAD_JSON");
    assertThatThrownBy(() -> SourceReading.of(source, "HS.json", "{\"classCode\": \"HS\"}"))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("BAD_LAYOUT");
  }

  @Test
  void shouldReadComtradesRealLists() throws FileRefused {
    // when
    SourceReading combined =
        SourceReading.of(source, RealData.file("trade/comtrade/reference/HS.json"));
    SourceReading latest = SourceReading.of(source, RealData.file("reference/cmd_h6.csv"));

    // then
    assertThat(combined.rows()).hasSize(8262);
    assertThat(combined.quarantined()).isEmpty();
    assertThat(combined.findings()).isEmpty();
    assertThat(latest.rows()).hasSize(6940);
    assertThat(latest.quarantined()).isEmpty();
    assertThat(latest.findings()).isEmpty();
  }
}
