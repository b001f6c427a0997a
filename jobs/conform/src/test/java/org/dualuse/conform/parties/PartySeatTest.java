package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The first three are the cases of the methods. */
class PartySeatTest {
  @Test
  void shouldNotTakeARussianBankWithABranchForChinese() {
    PartySeat seat =
        PartySeat.of(
            List.of(said(at("Arbat 1, Moscow, Russia", null), at("Guomao, Beijing, China", null))));

    assertThat(seat).isEqualTo(seat("RU", PartySeat.Evidence.ADDRESS_TEXT));
  }

  @Test
  void shouldBelieveTheTextThatSaysHongKongBeforeTheColumnThatSaysChina() {
    PartySeat seat = PartySeat.of(List.of(said(at("Nathan Road, Kowloon, Hong Kong", "China"))));

    assertThat(seat).isEqualTo(seat("HK", PartySeat.Evidence.ADDRESS_TEXT, "HK"));
  }

  @Test
  void shouldCountAPartyOfShenzhenAndHongKongInBoth() {
    PartySeat seat =
        PartySeat.of(
            List.of(said(at("Futian, Shenzhen, China", null), at("Wanchai, Hong Kong", null))));

    assertThat(seat).isEqualTo(seat("CN", PartySeat.Evidence.ADDRESS_TEXT, "CN", "HK"));
  }

  @Test
  void shouldNotTakeAFirmForChineseWhereAnotherListHasItInRussia() {
    PartySeat.Said moscow = said(at("Arbat 1, Moscow, Russia", null));
    PartySeat.Said beijing = said(at("Guomao, Beijing, China", null));

    assertThat(PartySeat.of(List.of(beijing, moscow, beijing)))
        .isEqualTo(seat("RU", PartySeat.Evidence.ADDRESS_TEXT));
  }

  @Test
  void shouldNotTakeARussianTaxpayerForChinese() {
    PartySeat.Said taxpayer =
        new PartySeat.Said(List.of(at("Guomao, Beijing, China", null)), Set.of(), true, Set.of());

    assertThat(PartySeat.of(List.of(taxpayer)))
        .isEqualTo(seat("RU", PartySeat.Evidence.IDENTIFIER));
  }

  @Test
  void shouldNotTakeAFirmWithASecondAddressInChinaForChinese() {
    assertThat(
            PartySeat.of(
                List.of(said(at("Main Street, Dubai, UAE", null), at("Wanchai, Hong Kong", null)))))
        .isEqualTo(seat("AE", PartySeat.Evidence.ADDRESS_TEXT));
  }

  @Test
  void shouldTakeTheColumnWhereTheTextIsSilent() {
    assertThat(PartySeat.of(List.of(said(at("5 Long Street", "China")))))
        .isEqualTo(seat("CN", PartySeat.Evidence.COUNTRY_COLUMN, "CN"));
  }

  @Test
  void shouldFallBackOnRegistriesThenNationalitiesThenNothing() {
    PartySeat.Said registered = new PartySeat.Said(List.of(), Set.of("HK"), false, Set.of("CN"));
    PartySeat.Said national = new PartySeat.Said(List.of(), Set.of(), false, Set.of("CN"));

    assertThat(PartySeat.of(List.of(registered)))
        .isEqualTo(seat("HK", PartySeat.Evidence.IDENTIFIER));
    assertThat(PartySeat.of(List.of(national)))
        .as("a citizen of China is not a party based there")
        .isEqualTo(seat("CN", PartySeat.Evidence.NATIONALITY));
    assertThat(PartySeat.of(List.of(said()))).isEqualTo(seat(null, PartySeat.Evidence.NONE));
  }

  @Test
  void shouldTakeWhatMostEntriesSay() {
    PartySeat.Said turkey = said(at("Istanbul, Turkey", null));
    PartySeat.Said emirates = said(at("Dubai, UAE", null));

    assertThat(PartySeat.of(List.of(turkey, emirates, turkey)).country()).isEqualTo("TR");
    assertThat(PartySeat.of(List.of(turkey, emirates)).country()).isEqualTo("AE");
  }

  private static PartySeat.Said said(Place... addresses) {
    return new PartySeat.Said(Arrays.asList(addresses), Set.of(), false, Set.of());
  }

  private static Place at(String text, String country) {
    return Place.of(text, country);
  }

  private static PartySeat seat(String country, PartySeat.Evidence evidence, String... bases) {
    return new PartySeat(country, evidence, Set.of(bases));
  }
}
