package org.dualuse.acquire.unsanctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.acquire.ListReading.fields;
import static org.dualuse.acquire.ListReading.structs;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ListReading;
import org.dualuse.acquire.ReadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnSanctionsTest {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <CONSOLIDATED_LIST dateGenerated="2031-02-03T00:00:09.554Z"><INDIVIDUALS>
      """;
  private static final String PERSON =
      """
      <INDIVIDUAL><DATAID>71</DATAID><VERSIONNUM>1</VERSIONNUM>
      <FIRST_NAME>ANNA</FIRST_NAME><SECOND_NAME/><THIRD_NAME>VAN</THIRD_NAME>
      <FOURTH_NAME>EXAMPLE</FOURTH_NAME>
      <UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.999</REFERENCE_NUMBER>
      <LISTED_ON>2019-05-06</LISTED_ON><DELISTED_ON>2030-01-02</DELISTED_ON>
      <GENDER>Female</GENDER><COMMENTS1>Moves   money.</COMMENTS1>
      <NAME_ORIGINAL_SCRIPT>안나</NAME_ORIGINAL_SCRIPT>
      <TITLE><VALUE>Doctor</VALUE><VALUE>Colonel</VALUE></TITLE>
      <DESIGNATION><VALUE>Banker</VALUE></DESIGNATION>
      <NATIONALITY><VALUE>Utopia</VALUE><VALUE>Atlantis</VALUE></NATIONALITY>
      <LIST_TYPE><VALUE>UN List</VALUE></LIST_TYPE>
      <LAST_DAY_UPDATED><VALUE>2020-01-01</VALUE></LAST_DAY_UPDATED>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Ana; Anne (A; B)</ALIAS_NAME>
        <DATE_OF_BIRTH>1970-01-02</DATE_OF_BIRTH></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Annushka</ALIAS_NAME>
        <NOTE>original script: Аннушка</NOTE></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ADDRESS><STREET>1 Main Street</STREET><CITY>Capital</CITY>
        <COUNTRY>Utopia</COUNTRY><NOTE>previous</NOTE></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_ADDRESS><COUNTRY/></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE>
        <FROM_YEAR>1968</FROM_YEAR><TO_YEAR>1971</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE>
        <YEAR>1969</YEAR><NOTE>Sep.</NOTE></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Capital</CITY><COUNTRY>Utopia</COUNTRY>
        </INDIVIDUAL_PLACE_OF_BIRTH>
      <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Numéro de passeport</TYPE_OF_DOCUMENT>
        <NUMBER>AB 123-45</NUMBER><COUNTRY_OF_ISSUE>Utopia</COUNTRY_OF_ISSUE>
        <NOTE>expired</NOTE></INDIVIDUAL_DOCUMENT>
      <INDIVIDUAL_DOCUMENT/>
      <SORT_KEY/><SORT_KEY_LAST_MOD/></INDIVIDUAL>
      """;
  private static final String ENTITY =
      """
      </INDIVIDUALS><ENTITIES>
      <ENTITY><DATAID>72</DATAID><FIRST_NAME>NORTH LINE (NL) ; SEA LINE</FIRST_NAME>
      <UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.998</REFERENCE_NUMBER>
      <LISTED_ON>2018-03-30-04:00</LISTED_ON>
      <COMMENTS1>IMO number: 5571322. SWIFT/BIC: KUDBKPPY. Registration Number
      LL06889 (Utopia)</COMMENTS1>
      <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Northline</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Old Line</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ADDRESS><STATE_PROVINCE>Coast</STATE_PROVINCE><ZIP_CODE>99</ZIP_CODE>
        <COUNTRY>Utopia</COUNTRY></ENTITY_ADDRESS>
      <ENTITY_ADDRESS><COUNTRY/><NOTE>Branch: Hillside, Utopia</NOTE></ENTITY_ADDRESS>
      </ENTITY>
      """;
  private static final String TAIL = "</ENTITIES></CONSOLIDATED_LIST>";

  @Test
  void shouldReadAPersonWithAllItsFields() {
    // when
    ReadFile file = read(HEAD + PERSON + ENTITY + TAIL);

    // then
    assertThat(file.sentences()).isEmpty();
    Map<String, Object> row = file.kept().get(0);
    assertThat(row)
        .containsEntry("authority", "UN")
        .containsEntry("list", "UN_CONSOLIDATED")
        .containsEntry("entry_id", "71")
        .containsEntry("part", "ENTRY")
        .containsEntry("kind", "PERSON")
        .containsEntry("as_of", Date.valueOf("2031-02-03"))
        .containsEntry("remarks", "Moves money.")
        .containsEntry("nationalities", List.of("Utopia", "Atlantis"))
        .containsEntry(
            "birth_dates", List.of("1968 to 1971", "approximately 1969 (Sep.)", "1970-01-02"));
    assertThat(structs(row, "names"))
        .containsExactly(
            "ANNA VAN EXAMPLE|PRIMARY|null",
            "안나|ALIAS|null",
            "Ana|ALIAS|null",
            "Anne (A; B)|ALIAS|null",
            "Annushka|WEAK|null",
            "Аннушка|WEAK|null");
    assertThat(structs(row, "identifiers"))
        .containsExactly(
            "UN_REFERENCE|null|KPi.999|KPi.999",
            "PASSPORT|Utopia|AB12345|Numéro de passeport AB 123-45");
    assertThat(structs(row, "addresses")).containsExactly("1 Main Street, Capital|Utopia");
    assertThat(structs(row, "measures"))
        .containsExactly("DPRK|2019-05-06|2030-01-02|PUBLISHER_DATE|null");
    assertThat(fields(row))
        .containsEntry("TITLE", "Doctor; Colonel")
        .containsEntry("DESIGNATION", "Banker")
        .containsEntry("GENDER", "Female")
        .containsEntry("LAST_DAY_UPDATED", "2020-01-01")
        .containsEntry("ADDRESS_NOTE", "previous")
        .containsEntry("PLACE_OF_BIRTH", "Capital, Utopia")
        .containsEntry("DOCUMENT", "Numéro de passeport, AB 123-45, Utopia, expired");
  }

  @Test
  void shouldReadAnEntityAndTheNumbersInItsComments() {
    // when
    Map<String, Object> row = read(HEAD + PERSON + ENTITY + TAIL).kept().get(1);

    // then
    assertThat(row).containsEntry("kind", "COMPANY");
    assertThat(structs(row, "names"))
        .containsExactly(
            "NORTH LINE (NL)|PRIMARY|null",
            "SEA LINE|ALIAS|null",
            "Northline|ALIAS|null",
            "Old Line|FORMER|null");
    assertThat(structs(row, "identifiers"))
        .containsExactly(
            "UN_REFERENCE|null|KPe.998|KPe.998",
            "IMO_COMPANY|null|5571322|5571322",
            "BIC|null|KUDBKPPY|KUDBKPPY",
            "REGISTRATION|Utopia|LL06889|Registration Number LL06889");
    assertThat(structs(row, "addresses"))
        .containsExactly("Coast, 99|Utopia", "Branch: Hillside, Utopia|null");
    assertThat(structs(row, "measures"))
        .containsExactly("DPRK|2018-03-30|null|PUBLISHER_DATE|null");
  }

  @ParameterizedTest
  @CsvSource({
    "<DATAID>71</DATAID>,                  <DATAID/>,                  MISSING_VALUE",
    "<FIRST_NAME>ANNA</FIRST_NAME>,        <FIRST_NAME>-0- </FIRST_NAME>,  ''",
    "<UN_LIST_TYPE>DPRK</UN_LIST_TYPE>,    '',                         MISSING_VALUE",
    "<LISTED_ON>2019-05-06</LISTED_ON>,    <LISTED_ON>6.5.19</LISTED_ON>,  BAD_DATE"
  })
  void shouldSetAsideAnEntryThatCannotBeInterpreted(String was, String is, String reason) {
    // when
    ReadFile file = read(HEAD + PERSON.replace(was, is) + ENTITY + TAIL);

    // then: the other entry is not touched
    assertThat(String.join(",", file.quarantined())).isEqualTo(reason);
    assertThat(file.observations()).hasSize(2);
    assertThat(file.observations().get(0).position()).isEqualTo("INDIVIDUAL 1 line 3");
  }

  @Test
  void shouldSetAsideAnEntryWithoutAnyName() {
    // given
    String nameless = PERSON.replaceAll("<(FIRST|THIRD|FOURTH)_NAME>.*?</\\1_NAME>", "");

    // when
    ReadFile file = read(HEAD + nameless + ENTITY + TAIL);

    // then
    assertThat(file.quarantined()).containsExactly("MISSING_NAME");
    assertThat(file.kept()).hasSize(1);
  }

  @Test
  void shouldWarnOnceOfElementsThatItDoesNotKnow() {
    // given
    String renamed = PERSON.replace("QUALITY", "GRADE").replace("<GENDER>", "<GENDER a='b'>");

    // when
    ReadFile file = read(HEAD + renamed + renamed.replace("71", "73") + ENTITY + TAIL);

    // then
    assertThat(file.warnings()).containsExactly("UNKNOWN_ELEMENT", "UNKNOWN_ELEMENT");
    assertThat(file.sentences().get(0)).contains("`GENDER/a`");
    assertThat(file.sentences().get(1)).contains("`INDIVIDUAL_ALIAS/GRADE`");
    assertThat(fields(file.kept().get(0))).containsEntry("GENDER", "Female");
  }

  @Test
  void shouldTakeTheDayFromTheNameWhereTheFileDoesNotSayIt() {
    // given
    String undated = (HEAD + PERSON + ENTITY + TAIL).replaceFirst(" dateGenerated=\"[^\"]*\"", "");

    // when
    ReadFile file = ListReading.text(new UnSanctions(), "un_2026-02-27.xml", undated);

    // then
    assertThat(file.kept().get(0)).containsEntry("as_of", Date.valueOf("2026-02-27"));
  }

  @Test
  void shouldRefuseWhatIsNoList() {
    String whole = HEAD + PERSON + ENTITY + TAIL;
    String entities = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
    String external = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
    assertThat(read("").refusals()).containsExactly("EMPTY_FILE");
    assertThat(read("<html><body>Sorry</body></html>").refusals())
        .containsExactly("HTML_INSTEAD_OF_DATA");
    assertThat(read("<export/>").refusals()).containsExactly("UNKNOWN_LAYOUT");
    assertThat(read(whole.replace("?>", "?>" + entities)).refusals())
        .containsExactly("XML_DOCTYPE");
    assertThat(read(whole.replace("?>", "?>" + external)).refusals())
        .containsExactly("XML_DOCTYPE");
    assertThat(read(whole + "\u001a").refusals()).containsExactly("UNREADABLE");
  }

  @Test
  void shouldSeeThatAFileBreaksOffInTheMiddleOfAnEntity() {
    // given
    String whole = HEAD + PERSON + ENTITY + TAIL;

    // when
    ReadFile file = read(whole.substring(0, whole.indexOf("Northline") + 4));

    // then
    assertThat(file.refusals()).containsExactly("TRUNCATED");
  }

  @Test
  void shouldReadTheRealList() {
    // when
    ReadFile file =
        ListReading.real(new UnSanctions(), "sanctions/un/un_consolidated_2026-02-27.xml");

    // then
    assertThat(file.sentences()).isEmpty();
    assertThat(file.observations()).hasSize(1003);
    assertThat(file.quarantined()).isEmpty();
    List<Map<String, Object>> rows = file.kept();
    assertThat(rows)
        .hasSize(1003)
        .allMatch(row -> row.get("as_of").toString().equals("2026-02-27"));
    assertThat(rows.stream().filter(row -> row.get("kind").equals("PERSON"))).hasSize(730);
    assertThat(rows.stream().filter(row -> row.get("kind").equals("COMPANY"))).hasSize(273);
    assertThat(rows.stream().map(row -> row.get("entry_id")).distinct()).hasSize(1003);
    assertThat(rows)
        .allMatch(row -> structs(row, "identifiers").get(0).startsWith("UN_REFERENCE|null|"))
        .allMatch(row -> structs(row, "measures").get(0).contains("|PUBLISHER_DATE|"));
    assertThat(rows.stream().flatMap(row -> structs(row, "identifiers").stream()))
        .contains(
            "IMO_COMPANY|null|1790183|1790183",
            "BIC|null|DCBKKPPY|DCBKKPPY",
            "TAX_NUMBER|null|1774308|Tax Number 1774308");
  }

  private static ReadFile read(String text) {
    return ListReading.text(new UnSanctions(), "list.xml", text);
  }
}
