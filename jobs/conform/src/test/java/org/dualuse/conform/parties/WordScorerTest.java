package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.conform.parties.PartyScorer.Decision;
import org.dualuse.conform.parties.PartyScorer.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordScorerTest {
  private final PartyNames names = new PartyNames();
  private final PartyScorer scorer = new WordScorer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KING PAI TECHNOLOGY CO., LTD | King-Pai Technology Co Limited",
        "KINGPAI TECHNOLOGY | KING PAI TECHNOLOGY CO LTD",
        "Inelso LLC | Общество с Ограниченной Ответственностью «Инелсо»",
        "OOO Inelso | ООО «Инелсо»",
        "AO Vektor Sever | Open Joint Stock Company Sever-Vektor",
        "深圳市金派科技有限公司 | 金派科技 深圳市",
        "深圳金派科技有限公司 | 深圳市金派科技有限公司",
        "Sergeyev Pribor Plant JSC | Sergeev Pribor Plant, AO",
        "Sinno Electronics Co., Ltd. | SINNO ELECTRONIC CO LTD",
      })
  void shouldMatchSpellingsOfOneCompany(String one, String other) {
    assertThat(company(one, other).decision()).isEqualTo(Decision.MATCH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Alpha Electronics Technology Co Ltd | Beta Electronics Technology Co Ltd",
        "Shenzhen Electronic Technology Co., Ltd | Shenzhen Qiyang Electronic Technology Co., Ltd",
        "Limited Liability Company | OOO",
        "Kupol Trading LLC | Zarya Trading LLC",
        "Bank of China (Hong Kong) | Bank of China (Singapore)",
      })
  void shouldNotMatchByWordsThatManyNamesShare(String one, String other) {
    assertThat(company(one, other).decision()).isEqualTo(Decision.NO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mikron | Mikran | the one word that tells is merely alike",
        "Crystalord Systems Ltd | Crystalord Ltd | the same words",
        "Vektor OOO | Vektor AO | the same letters, other legal form",
        "Orion Trading | Orion Electronics | different businesses",
        "Tula Arms Plant | Imperial Tula Arms Plant | one has a word more",
      })
  void shouldLeaveDoubtsForReview(String one, String other, String reason) {
    Score score = company(one, other);

    assertThat(score.decision()).isEqualTo(Decision.REVIEW);
    assertThat(score.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUTIN, Vladimir Vladimirovich | Владимир Владимирович Путин | MATCH",
        "PUTIN, Vladimir | Vladimir Vladimirovich PUTIN | MATCH",
        "Yevgeniy Ivanovich Orlov | ORLOV, Evgeny Ivanovich | MATCH",
        "Hans O Friedrich | Hans Joachim Friedrich | NO",
        "Hans J Friedrich | Hans Joachim Friedrich | MATCH",
        "Sergey Ivanov | Sergey Lavrov | NO",
        "Ivanov | Sergey Ivanov | NO",
      })
  void shouldCompareNamesOfPersons(String one, String other, Decision expected) {
    Score score = scorer.score(names.of(one, Kind.PERSON), names.of(other, Kind.PERSON));

    assertThat(score.decision()).isEqualTo(expected);
  }

  @Test
  void shouldBeSymmetric() {
    Score there = company("Vektor Sever Trading OOO", "Sewer Vektor");
    Score back = company("Sewer Vektor", "Vektor Sever Trading OOO");

    assertThat(there).isEqualTo(back);
  }

  @Test
  void shouldTakeShipsWithAnotherNumberForOtherShips() {
    Score score = scorer.score(names.of("Star 5", Kind.VESSEL), names.of("Star 6", Kind.VESSEL));

    assertThat(score.decision()).isEqualTo(Decision.NO);
  }

  private Score company(String one, String other) {
    return scorer.score(names.of(one, Kind.COMPANY), names.of(other, Kind.COMPANY));
  }
}
