package org.dualuse.acquire.eusanctions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ReadFile;
import org.junit.jupiter.api.Test;

class EuSanctionsTest {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\""
          + " generationDate=\"2097-03-18T14:52:26.947+01:00\" globalFileId=\"1\">\n";

  private static final String COMPANY =
      """
      <sanctionEntity designationDetails="" unitedNationId="" euReferenceNumber="EU.7.1" logicalId="7">
        <remark>Buys parts</remark>
        <regulation regulationType="amendment" organisationType="council" publicationDate="2095-05-29"
            entryIntoForceDate="2095-05-30" numberTitle="2095/716 (OJ L1)" programme="TEST" logicalId="1">
          <publicationUrl>https://example.org/716</publicationUrl>
        </regulation>
        <subjectType code="enterprise" classificationCode="E"/>
        <nameAlias wholeName="Weak Trading" strong="false" nameLanguage="" logicalId="1"/>
        <nameAlias wholeName="Example Trading Co" strong="true" nameLanguage="EN" function="" logicalId="2">
          <regulationSummary regulationType="regulation" publicationDate="2090-01-02"
              numberTitle="2090/1 (OJ L9)" publicationUrl="https://example.org/1"/>
        </nameAlias>
        <nameAlias wholeName="Beispielhandel" strong="true" nameLanguage="DE" logicalId="3">
          <remark>Low quality alias</remark>
        </nameAlias>
        <nameAlias wholeName="Exemple Commerce" strong="true" nameLanguage="FR" logicalId="4"/>
        <address street="1 Example Road" poBox="" zipCode="1090" city="Exampleton" place="" region=""
            asAtListingTime="false" countryIso2Code="IR" countryDescription="IRAN" logicalId="5">
          <contactInfo key="PHONE" value="123"/>
          <contactInfo key="PHONE" value="456"/>
        </address>
        <address city="" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="6"/>
        <identification identificationTypeCode="regnumber"
            identificationTypeDescription="Registration Number" number="01794877" latinNumber=""
            knownFalse="false" countryIso2Code="GB" countryDescription="UNITED KINGDOM"/>
      </sanctionEntity>
      """;

  private static final String PERSON =
      """
      <sanctionEntity designationDate="2096-01-31" unitedNationId="TSi.001" euReferenceNumber="EU.8.2" logicalId="8">
        <regulation publicationDate="2096-03-09" entryIntoForceDate="2096-03-10" numberTitle="2096/404" programme="AAA"/>
        <regulation publicationDate="2096-05-09" entryIntoForceDate="2096-05-10" numberTitle="2096/405" programme="BBB"/>
        <subjectType code="person" classificationCode="P"/>
        <nameAlias wholeName="Ivan Example" strong="true" gender="M" title="General"/>
        <birthdate circa="true" calendarType="GREGORIAN" year="1962" city="Testgrad" countryDescription="UNKNOWN"/>
        <birthdate circa="false" calendarType="GREGORIAN" birthdate="1963-06-06" dayOfMonth="6" monthOfYear="6" year="1963"/>
        <birthdate circa="false" calendarType="ISLAMIC" yearRangeFrom="1380" yearRangeTo="1385"/>
        <birthdate circa="false" calendarType="GREGORIAN" year="1964" monthOfYear="5"/>
        <citizenship countryIso2Code="IQ" countryDescription="IRAQ" region=""/>
        <identification identificationTypeCode="passport" identificationTypeDescription="National passport"
            number="D 0001203" knownFalse="false" countryDescription="IRAQ"/>
        <identification identificationTypeCode="other" identificationTypeDescription="Other identification number"
            number="34409/129" knownFalse="false" countryDescription="UNKNOWN"/>
        <identification identificationTypeCode="drivinglicence" identificationTypeDescription="Driving licence"
            number="999" knownFalse="true" countryDescription="IRAQ"/>
      </sanctionEntity>
      """;

  private final EuSanctions source = new EuSanctions();

  @Test
  void shouldReadACompany() {
    // when
    ReadFile read = ReadFile.of(source, HEAD + COMPANY + "</export>");

    // then
    assertThat(read.warnings()).isEmpty();
    Map<String, Object> row = read.kept().get(0);
    assertThat(row)
        .containsEntry("authority", "EU")
        .containsEntry("list", "EU_ASSET_FREEZE")
        .containsEntry("entry_id", "7")
        .containsEntry("part", "ENTRY")
        .containsEntry("kind", "COMPANY")
        .containsEntry("as_of", Date.valueOf("2097-03-18"))
        .containsEntry("remarks", "Buys parts");
    assertThat(Listings.column(row, "names", 3))
        .containsExactly(
            "Example Trading Co|PRIMARY|en",
            "Weak Trading|WEAK|null",
            "Beispielhandel|WEAK|de",
            "Exemple Commerce|ALIAS|fr");
    assertThat(Listings.column(row, "addresses", 2))
        .containsExactly("1 Example Road, 1090, Exampleton|IRAN");
    assertThat(Listings.column(row, "identifiers", 4))
        .containsExactly(
            "EU_REFERENCE|null|EU.7.1|EU.7.1",
            "REGISTRATION|UNITED KINGDOM|01794877|Registration Number 01794877");
    assertThat(Listings.fields(row))
        .containsEntry("phone", "123; 456")
        .containsEntry("nameAlias_remark", "Low quality alias")
        .containsEntry(
            "regulation", "2095/716 (OJ L1), TEST, published 2095-05-29, in force 2095-05-30");
  }

  @Test
  void shouldDateAnEntryWithoutDesignationByTheEarliestActThatItCites() {
    // when
    Map<String, Object> row = ReadFile.of(source, HEAD + COMPANY + "</export>").kept().get(0);

    // then
    assertThat(Listings.column(row, "measures", 5))
        .containsExactly("TEST|2090-01-02|null|CITATION_DATE|2090/1 (OJ L9)");
  }

  @Test
  void shouldReadAPersonWithADesignationUnderTwoProgrammes() {
    // when
    Map<String, Object> row = ReadFile.of(source, HEAD + PERSON + "</export>").kept().get(0);

    // then
    assertThat(Listings.column(row, "measures", 5))
        .containsExactly(
            "AAA|2096-01-31|null|PUBLISHER_DATE|2096/404",
            "BBB|2096-01-31|null|PUBLISHER_DATE|2096/405");
    assertThat(row)
        .containsEntry("kind", "PERSON")
        .containsEntry(
            "birth_dates", List.of("circa 1962", "1963-06-06", "1380-1385 (ISLAMIC)", "1964-05"))
        .containsEntry("nationalities", List.of("IRAQ"));
    assertThat(Listings.column(row, "identifiers", 3))
        .containsExactly(
            "EU_REFERENCE|null|EU.8.2",
            "UN_REFERENCE|null|TSi.001",
            "PASSPORT|IRAQ|D0001203",
            "OTHER|null|34409129");
    assertThat(Listings.fields(row))
        .containsEntry("false_identification", "Driving licence 999")
        .containsEntry("birth_place", "Testgrad")
        .containsEntry("title", "General")
        .containsEntry("gender", "M");
  }

  @Test
  void shouldReadTheDateOfListingFromTheDetails() {
    for (String details :
        List.of("date of listing: 23.6.2088", "Date of designation : 23/06/2088")) {
      String entity =
          COMPANY.replace("designationDetails=\"\"", "designationDetails=\"" + details + "\"");
      Map<String, Object> row = ReadFile.of(source, HEAD + entity + "</export>").kept().get(0);
      assertThat(Listings.column(row, "measures", 4))
          .containsExactly("TEST|2088-06-23|null|PUBLISHER_DATE");
    }
  }

  @Test
  void shouldQuarantineEntitiesThatSayTooLittle() {
    // given
    String noKey = COMPANY.replace("logicalId=\"7\"", "logicalId=\"\"");
    String noName = COMPANY.replaceAll("wholeName=\"[^\"]*\"", "wholeName=\" \"");
    String noProgramme = COMPANY.replace("programme=\"TEST\"", "");
    String badDate = COMPANY.replace("2090-01-02", "2090-02-30");

    // when
    ReadFile read =
        ReadFile.of(source, HEAD + noKey + noName + noProgramme + badDate + "</export>");

    // then
    assertThat(read.quarantined())
        .containsExactly("MISSING_VALUE", "MISSING_VALUE", "MISSING_VALUE", "BAD_DATE");
    assertThat(read.kept()).isEmpty();
  }

  @Test
  void shouldWarnOnceAboutWhatItDoesNotKnow() {
    // given
    String renamed = COMPANY.replace("<contactInfo key=", "<contactData key=");

    // when
    ReadFile read = ReadFile.of(source, HEAD + renamed + renamed + "</export>");

    // then
    assertThat(read.warnings()).containsExactly("UNKNOWN_ELEMENT");
    assertThat(read.sentences().get(0)).contains("address/contactData");
  }

  @Test
  void shouldRefuseHostileAndUselessFiles() {
    String whole = HEAD + COMPANY + PERSON + "</export>";
    String bomb = "<!DOCTYPE export [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>";
    String outside = "<!DOCTYPE export [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
    String declaration = "?>\n";
    for (String doctype : List.of(bomb, outside)) {
      assertThat(ReadFile.of(source, whole.replace(declaration, declaration + doctype)).refusals())
          .containsExactly("XML_DOCTYPE");
    }
    assertThat(ReadFile.of(source, whole.substring(0, whole.length() - 300)).refusals())
        .containsExactly("TRUNCATED");
    assertThat(ReadFile.of(source, whole.replace("generationDate", "date")).refusals())
        .containsExactly("BAD_LAYOUT");
    assertThat(ReadFile.of(source, "<list generationDate=\"2097-03-18\"/>").refusals())
        .containsExactly("BAD_LAYOUT");
    assertThat(ReadFile.of(source, "<html><body>Error</body></html>").refusals())
        .containsExactly("HTML_INSTEAD_OF_DATA");
    assertThat(ReadFile.of(source, "").refusals()).containsExactly("EMPTY_FILE");
    assertThat(ReadFile.of(source, "PK\u0003\u0004 a zip").refusals())
        .containsExactly("UNREADABLE");
  }
}
