package org.dualuse.acquire.japanmeti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.acquire.listing.Structs.texts;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An invented notice in the layout of the real ones, with their misprints. */
class JapanMetiTest {
  private static final String HEADING =
      """
      ○ 国際平和のために講ずる輸出等に係る禁止措置
      の対象となるルリタニア王国の団体（令和九年外務省告示第七百号）
      指定日：2027 年03月01 日
      最終更新日：２０２７年9 月12 日
      """;
  private static final String ITEMS =
      """
      １ 株式会社北造船所（別称、Sever Verf 及び北
      Verf）
      North Radio-
      Components JSC, a.k.a., the follow three aliases:
      -Sever Verf;-NRC Co., Ltd.; and
      - Institute of Solid
      -State Verf.
      所 在 地 ： 203, Fontana Emb., High-
      tech Park, Strelsau, Ruritania; and 7 Second
      Street, Strelsau 10.
      2 DEXPインターナショナル（甲乙科技有限公司(甲乙)、丙丁有限公司）（別名、デックス）Dexp Trading
      Limited
      所在地：5 Port Road, Hong Kong, China;
      Room 3, Shenzhen, China, and, 9 Third Street, Zenda.３ インテグラルSPB
      Integral SPB,
      所在地:4 Fourth Street, Zenda
      4 ゼータ・リミテッドZeta Trading Co Ltd（己庚有限公司）
      別称：ゼータ; ゼータ・トレーディング及びゼータ・
      グループ
      Zeta Ltd; Zeta
      Group
      所在地：4 Fourth Street, Zenda""";
  private final JapanMeti source = new JapanMeti();

  @Test
  void shouldCutTheTextIntoItemsAlsoWherePagesWereJoined() {
    // when
    ReadFile read = ReadFile.of(source, HEADING + ITEMS);

    // then
    assertThat(read.refusals()).isEmpty();
    assertThat(read.warnings()).isEmpty();
    assertThat(read.kept())
        .extracting(row -> row.get("entry_id"))
        .containsExactly(
            "令和九年外務省告示第七百号 1", "令和九年外務省告示第七百号 2", "令和九年外務省告示第七百号 3", "令和九年外務省告示第七百号 4");
    assertThat(read.observations())
        .extracting(seen -> seen.position())
        .containsExactly("item 1, line 5", "item 2, line 15", "item 3, line 18", "item 4, line 21");
    assertThat(read.kept()).allSatisfy(row -> assertThat(row.get("kind")).isEqualTo("COMPANY"));
  }

  @Test
  void shouldDateTheListAndNotItsItems() {
    // when
    Map<String, Object> row = ReadFile.of(source, HEADING + ITEMS).kept().get(0);

    // then
    assertThat(row.get("as_of")).isEqualTo(Date.valueOf("2027-09-12"));
    assertThat(row.get("publisher_fields"))
        .isEqualTo(Map.of("item", "1", "list_first_designated_on", "2027-03-01"));
    assertThat(texts(row, "measures"))
        .containsExactly("令和九年外務省告示第七百号|null|null|NONE|令和九年外務省告示第七百号");
  }

  @Test
  void shouldTellLatinJapaneseAndChineseNamesApart() {
    // when
    List<Map<String, Object>> rows = ReadFile.of(source, HEADING + ITEMS).kept();

    // then
    assertThat(texts(rows.get(0), "names"))
        .containsExactly(
            "North Radio-Components JSC|PRIMARY|null",
            "Sever Verf|ALIAS|null",
            "NRC Co., Ltd.|ALIAS|null",
            "Institute of Solid-State Verf|ALIAS|null",
            "株式会社北造船所|ALIAS|ja",
            "北Verf|ALIAS|ja");
    assertThat(texts(rows.get(1), "names"))
        .containsExactly(
            "Dexp Trading Limited|PRIMARY|null",
            "DEXPインターナショナル|ALIAS|ja",
            "デックス|ALIAS|ja",
            "甲乙|ALIAS|null",
            "甲乙科技有限公司|ALIAS|null",
            "丙丁有限公司|ALIAS|null");
    assertThat(texts(rows.get(2), "names"))
        .containsExactly("Integral SPB|PRIMARY|null", "インテグラルSPB|ALIAS|ja");
    assertThat(texts(rows.get(3), "names"))
        .containsExactly(
            "Zeta Trading Co Ltd|PRIMARY|null",
            "Zeta Ltd|ALIAS|null",
            "Zeta Group|ALIAS|null",
            "ゼータ・リミテッド|ALIAS|ja",
            "ゼータ|ALIAS|ja",
            "ゼータ・トレーディング|ALIAS|ja",
            "ゼータ・グループ|ALIAS|ja",
            "己庚有限公司|ALIAS|null");
  }

  @Test
  void shouldSplitAddressesWhereTheListDoes() {
    // when
    List<Map<String, Object>> rows = ReadFile.of(source, HEADING + ITEMS).kept();

    // then
    assertThat(texts(rows.get(0), "addresses"))
        .containsExactly(
            "203, Fontana Emb., High-tech Park, Strelsau, Ruritania|null",
            "7 Second Street, Strelsau 10|null");
    assertThat(texts(rows.get(1), "addresses"))
        .containsExactly(
            "5 Port Road, Hong Kong, China|null",
            "Room 3, Shenzhen, China|null",
            "9 Third Street, Zenda|null");
  }

  @Test
  void shouldSayHowManyAliasesTheItemAnnouncesIfItHoldsAnotherNumber() {
    // given
    String text =
        HEADING
            + "1 甲社\nAlpha, a.k.a., the following fourteen aliases:\n-A1;\n-A2.\n"
            + "所在地：Zenda";

    // then
    assertThat(ReadFile.of(source, text).kept().get(0).get("publisher_fields"))
        .asString()
        .contains("aliases_stated=fourteen");
  }

  @Test
  void shouldWarnOfAGapInTheNumbers() {
    // given
    String text =
        HEADING + "1 甲社\nAlpha\n所在地：Zenda\n3 丙社\nGamma\n所在地：Zenda\n4 丁社\nDelta\n所在地：Zenda";

    // when
    ReadFile read = ReadFile.of(source, text);

    // then
    assertThat(read.kept()).hasSize(3);
    assertThat(read.warnings()).containsExactly("NUMBERING_GAP");
    assertThat(read.sentences().get(0)).contains("Item 3 stands where 2 is due");
  }

  @Test
  void shouldQuarantineItemsThatCannotBeTold() {
    // given an item without address, one that swallowed another, one without any name
    String text =
        HEADING
            + "1 甲社\nAlpha\n2 乙社\nBeta\n所在地：Zenda.7 カナ社\nEta\n所在地：Zenda\n"
            + "3 丙社\nGamma\n所在地：Zenda";

    // then
    assertThat(ReadFile.of(source, text).quarantined())
        .containsExactly("NO_ADDRESS", "JAPANESE_IN_ADDRESS");
  }

  @Test
  void shouldKeepAnItemThatHasOnlyAJapaneseName() {
    // when
    ReadFile read = ReadFile.of(source, HEADING + "1 甲乙カナ社\n所在地：Zenda");

    // then
    assertThat(texts(read.kept().get(0), "names")).containsExactly("甲乙カナ社|PRIMARY|ja");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 甲社\nAlpha\n所在地：Zenda\n2 乙社\nBeta",
        "1 甲社\nAlpha\n所在地：Zenda\n2 乙社\nBeta\n所在地：Zenda, Street 5,",
        "1 甲社\nAlpha\n所在地：Zenda\n2 乙社\nBeta\n所在地：Zenda; and"
      })
  void shouldRefuseAFileThatIsCutInTheMiddleOfAnItem(String items) {
    assertThat(ReadFile.of(source, HEADING + items).refusals()).containsExactly("TRUNCATED");
  }

  @Test
  void shouldRefuseBytesThatAreCutInTheMiddleOfACharacterOrOfTheirCompression() {
    // given
    byte[] text = (HEADING + "1 甲社\nAlpha\n所在地：Zenda é").getBytes(StandardCharsets.UTF_8);
    byte[] packed = ReadFile.gzip(HEADING + ITEMS);

    // then
    assertThat(refusals(ReadFile.cut(text, text.length - 1))).containsExactly("TRUNCATED");
    assertThat(refusals(ReadFile.cut(packed, packed.length / 2))).containsExactly("TRUNCATED");
    assertThat(refusals(packed)).isEmpty();
  }

  @Test
  void shouldRefuseWhatIsNoList() {
    assertThat(ReadFile.of(source, "対象地域・貨物\n１ 輸出承認申請\n所在地：東京").refusals())
        .containsExactly("NOT_A_LIST");
    assertThat(ReadFile.of(source, HEADING).refusals()).containsExactly("NOT_A_LIST");
    assertThat(ReadFile.of(source, "PK\u0003\u0004").refusals()).containsExactly("NOT_A_LIST");
    assertThat(ReadFile.of(source, "%PDF-1.7\n").refusals()).containsExactly("PDF_INSTEAD_OF_TEXT");
    assertThat(ReadFile.of(source, "").refusals()).containsExactly("EMPTY_FILE");
    assertThat(ReadFile.of(source, "<!DOCTYPE html><html>").refusals())
        .containsExactly("HTML_INSTEAD_OF_DATA");
    assertThat(ReadFile.of(source, HEADING + ITEMS + "\n" + HEADING + ITEMS).refusals())
        .containsExactly("SECOND_HEADING");
  }

  @Test
  void shouldRefuseAnItemOrLineOfAbsurdLength() {
    // given
    String line = "x".repeat(20_001);
    String lines = "（甲\n".repeat(10_000);

    // then
    for (String text :
        List.of(HEADING + line, HEADING + ITEMS + line, HEADING + "1 甲社\n" + lines)) {
      assertThat(ReadFile.of(source, text).refusals()).containsExactly("NOT_A_LIST");
    }
  }

  @Test
  void shouldNotUnpackMoreThanANoticeCanHave() {
    assertThat(refusals(ReadFile.gzip("0".repeat((16 << 20) + 1)))).containsExactly("TOO_LARGE");
  }

  @Test
  void shouldTakeTheReleaseOrTheDayOfLoadingWhereTheTextHasNoDate() {
    // given
    String undated = HEADING.replaceAll("(?m)^最終.*\n", "");

    // then
    assertThat(ReadFile.of(source, undated + ITEMS + "\u001a").kept().get(0).get("as_of"))
        .isEqualTo(Date.valueOf(LocalDate.EPOCH));
    assertThat(ReadFile.of(source, HEADING.replace("9 月", "19月") + ITEMS).kept().get(0))
        .containsEntry("as_of", Date.valueOf(LocalDate.EPOCH));
  }

  private List<String> refusals(byte[] bytes) {
    return ReadFile.of(source, "list.txt", bytes, FileMeta.NONE, Selection.ALL).refusals();
  }
}
