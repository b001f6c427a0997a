package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CopySeriesTest {
  private static final LocalDate RUN_DATE = LocalDate.of(2025, 1, 1);

  @Test
  void shouldUseCopiesThatGrowOrLoseLittle() {
    assertThat(judged(ofac("2022-01-01", 100), ofac("2022-02-01", 130), ofac("2022-03-01", 105)))
        .containsExactly("ofac-2022-01-01", "ofac-2022-02-01", "ofac-2022-03-01");
  }

  @Test
  void shouldNotUseACopyThatLostAFifth() {
    assertThat(judged(ofac("2022-01-01", 100), ofac("2022-02-01", 80), ofac("2022-03-01", 81)))
        .containsExactly(
            "ofac-2022-01-01",
            "ofac-2022-02-01 SHRUNKEN: 80 entries, where the list of 2022-01-01 had 100.",
            "ofac-2022-03-01");
  }

  @Test
  void shouldMeasureAgainstTheLastCopyInUseNotAgainstTheLastOne() {
    assertThat(judged(ofac("2022-01-01", 100), ofac("2022-02-01", 50), ofac("2022-03-01", 45)))
        .containsExactly(
            "ofac-2022-01-01",
            "ofac-2022-02-01 SHRUNKEN: 50 entries, where the list of 2022-01-01 had 100.",
            "ofac-2022-03-01 SHRUNKEN: 45 entries, where the list of 2022-01-01 had 100.");
  }

  @Test
  void shouldNotMeasureAnOlderCopyAgainstALaterOne() {
    assertThat(judged(ofac("2024-01-01", 200), ofac("2022-01-01", 100)))
        .containsExactly("ofac-2022-01-01", "ofac-2024-01-01");
  }

  @Test
  void shouldTakeOneFileOfADayTheFullest() {
    ListCopy day = ofac("2022-01-01", 100);
    ListCopy cut = Copies.inFile(ofac("2022-01-01", 90), "ofac-cut");

    assertThat(judged(cut, day))
        .containsExactly(
            "ofac-2022-01-01", "ofac-cut REPEATED: this day's list is taken from ofac-2022-01-01.");
  }

  @Test
  void shouldTakeTheAuthoritysOwnFileOfADayBeforeACompilers() {
    assertThat(
            judged(
                Copies.of("OFAC_SDN", "tradecsl", "2022-01-01", 120, "RUSSIA"),
                Copies.of("BIS_ENTITY_LIST", "tradecsl", "2022-01-01", 10, "EL"),
                ofac("2022-01-01", 100)))
        .containsExactly(
            "tradecsl-2022-01-01",
            "ofac-2022-01-01",
            "tradecsl-2022-01-01 REPEATED: this day's list is taken from ofac-2022-01-01.");
  }

  @Test
  void shouldNotTakeACompilersOtherProgrammesForARepetition() {
    assertThat(
            judged(
                Copies.of("OFAC_SDN", "opensanctions", "2022-01-01", 120, "US-RUS"),
                ofac("2022-01-01", 100)))
        .containsExactly("ofac-2022-01-01", "opensanctions-2022-01-01");
  }

  @Test
  void shouldNotMeasurePartsOfAListByEachOther() {
    assertThat(
            judged(
                Copies.of("JAPAN_EXPORT_BAN", "japanmeti", "2022-01-01", 500, "notice 1"),
                Copies.of("JAPAN_EXPORT_BAN", "japanmeti", "2022-02-01", 30, "notice 2"),
                Copies.of("JAPAN_EXPORT_BAN", "japanmeti", "2022-03-01", 20, "notice 2")))
        .containsExactly(
            "japanmeti-2022-01-01",
            "japanmeti-2022-02-01",
            "japanmeti-2022-03-01 SHRUNKEN: 20 entries, where the list of 2022-02-01 had 30.");
  }

  @Test
  void shouldKnowThatAProgrammeOfTheListEndedForAll() {
    List<JudgedCopy> copies =
        CopySeries.judge(
            List.of(
                Copies.of("OFAC_SDN", "ofac", "2022-01-01", 10, "SYRIA", "RUSSIA"),
                Copies.of("OFAC_SDN", "ofac", "2022-02-01", 10, "RUSSIA"),
                Copies.of("OFAC_SDN", "tradecsl", "2022-03-01", 10, "RUSSIA")),
            RUN_DATE);

    assertThat(copies)
        .extracting(each -> each.speaksOf("SYRIA"))
        .containsExactly(true, true, false);
    assertThat(copies).extracting(each -> each.speaksOf("OTHER")).containsOnly(false);
  }

  @Test
  void shouldNotUseWhatCameAfterTheRunDate() {
    assertThat(judged(ofac("2022-01-01", 100), ofac("2025-01-02", 100)))
        .containsExactly(
            "ofac-2022-01-01",
            "ofac-2025-01-02 NOT_YET_KNOWN: it came on 2025-01-02, after the run date.");
  }

  @Test
  void shouldUseSupplementsWhateverTheirSize() {
    assertThat(judged(ofac("2022-01-01", 100), Copies.of("OFAC_SDN", "ofac", "2022-02-01", 0)))
        .containsExactly("ofac-2022-01-01", "ofac-2022-02-01");
  }

  @Test
  void shouldNotDependOnTheOrderOfLoading() {
    List<ListCopy> copies = new ArrayList<>();
    long[] entries = {100, 110, 85, 140, 112, 160, 100, 170};
    for (int month = 1; month <= entries.length; month++) {
      copies.add(ofac("2022-0" + month + "-01", entries[month - 1]));
    }
    copies.add(Copies.inFile(copies.get(3), "ofac-again"));
    List<JudgedCopy> inOrder = CopySeries.judge(copies, RUN_DATE);

    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(copies, new Random(seed));
      assertThat(CopySeries.judge(copies, RUN_DATE)).isEqualTo(inOrder);
    }
    assertThat(inOrder).filteredOn(each -> !each.isUsed()).hasSize(4);
  }

  @Test
  void shouldTellFilesOfOneListApartByName() {
    assertThat(Copies.inFile(ofac("2022-01-01", 1), "cons_add_2022-01").fileKind())
        .isEqualTo("consadd");
    assertThat(Copies.inFile(ofac("2022-01-01", 1), "in/alt").fileKind()).isEqualTo("alt");
  }

  private static ListCopy ofac(String day, long entries) {
    return Copies.of("OFAC_SDN", "ofac", day, entries, "RUSSIA");
  }

  private static List<String> judged(ListCopy... copies) {
    return CopySeries.judge(List.of(copies), RUN_DATE).stream()
        .map(each -> each.copy().snapshotId() + (each.isUsed() ? "" : " " + each.reason()))
        .toList();
  }
}
