package org.dualuse.acquire.japanmeti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.acquire.listing.Structs.texts;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.RealData;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** METI's real lists. */
class PublishedNoticesTest {
  private static final String THIRD_COUNTRIES = "250912_list_daisangoku_tokutei.pdf.txt";

  @ParameterizedTest
  @CsvSource({
    "250912_list_russia_tokutei.pdf.txt, 561, 2025-09-12, 令和四年外務省告示第八十二号",
    THIRD_COUNTRIES + ", 56, 2025-09-12, 令和五年外務省告示第四百四十七号",
    "list_belarus_tokutei.pdf.txt, 27, 2022-07-05, 令和四年外務省告示第百四号"
  })
  void shouldReadEveryItem(String file, int items, Date asOf, String notice) {
    // when
    ReadFile read = read(file);

    // then
    assertThat(read.sentences()).isEmpty();
    assertThat(read.observations()).hasSize(items);
    assertThat(read.kept())
        .extracting(row -> row.get("entry_id"))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, items).mapToObj(i -> notice + " " + i).toList());
    assertThat(read.kept())
        .allSatisfy(
            row -> {
              assertThat(row).containsEntry("as_of", asOf);
              assertThat(texts(row, "names").get(0))
                  .matches("[\\p{IsLatin}\\d“(].*\\|PRIMARY\\|null");
              assertThat(texts(row, "names").get(0)).doesNotContain("alias", "a.k.a", "所在地");
              assertThat(texts(row, "addresses")).isNotEmpty();
              assertThat(row.get("publisher_fields")).asString().doesNotContain("aliases_stated");
            });
  }

  @Test
  void shouldReadSpacetyAndItsSixAliases() {
    // given
    Map<String, Object> row = read(THIRD_COUNTRIES).kept().get(19);

    // then
    assertThat(texts(row, "names").subList(0, 7))
        .containsExactly(
            "Changsha Tianyi Space Science and Technology Research Institute Co. Ltd|PRIMARY|null",
            "Chang Sha Tian Yi Kong Jian Ke Ji Yan Jiu Yuan You Xian Gong Si|ALIAS|null",
            "Spacety Co., Ltd.|ALIAS|null",
            "Changsha Tianyi Space Science and Technology Research (SpaceTy)|ALIAS|null",
            "Spacety China|ALIAS|null",
            "Changsha Tianyi Space Science and Technology Research Institute|ALIAS|null",
            "Spacety|ALIAS|null");
    assertThat(texts(row, "names")).contains("长沙天仪空间科技研究院有限公司|ALIAS|null");
    assertThat(texts(row, "addresses"))
        .containsExactly(
            "Room 445, 9th Floor, Block B, No.18 Zhongguancun Street, Haidian District, Beijing,"
                + " China|null",
            "9 Dengzhuang South Rd, Beijing, China|null",
            "25th floor, A Building, Lugu Science&Technology Innovation and Entrepreneurship Park,"
                + " 1698 Yuelu West Avenue, High-tech development zone, Changsha, Hunan, China|null");
  }

  @Test
  void shouldReadNamesThatAreJoinedAcrossPages() {
    // given
    List<Map<String, Object>> rows = read(THIRD_COUNTRIES).kept();

    // then
    assertThat(texts(rows.get(16), "names").get(0))
        .isEqualTo("Agu Information Technology Co Limited|PRIMARY|null");
    assertThat(texts(rows.get(52), "names"))
        .containsExactly(
            "Hong Kong Qisu Electronic Technology Co Ltd|PRIMARY|null",
            "ホンコン・チースー・エレクトロニック・テクノロジー・カンパニー・リミテッド|ALIAS|ja",
            "香港旗速電子有限公司|ALIAS|null",
            "香港旗速電子科技有限公司|ALIAS|null");
  }

  @Test
  void shouldRefuseTheWebPageThatLinksToTheLists() {
    assertThat(read("page_content.txt").refusals()).containsExactly("NOT_A_LIST");
  }

  private static ReadFile read(String file) {
    return ReadFile.of(
        new JapanMeti(), file, RealData.file("sanctions/jp/" + file), FileMeta.NONE, Selection.ALL);
  }
}
