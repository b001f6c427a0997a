package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.conform.parties.PartyScorer.Decision;
import org.dualuse.conform.parties.Screening.Listed;
import org.dualuse.conform.parties.Screening.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KING-PAI | KING PAI TECHNOLOGY CO., LIMITED",
        "KINGPAI TECHNOLOGY | KING PAI TECHNOLOGY CO., LIMITED",
        "king pai technology | KINGPAI TECHNOLOGY CO., LIMITED",
        "ООО «Инелсо» | INELSO LLC",
        "Inelso LLC | Общество с ограниченной ответственностью «Инелсо»",
        "Sergeev Pribor Zavod | АО Сергеев Прибор Завод",
        "Медведев Прибор | Medvedev Pribor JSC",
        "深圳市金派科技有限公司 | 金派科技 深圳市",
        "Sever Vektor | Vektor-Sever OOO",
      })
  void shouldFindSpellingsOfOneCompany(String wanted, String listed) {
    assertThat(decisions(wanted, Kind.COMPANY, listed)).containsExactly(Decision.MATCH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Limited Liability Company | Inelso Limited Liability Company",
        "OOO | OOO Inelso",
        "Co., Ltd. | King Pai Technology Co., Ltd.",
        "Shenzhen Electronics Co Ltd | Shenzhen Qiyang Electronics Co Ltd",
        "Zarya | Kupol",
      })
  void shouldNotFindByWordsThatManyNamesShare(String wanted, String listed) {
    assertThat(decisions(wanted, Kind.COMPANY, listed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tula Arms Plant | COMPANY | Imperial Tula Arms Plant",
        "Changsha Tianyi | COMPANY | Changsha Tianyi Space Science and Technology Research Institute",
        "King Pai | COMPANY | KingPai Technology Semiconductor Research Works of Harbin",
        "KingPai | COMPANY | The King Pai Technology Semiconductor Research Works of Harbin",
        "Orlov | PERSON | ORLOV, Evgeny Ivanovich",
        "Inelso | UNKNOWN | Inelso Krasnoyarsk Dynamo Works",
      })
  void shouldLeaveALongerNameForReview(String wanted, Kind kind, String listed) {
    assertThat(decisions(wanted, kind, listed)).containsExactly(Decision.REVIEW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Changsha Tianyi | COMPANY | Tianyi Space Science and Research Institute of Nanjing",
        "Limited Liability Company | UNKNOWN | Inelso Limited Liability Company",
        "Shenzhen Trading | UNKNOWN | Shenzhen Qiyang Space Trading",
        "Star | VESSEL | Star 5",
      })
  void shouldNotTakeSharedWordsForAPartOfAName(String wanted, Kind kind, String listed) {
    assertThat(decisions(wanted, kind, listed)).isEmpty();
  }

  @Test
  void shouldReadTheNameAsTheKindThatIsListed() {
    // A person's name may lack its patronymic; a company's may not lack a word.
    String wanted = "Vladimir Putin";
    String listed = "PUTIN, Vladimir Vladimirovich";

    assertThat(decisions(wanted, Kind.PERSON, listed)).containsExactly(Decision.MATCH);
    assertThat(decisions(wanted, Kind.COMPANY, listed)).containsExactly(Decision.REVIEW);
  }

  @Test
  void shouldTryBothKindsWhereTheListDoesNotSay() {
    assertThat(decisions("Vladimir Putin", Kind.UNKNOWN, "PUTIN, Vladimir Vladimirovich"))
        .containsExactly(Decision.MATCH);
    assertThat(decisions("Inelso", Kind.UNKNOWN, "OOO Inelso")).containsExactly(Decision.MATCH);
  }

  @Test
  void shouldNotTakeOneShipForAnother() {
    assertThat(decisions("Star 5", Kind.VESSEL, "M/V STAR 5")).containsExactly(Decision.MATCH);
    assertThat(decisions("Star 5", Kind.VESSEL, "Star 6")).isEmpty();
  }

  @Test
  void shouldKeepTheBestNameOfEachPartyAndPutTheBestFirst() {
    List<Match> matches =
        matches(
            "Tula Arms Plant",
            new Listed("p-3", Kind.COMPANY, "Imperial Tula Arms Plant", "ALIAS"),
            new Listed("p-2", Kind.COMPANY, "Tula Arms Plant JSC", "PRIMARY"),
            new Listed("p-1", Kind.COMPANY, "Imperial Tula Arms Plant", "PRIMARY"),
            new Listed("p-3", Kind.COMPANY, "Tula Armsplant", "WEAK"),
            new Listed("p-4", Kind.COMPANY, "TULA ARMS PLANT", "PRIMARY"));

    assertThat(matches)
        .extracting(match -> match.partyId() + " " + match.listed().name())
        .containsExactly(
            "p-2 Tula Arms Plant JSC",
            "p-4 TULA ARMS PLANT",
            "p-3 Tula Armsplant",
            "p-1 Imperial Tula Arms Plant");
  }

  @Test
  void shouldSayWhetherTheNameTellsOneFromOthers() {
    assertThat(Screening.of("Shenzhen Trading Company Ltd").tellsOneFromOthers()).isFalse();
    assertThat(Screening.of("Shenzhen Jinpai Trading Ltd").tellsOneFromOthers()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"«»", "...", "🙂", "a", "王"})
  void shouldFindNothingForANameWithoutWords(String wanted) {
    assertThat(decisions(wanted, Kind.COMPANY, "Inelso LLC")).isEmpty();
  }

  private static List<Decision> decisions(String wanted, Kind kind, String listed) {
    return matches(wanted, new Listed("p-1", kind, listed, "PRIMARY")).stream()
        .map(match -> match.score().decision())
        .toList();
  }

  private static List<Match> matches(String wanted, Listed... listed) {
    Screening screening = Screening.of(wanted);
    List.of(listed).forEach(screening::offer);
    return screening.matches();
  }
}
