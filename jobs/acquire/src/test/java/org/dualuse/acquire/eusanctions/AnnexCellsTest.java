package org.dualuse.acquire.eusanctions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.listing.ListedName.Kind;
import org.junit.jupiter.api.Test;

/** Names and numbers of cells: each form that the annexes use, with invented parties. */
class AnnexCellsTest {
  @Test
  void shouldTakeNamesInAnotherScriptOutOfBrackets() {
    assertThat(person("Ivan EXAMPLE (Иван ПРИМЕР)"))
        .containsExactly("Ivan EXAMPLE|ALIAS", "Иван ПРИМЕР|ALIAS");
    assertThat(person("Ivan EXAMPLE (Russian: Иван ПРИМЕР"))
        .containsExactly("Ivan EXAMPLE|ALIAS", "Иван ПРИМЕР|ALIAS");
    assertThat(person("Ivan EXAMPLE Russian: Иван ПРИМЕР"))
        .containsExactly("Ivan EXAMPLE|ALIAS", "Иван ПРИМЕР|ALIAS");
    assertThat(person("Ivan A (Иван А) Ivan (Iwan) B (Иван Б)"))
        .containsExactly("Ivan A|ALIAS", "Иван А|ALIAS", "Ivan (Iwan) B|ALIAS", "Иван Б|ALIAS");
    assertThat(company("OOO “Пример” (Primer)"))
        .containsExactly("OOO “Пример”|ALIAS", "Primer|ALIAS");
    assertThat(company("’’ (НПП Пример)")).containsExactly("НПП Пример|ALIAS");
  }

  @Test
  void shouldTakeFullNamesWithTheirLegalFormOutOfBrackets() {
    assertThat(company("Акционерное Общество «Завод «Пример» (АО «Завод «Пример»)"))
        .containsExactly("Акционерное Общество «Завод «Пример»|ALIAS", "АО «Завод «Пример»|ALIAS");
    assertThat(company("Общество «ПРИМЕР (EXAMPLE)» (ТОО «ПРИМЕР (EXAMPLE)»)"))
        .containsExactly("Общество «ПРИМЕР (EXAMPLE)»|ALIAS", "ТОО «ПРИМЕР (EXAMPLE)»|ALIAS");
    assertThat(company("Example Design Bureau (EDB JSC)"))
        .containsExactly("Example Design Bureau|ALIAS", "EDB JSC|ALIAS");
    assertThat(company("Example (JSC Exampl) (JSC Exemple)"))
        .containsExactly("Example|ALIAS", "JSC Exampl|ALIAS", "JSC Exemple|ALIAS");
    assertThat(company("Пример (AО «Мix»)")).as("Latin A, Cyrillic О").hasSize(2);
  }

  @Test
  void shouldLeaveOtherBracketsInTheName() {
    for (String name :
        List.of(
            "Example Bank (Belarus)",
            "Commercial Bank Example (PAO)",
            "Foreign Example Service (FES)",
            "Example Electronic (HK) Co., Limited",
            "例子科技(香港)有限公司",
            "Example (Hong Kong) LINK LIMITED",
            "«EXAMPLE (ПРИМЕР)» Серіктестігі")) {
      assertThat(company(name)).containsExactly(name + "|ALIAS");
    }
    for (String name : List.of("Maria EXAMPLE (born SAMPLE)", "Igor (Ihor) EXAMPLE")) {
      assertThat(person(name)).containsExactly(name + "|ALIAS");
    }
  }

  @Test
  void shouldReadWhatBracketsCallAName() {
    assertThat(person("Ivan EXAMPLE (a.k.a. Iwan SAMPLE, Vanya or Wanja EXAMPLE)"))
        .containsExactly(
            "Ivan EXAMPLE|ALIAS", "Iwan SAMPLE|ALIAS", "Vanya|WEAK", "Wanja EXAMPLE|ALIAS");
    assertThat(company("Example Ltd (aka Sample Co., Ltd) - مثال"))
        .containsExactly("Example Ltd|ALIAS", "Sample Co., Ltd|ALIAS", "مثال|ALIAS");
    assertThat(company("Example (formerly known as Sample)"))
        .containsExactly("Example|ALIAS", "Sample|FORMER");
    assertThat(company("Sample-UFA (former name)")).containsExactly("Sample-UFA|FORMER");
  }

  @Test
  void shouldMakeTheFirstOfSeveralPrimaryNamesThePrimaryOne() {
    assertThat(texts(AnnexNames.of("Example Institute; Sample Institute", Kind.PRIMARY, false)))
        .containsExactly("Example Institute|PRIMARY", "Sample Institute|ALIAS");
  }

  @Test
  void shouldUndoSurplusQuotes() {
    assertThat(company("\"JSC “325 Plant\"\"\"; \"Пример \"\"А\"\" (АО «А»)\""))
        .containsExactly("JSC “325 Plant\"|ALIAS", "Пример \"А\"|ALIAS", "АО «А»|ALIAS");
  }

  @Test
  void shouldReadNumbersWithTheirLabels() {
    assertThat(registration("7830002293 (Tax ID/INN)", "")).containsExactly("INN|null|7830002293");
    assertThat(registration("ИНН/taxpayer identification number: 7830002293", ""))
        .containsExactly("INN|null|7830002293");
    assertThat(registration("TIN – 7830002293", "")).containsExactly("INN|null|7830002293");
    assertThat(registration("(TIN) 7830002293; (OGRN) 1027700132195", ""))
        .containsExactly("INN|null|7830002293", "OGRN|null|1027700132195");
    assertThat(registration("INN: 7830002293 KPP: 770101001 OGRN: 1027700132195", ""))
        .containsExactly("INN|null|7830002293", "KPP|null|770101001", "OGRN|null|1027700132195");
    assertThat(registration("1027700132195 (Russia, Registration Number (OGRN))", ""))
        .containsExactly("OGRN|Russia|1027700132195");
    assertThat(registration("309628784 (Tax ID/INN)", ""))
        .as("no Russian number")
        .containsExactly("TAX_NUMBER|null|309628784");
    assertThat(registration("04343841 (United Kingdom)", ""))
        .containsExactly("REGISTRATION|United Kingdom|04343841");
    assertThat(registration("914301003206989977 (UNCC)", ""))
        .containsExactly("USCC|null|914301003206989977");
    assertThat(registration("7830002293 (or State registration number : 1027700132195)", ""))
        .containsExactly("REGISTRATION|null|7830002293", "OGRN|null|1027700132195");
  }

  @Test
  void shouldTellHongKongsRegistriesApart() {
    assertThat(registration("CR No. 3176428", "")).containsExactly("HK_CR|Hong Kong|3176428");
    assertThat(registration("Cr no: 3092848", "")).containsExactly("HK_CR|Hong Kong|3092848");
    assertThat(registration("1773641 (TRN), 60093029 (BRN)", "Shenzhen"))
        .containsExactly("HK_CR|Hong Kong|1773641", "HK_BR|Hong Kong|60093029");
    assertThat(registration("1001816 (TRN)", "Istanbul"))
        .containsExactly("REGISTRATION|null|1001816");
    assertThat(registration("1946195", "Kowloon, Hong Kong"))
        .containsExactly("HK_CR|Hong Kong|1946195");
  }

  @Test
  void shouldTakeUnlabelledNumbersForRussianOnlyInRussia() {
    assertThat(registration("7830002293", "Moscow, Russian Federation"))
        .containsExactly("INN|null|7830002293");
    assertThat(registration("7830002293", "Istanbul"))
        .containsExactly("REGISTRATION|null|7830002293");
  }

  @Test
  void shouldReadDocuments() {
    assertThat(
            numbers(
                "passportNumber", "N428 (Iran) expired 1 May 2022; alt. Passport D9021 (Iran)", ""))
        .containsExactly("PASSPORT|Iran|N428", "PASSPORT|Iran|D9021");
    assertThat(numbers("idNumber", "Passport 717637093, National ID No. 781005202108", ""))
        .containsExactly("PASSPORT|null|717637093", "NATIONAL_ID|null|781005202108");
    assertThat(
            numbers("passportNumber", "Croatian passport no 012516 (date of expiry: 5.5.2033)", ""))
        .containsExactly("PASSPORT|null|012516");
    assertThat(numbers("idNumber", "Series 4503 No 498240, issued 19.6.2001 by the police", ""))
        .containsExactly("NATIONAL_ID|null|4503498240");
    assertThat(numbers("idNumber", "(1) 530308406 (2) 531246870", ""))
        .containsExactly("NATIONAL_ID|null|530308406", "NATIONAL_ID|null|531246870");
    assertThat(numbers("idNumber", "X-296449", "")).containsExactly("NATIONAL_ID|null|X296449");
  }

  @Test
  void shouldTellShipsFromTheirOwners() {
    assertThat(numbers("imoNumber", "1745868", "")).containsExactly("IMO_COMPANY|null|1745868");
  }

  private static List<String> registration(String cell, String address) {
    return numbers("registrationNumber", cell, address);
  }

  private static List<String> numbers(String column, String cell, String address) {
    String text =
        "celex,recordId,annex,startDate,reason,schema,name,alias,address,"
            + column
            + "\n32014R0833,1,IV,25.6.2097,,LegalEntity,Example,,\""
            + address
            + "\",\""
            + cell
            + "\"\n";
    Map<String, Object> row = ReadFile.of(new EuAnnexes(), text).kept().get(0);
    return Listings.column(row, "identifiers", 3);
  }

  private static List<String> person(String cell) {
    return texts(AnnexNames.of(cell, Kind.ALIAS, true));
  }

  private static List<String> company(String cell) {
    return texts(AnnexNames.of(cell, Kind.ALIAS, false));
  }

  private static List<String> texts(List<AnnexNames.Name> names) {
    List<String> texts = new ArrayList<>();
    names.forEach(name -> texts.add(name.text() + "|" + name.kind()));
    return texts;
  }
}
