package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dualuse.acquire.listing.IdentifierScheme.EU_REFERENCE;
import static org.dualuse.acquire.listing.IdentifierScheme.IMO;
import static org.dualuse.acquire.listing.IdentifierScheme.IMO_COMPANY;
import static org.dualuse.acquire.listing.IdentifierScheme.INN;
import static org.dualuse.acquire.listing.IdentifierScheme.MMSI;
import static org.dualuse.acquire.listing.IdentifierScheme.OFAC_NUMBER;
import static org.dualuse.acquire.listing.IdentifierScheme.OGRN;
import static org.dualuse.acquire.listing.IdentifierScheme.REGISTRATION;
import static org.dualuse.acquire.listing.IdentifierScheme.USCC;
import static org.dualuse.acquire.listing.SanctionsList.BIS_ENTITY_LIST;
import static org.dualuse.acquire.listing.SanctionsList.EU_269_2014;
import static org.dualuse.acquire.listing.SanctionsList.EU_833_2014;
import static org.dualuse.acquire.listing.SanctionsList.EU_ASSET_FREEZE;
import static org.dualuse.acquire.listing.SanctionsList.OFAC_SDN;
import static org.dualuse.acquire.listing.SanctionsList.UKRAINE_WAR_SANCTIONS;
import static org.dualuse.acquire.listing.SanctionsList.UK_SANCTIONS;
import static org.dualuse.conform.parties.Entries.entry;

import java.util.Set;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.junit.jupiter.api.Test;

class PartyResolverTest {
  private static final String INN_A = "7707083893";
  private static final String INN_B = "7702070139";

  @Test
  void shouldMakeOneOfTheChangshaCompanyAndLeaveItsArmInLuxembourg() {
    Resolved resolved =
        Resolved.of(
            entry(
                    OFAC_SDN,
                    "40477",
                    "CHANGSHA TIANYI SPACE SCIENCE AND TECHNOLOGY RESEARCH INSTITUTE CO. LTD")
                .alias("SPACETY CO. LTD")
                .with(USCC, "914301003206989977")
                .at("Room 445, 9th Floor, Block B, No. 18 Zhongguancun Street, Beijing", "CN")
                .done(),
            entry(OFAC_SDN, "40478", "SPACETY LUXEMBOURG S.A.")
                .with(REGISTRATION, "Luxembourg", "B236930")
                .at("Avenue Des Hauts-Fourneaux 9, Esch-Sur-Alzette 4362", "LU")
                .done(),
            entry(BIS_ENTITY_LIST, "Spacety|China", "Spacety Co., Ltd.")
                .alias("Changsha Tianyi Space Science and Technology Research Institute")
                .alias("Spacety")
                .alias("Spacety Luxembourg S.A.")
                .at("9 Dengzhuang South Rd Beijing", "CN")
                .done(),
            entry(BIS_ENTITY_LIST, "Spacety|Luxembourg", "Spacety Co., Ltd.")
                .alias("Changsha Tianyi Space Science and Technology Research Institute")
                .alias("Spacety")
                .alias("Spacety Luxembourg S.A.")
                .at("9, Avenue des Hauts-Fourneaux, L-4362 Esch-Sur-Alzette", "LU")
                .done(),
            entry(
                    EU_833_2014,
                    "IV 653",
                    "Changsha Tianyi Space Science and Technology Research (SpaceTy)")
                .alias("长沙天仪空间科技研究院有限公司")
                .alias("Spacety Co., Ltd.")
                .with(USCC, "914301003206989977")
                .at("25th floor, A Building, Lugu, Changsha, Hunan", "CN")
                .done());

    assertThat(resolved.parties())
        .containsExactlyInAnyOrder(
            Set.of("OFAC_SDN 40477", "BIS_ENTITY_LIST Spacety|China", "EU_833_2014 IV 653"),
            Set.of("OFAC_SDN 40478", "BIS_ENTITY_LIST Spacety|Luxembourg"));
  }

  @Test
  void shouldJoinByAStrongIdentifierWhateverTheNames() {
    Resolved resolved =
        Resolved.of(
            entry(OFAC_SDN, "1", "Sberbank of Russia").with(INN, INN_A).done(),
            entry(EU_833_2014, "XIV 1", "ПАО Сбербанк").with(INN, INN_A).done());

    assertThat(resolved.parties()).hasSize(1);
    assertThat(resolved.evidence()).containsExactly(Evidence.IDENTIFIER);
    assertThat(resolved.reasons()).containsExactly("the same INN 7707083893");
  }

  @Test
  void shouldNotLetAChainBringAConflictIntoAParty() {
    // given B, which has both numbers of its own registration and those of A and C in common
    PartyEntry a = entry(OFAC_SDN, "1", "Alfa Pribor").with(INN, INN_A).done();
    PartyEntry b =
        entry(EU_833_2014, "IV 2", "Alfa Pribor")
            .with(INN, INN_A)
            .with(OGRN, "1027700132195")
            .done();
    PartyEntry c =
        entry(UK_SANCTIONS, "3", "Alfa Pribor").with(OGRN, "1027700132195").with(INN, INN_B).done();

    // when
    Resolved resolved = Resolved.of(a, b, c);

    // then
    assertThat(resolved.parties()).hasSize(2);
    assertThat(resolved.parties())
        .noneMatch(party -> party.contains(a.entryKey()) && party.contains(c.entryKey()));
    assertThat(resolved.relations())
        .containsExactly(
            "the same OGRN 1027700132195, but they differ in INN: 7702070139 and 7707083893");
  }

  @Test
  void shouldNotLetAChainWithoutNumbersBringAConflictIntoAParty() {
    // given a link that has no number itself
    Resolved resolved =
        Resolved.of(
            entry(OFAC_SDN, "1", "Granit Sever").with(INN, INN_A).in("RU").done(),
            entry(BIS_ENTITY_LIST, "2", "Granit Sever").in("RU").done(),
            entry(UK_SANCTIONS, "3", "Granit Sever").with(INN, INN_B).in("RU").done());

    // then the link is in one party only; names alone make no relation
    assertThat(resolved.parties()).hasSize(2);
    assertThat(resolved.relations()).isEmpty();
  }

  @Test
  void shouldRelateWhatSharesOneNumberAndDiffersInAnother() {
    Resolved resolved =
        Resolved.of(
            entry(OFAC_SDN, "1", "Zavod Almaz").with(INN, INN_A).with(OGRN, "1027700132195").done(),
            entry(EU_833_2014, "IV 1", "Zavod Almaz")
                .with(INN, INN_A)
                .with(OGRN, "1037739527077")
                .done());

    assertThat(resolved.parties()).hasSize(2);
    assertThat(resolved.relations())
        .containsExactly(
            "the same INN 7707083893, but they differ in OGRN: 1027700132195 and 1037739527077");
  }

  @Test
  void shouldNeverMixKinds() {
    Resolved resolved =
        Resolved.of(
            entry(OFAC_SDN, "1", "Sirius").kind(Kind.VESSEL).with(IMO, "9074729").done(),
            entry(EU_269_2014, "2", "Sirius Shipping").with(IMO, "9074729").done(),
            entry(UK_SANCTIONS, "3", "Sirius Marine").with(IMO_COMPANY, "9074729").done());

    assertThat(resolved.parties()).hasSize(3);
    assertThat(resolved.relations())
        .containsExactly("the same IMO 9074729, but one is a company, the other a vessel");
  }

  @Test
  void shouldNotMixKindsThroughAnEntryWhoseKindIsUnknown() {
    Resolved resolved =
        Resolved.of(
            entry(OFAC_SDN, "1", "Orlov Invest").with(INN, INN_A).done(),
            entry(EU_269_2014, "2", "Orlov").kind(Kind.UNKNOWN).with(INN, INN_A).done(),
            entry(UK_SANCTIONS, "3", "Orlov").kind(Kind.PERSON).with(INN, INN_A).done());

    assertThat(resolved.parties()).hasSize(2);
    assertThat(resolved.parties())
        .noneMatch(party -> party.contains("OFAC_SDN 1") && party.contains("UK_SANCTIONS 3"));
  }

  @Test
  void shouldTakeAReusedIdForAnotherParty() {
    Resolved resolved =
        Resolved.of(
            entry(OFAC_SDN, "7", "Banco Nacional").version("2022").in("CU").done(),
            entry(OFAC_SDN, "7", "Zvezda Shipyard").version("2024").in("RU").done());

    assertThat(resolved.parties()).hasSize(2);
  }

  @Test
  void shouldFollowARename() {
    Resolved byAlias =
        Resolved.of(
            entry(OFAC_SDN, "7", "Kontur Plus OOO").version("2022").done(),
            entry(OFAC_SDN, "7", "Severny Gorizont OOO")
                .version("2024")
                .alias("Kontur Plus")
                .done());
    Resolved byNumber =
        Resolved.of(
            entry(OFAC_SDN, "7", "Kontur Plus").version("2022").with(INN, INN_A).done(),
            entry(OFAC_SDN, "7", "Severny Gorizont").version("2024").with(INN, INN_A).done());

    assertThat(byAlias.parties()).hasSize(1);
    assertThat(byAlias.evidence()).containsExactly(Evidence.SAME_ENTRY);
    assertThat(byNumber.parties()).hasSize(1);
  }

  @Test
  void shouldFollowANewId() {
    Resolved byNumber =
        Resolved.of(
            entry(OFAC_SDN, "7", "Kontur Plus").with(INN, INN_A).done(),
            entry(OFAC_SDN, "8", "Kontur Plus").with(INN, INN_A).done());
    Resolved byAddress =
        Resolved.of(
            entry(OFAC_SDN, "7", "Kontur Plus").at("Lenina 5, Tomsk 634050", "RU").done(),
            entry(OFAC_SDN, "8", "Kontur Plus").at("ul. Lenina 5, Tomsk 634050", "RU").done());
    Resolved byNameAlone =
        Resolved.of(
            entry(OFAC_SDN, "7", "Kontur Plus").in("RU").done(),
            entry(OFAC_SDN, "8", "Kontur Plus").in("RU").done());

    assertThat(byNumber.parties()).hasSize(1);
    assertThat(byAddress.parties()).hasSize(1);
    assertThat(byNameAlone.parties()).hasSize(2);
  }

  @Test
  void shouldKeepACorrectedNumberInOneParty() {
    PartyEntry before = entry(OFAC_SDN, "7", "Kontur Plus").version("2022").with(INN, INN_A).done();
    PartyEntry after = entry(OFAC_SDN, "7", "Kontur Plus").version("2024").with(INN, INN_B).done();
    PartyEntry wrong = entry(UK_SANCTIONS, "1", "Kontur Plus").with(INN, INN_A).done();
    PartyEntry right = entry(EU_833_2014, "1", "Kontur Plus").with(INN, INN_B).done();

    Resolved resolved = Resolved.of(before, after, wrong, right);

    assertThat(resolved.parties())
        .hasSize(2)
        .anyMatch(party -> party.contains(before.entryKey()) && party.contains(after.entryKey()))
        .noneMatch(party -> party.contains(wrong.entryKey()) && party.contains(right.entryKey()));
    assertThat(Conflicts.between(wrong, right))
        .hasValue("they differ in INN: 7707083893 and 7702070139");
  }

  @Test
  void shouldJoinByReferencesOfPublishers() {
    Resolved resolved =
        Resolved.of(
            entry(OFAC_SDN, "4711", "Vostok Avia").done(),
            entry(UKRAINE_WAR_SANCTIONS, "a", "Восток Авиа").with(OFAC_NUMBER, "4711").done(),
            entry(EU_ASSET_FREEZE, "EU.27.28", "Vostok-Avia").done(),
            entry(UK_SANCTIONS, "b", "VOSTOK AVIA OOO").with(EU_REFERENCE, "EU.27.28").done(),
            entry(UK_SANCTIONS, "c", "Someone Else").with(OFAC_NUMBER, "4711").done());

    assertThat(resolved.parties())
        .contains(
            Set.of("OFAC_SDN 4711", "UKRAINE_WAR_SANCTIONS a"),
            Set.of("EU_ASSET_FREEZE EU.27.28", "UK_SANCTIONS b"),
            Set.of("UK_SANCTIONS c"));
    assertThat(resolved.evidence()).containsExactly(Evidence.REFERENCE, Evidence.REFERENCE);
  }

  @Test
  void shouldAskDocumentsForACountryLengthAndAName() {
    PartyEntry known =
        entry(OFAC_SDN, "1", "Lantern Optics").with(REGISTRATION, "Luxembourg", "B236930").done();

    assertThat(parties(known, "Lantern Optics SA", REGISTRATION_IN_LUXEMBOURG)).isEqualTo(1);
    assertThat(parties(known, "Danube Freight", REGISTRATION_IN_LUXEMBOURG)).isEqualTo(2);
    assertThat(parties(known, "Lantern Optics SA", new String[] {"Belgium", "B236930"}))
        .isEqualTo(2);
    assertThat(parties(known, "Lantern Optics SA", new String[] {null, "B236930"})).isEqualTo(2);
  }

  private static final String[] REGISTRATION_IN_LUXEMBOURG = {"LU", "B236930"};

  private static int parties(PartyEntry known, String name, String[] document) {
    return Resolved.of(
            known,
            entry(UK_SANCTIONS, "2", name).with(REGISTRATION, document[0], document[1]).done())
        .parties()
        .size();
  }

  @Test
  void shouldJoinCompaniesByNameOnlyInOneCountry() {
    PartyEntry shenzhen = entry(OFAC_SDN, "1", "KING PAI TECHNOLOGY CO., LTD").in("CN").done();

    assertThat(
            Resolved.of(
                    shenzhen, entry(BIS_ENTITY_LIST, "2", "King-Pai Technology").in("CN").done())
                .parties())
        .hasSize(1);
    assertThat(
            Resolved.of(
                    shenzhen, entry(BIS_ENTITY_LIST, "2", "King-Pai Technology").in("HK").done())
                .parties())
        .hasSize(2);
    assertThat(
            Resolved.of(shenzhen, entry(BIS_ENTITY_LIST, "2", "King-Pai Technology").done())
                .parties())
        .hasSize(2);
  }

  @Test
  void shouldNotJoinByWeakNamesAlone() {
    Resolved resolved =
        Resolved.of(
            entry(OFAC_SDN, "1", "Kontur Plus").weak("The Workshop Nine").in("RU").done(),
            entry(UK_SANCTIONS, "2", "Severny Gorizont").weak("The Workshop Nine").in("RU").done());

    assertThat(resolved.parties()).hasSize(2);
  }

  @Test
  void shouldTakeTheSameNameAndCountryForOneEntryOfAListWithoutKeys() {
    // given two copies of a list whose entries have no keys, by two compilers
    PartyEntry one = entry(BIS_ENTITY_LIST, "a", "Adib Zeno").kind(Kind.UNKNOWN).in("SY").done();
    PartyEntry other = entry(BIS_ENTITY_LIST, "b", "ADIB ZENO").kind(Kind.UNKNOWN).in("SY").done();
    PartyEntry abroad = entry(BIS_ENTITY_LIST, "c", "Adib Zeno").kind(Kind.UNKNOWN).in("LB").done();

    // then
    assertThat(Resolved.of(one, other, abroad).parties())
        .containsExactlyInAnyOrder(
            Set.of("BIS_ENTITY_LIST a", "BIS_ENTITY_LIST b"), Set.of("BIS_ENTITY_LIST c"));
  }

  @Test
  void shouldAskShortNamesForAnAddress() {
    PartyEntry vega = entry(OFAC_SDN, "1", "Vega").at("Kutuzovsky 34, Moscow 121170", "RU").done();

    assertThat(Resolved.of(vega, entry(UK_SANCTIONS, "2", "JSC Vega").in("RU").done()).parties())
        .hasSize(2);
    assertThat(
            Resolved.of(
                    vega,
                    entry(UK_SANCTIONS, "2", "JSC Vega")
                        .at("34 Kutuzovsky Avenue, Moscow, 121170", "RU")
                        .done())
                .parties())
        .hasSize(1);
  }

  @Test
  void shouldNotJoinByPlaceAndTradeOnly() {
    Resolved resolved =
        Resolved.of(
            entry(OFAC_SDN, "1", "Shenzhen Electronic Technology Co., Ltd").in("CN").done(),
            entry(UK_SANCTIONS, "2", "Shenzhen Electronics Technology Limited").in("CN").done(),
            entry(EU_833_2014, "3", "Limited Liability Company").in("CN").done(),
            entry(BIS_ENTITY_LIST, "4", "Co., Ltd.").in("CN").done());

    assertThat(resolved.parties()).hasSize(4);
  }

  @Test
  void shouldAskPersonsForADateOfBirth() {
    PartyEntry person =
        person("OFAC", "ORLOV, Ivan Petrovich").born("07 Oct 1952").nationality("Russia").done();

    assertThat(with(person, person("UK", "Ivan Petrovich Orlov").born("07/10/1952"))).isEqualTo(1);
    assertThat(with(person, person("UK", "Ivan Petrovich Orlov").born("1952").nationality("RU")))
        .isEqualTo(1);
    assertThat(with(person, person("UK", "Ivan Petrovich Orlov").born("1952"))).isEqualTo(2);
    assertThat(with(person, person("UK", "Ivan Petrovich Orlov").nationality("RU"))).isEqualTo(2);
    assertThat(
            with(person, person("UK", "Ivan Petrovich Orlov").born("1952-10-08").nationality("RU")))
        .isEqualTo(2);
    assertThat(with(person, person("UK", "Petr Orlov").born("07/10/1952"))).isEqualTo(2);
  }

  private static Entries person(String list, String name) {
    return entry(list.equals("OFAC") ? OFAC_SDN : UK_SANCTIONS, "1", name).kind(Kind.PERSON);
  }

  private static int with(PartyEntry person, Entries other) {
    return Resolved.of(person, other.done()).parties().size();
  }

  @Test
  void shouldAskShipsForANumber() {
    PartyEntry ship =
        entry(OFAC_SDN, "1", "Lady Mariia").kind(Kind.VESSEL).with(MMSI, "273213770").done();
    Entries namesake = entry(UK_SANCTIONS, "2", "MV LADY MARIIA").kind(Kind.VESSEL);

    Resolved apart = Resolved.of(ship, namesake.done());
    Resolved joined = Resolved.of(ship, namesake.with(MMSI, "273213770").done());

    assertThat(apart.parties()).hasSize(2);
    assertThat(joined.parties()).hasSize(1);
    assertThat(joined.reasons())
        .containsExactly(
            "the same words: `Lady Mariia` and `MV LADY MARIIA`; the same MMSI 273213770");
  }

  @Test
  void shouldRefuseAKeyThatComesTwice() {
    PartyEntry entry = entry(OFAC_SDN, "1", "Kontur").done();

    assertThatThrownBy(() -> Resolved.of(entry, entry))
        .hasMessage("The entry key OFAC_SDN 1 comes twice");
  }
}
