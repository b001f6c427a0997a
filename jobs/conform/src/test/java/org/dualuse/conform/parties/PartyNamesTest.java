package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyNamesTest {
  private final PartyNames names = new PartyNames();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ООО «Вектор» | vektor | LIMITED",
        "O.O.O. Vektor | vektor | LIMITED",
        "Vektor, L.L.C. | vektor | LIMITED",
        "Vektor Co., Ltd. | vektor | LIMITED",
        "Общество с ограниченной ответственностью \"Вектор\" | vektor | LIMITED",
        "ПАО Вектор | vektor | JOINT_STOCK",
        "Публичное акционерное общество Вектор | vektor | JOINT_STOCK",
        "PJSC VEKTOR | vektor | JOINT_STOCK",
        "Vektor GmbH | vektor | LIMITED",
        "Vektor S.A. | vektor | JOINT_STOCK",
        "Vektor S.r.l. | vektor | LIMITED",
        "FGUP Vektor | vektor | STATE",
        "Vektor A/S | vektor | JOINT_STOCK",
        "金派有限公司 | 金派 | LIMITED",
        "金派股份有限公司 | 金派 | JOINT_STOCK",
        "金派有限责任公司 | 金派 | LIMITED",
        "VEKTOR INC. | vektor | COMPANY",
      })
  void shouldTakeLegalFormsOut(String printed, String key, String form) {
    PartyName name = names.of(printed, Kind.COMPANY);

    assertThat(name.key()).isEqualTo(key);
    assertThat(name.forms()).containsExactly(form);
  }

  @Test
  void shouldTellWhoFromWhereAndWhat() {
    assertThat(names.of("Shenzhen Jinpai Electronics Intl. Trading", Kind.COMPANY).distinctive())
        .containsExactly("jinpai");
    assertThat(names.of("深圳市金派电子科技有限公司", Kind.COMPANY).distinctive()).containsExactly("金派");
  }

  @Test
  void shouldKeepSyllablesThatAreLegalFormsElsewhere() {
    assertThat(names.of("Xing Ao Xin", Kind.COMPANY).key()).isEqualTo("ao xin xing");
  }

  @Test
  void shouldNotMistakeChineseSyllablesForEachOther() {
    assertThat(names.of("Jin Hai", Kind.COMPANY).key())
        .isNotEqualTo(names.of("Yin Hai", Kind.COMPANY).key());
    assertThat(names.of("Haijing", Kind.COMPANY).key())
        .isNotEqualTo(names.of("Haiying", Kind.COMPANY).key());
  }

  @ParameterizedTest
  @CsvSource({
    "Евгений, Yevgeniy",
    "Евгений, Evgenii",
    "Евгений, Evgeny",
    "Сергей, Sergej",
    "Сергей, Sergei",
    "Юрий, Yuri",
    "Юрий, Iurii",
    "Алексей, Alexei",
    "Технология, Tehnologiya"
  })
  void shouldFoldSpellingsOfOneRussianWord(String russian, String latin) {
    assertThat(names.of(russian, Kind.PERSON).key()).isEqualTo(names.of(latin, Kind.PERSON).key());
  }

  @ParameterizedTest
  @CsvSource({
    "Vektor, LATIN",
    "Вектор, CYRILLIC",
    "深圳市金派, HAN",
    "ООО Vektor, LATIN",
    "AB АБ, CYRILLIC",
    "محمد, ARABIC",
    "김정은, HANGUL",
    "2000, NONE",
    "山田たろう, OTHER"
  })
  void shouldSeeTheWriting(String name, Script script) {
    assertThat(Script.of(name)).isEqualTo(script);
  }
}
