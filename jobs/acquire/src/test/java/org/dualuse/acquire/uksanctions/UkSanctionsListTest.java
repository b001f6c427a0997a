package org.dualuse.acquire.uksanctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.acquire.ListReading.fields;
import static org.dualuse.acquire.ListReading.structs;
import static org.dualuse.acquire.parse.Spreadsheets.row;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ListReading;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.parse.Spreadsheets;
import org.junit.jupiter.api.Test;

/** The UK Sanctions List as spreadsheet, CSV and XML, with invented parties. */
class UkSanctionsListTest {
  private static final String ODS_HEADER =
      row(
          "Unique ID",
          "OFSI Group ID",
          "Name",
          "Regime Name",
          "Type",
          "Designation source",
          "Date Designated",
          "Sanctions Imposed");
  private static final String ODS_ROW =
      row("RUS9001", " ", "EXAMPLE LLC", "Russia", "Entity", "UK|UN", "24-02-2023", "Asset freeze");

  private static final String CSV_HEADER =
      "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,"
          + "Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,"
          + "Non-latin script language,Regime Name,Designation Type,Designation source,Sanctions"
          + " Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,"
          + "Address Line 3,Address Line 4,Address Line 5,Address Line 6,Address Postal Code,"
          + "Address Country,Phone number,Website,Email address,Date Designated,D.O.B,"
          + "Nationality(/ies),National Identifier number,National Identifier additional"
          + " information,Passport number,Passport additional information,Position,Gender,Town of"
          + " birth,Country of birth,Type of entity,Subsidiaries,Parent company,Business"
          + " registration number (s),IMO number,Current owner/operator (s),Previous"
          + " owner/operator (s),Current believed flag of ship,Previous flags,Type of ship,Tonnage"
          + " of ship,Length of ship,Year Built,Hull identification number (HIN)\n";
  private static final String SHIP_CELLS =
      "Russia,Ship,UK,Asset freeze|Deflag,Note,Reasons,Quay 1,,,,,Port,99,Utopia,+1,w.example,"
          + "m@example,09/05/2025,,,,,,,,,,,,,,,9074729,Sea Line,Old Line,Utopia,Atlantis,Tanker,"
          + "100,200,1999,H1\n";
  private static final String SHIP =
      "10/05/2025,RUS9002,77,KPe.997,EXAMPLE STAR,,,,,,Primary Name,,,Звезда,,Russian,"
          + SHIP_CELLS;
  private static final String SHIP_ALIAS =
      "10/05/2025,RUS9002,77,KPe.997,STARLET,,,,,,Alias,Low quality a.k.a,,,,," + SHIP_CELLS;

  private static final String XML =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <Designations><DateGenerated>10/06/2026</DateGenerated>
      <Designation><LastUpdated>10/05/2025</LastUpdated>
      <DateDesignated>09/05/2025</DateDesignated><UniqueID>RUS9002</UniqueID>
      <OFSIGroupID>77</OFSIGroupID><UNReferenceNumber>KPe.997</UNReferenceNumber>
      <Names><Name><Name6>STARLET</Name6><NameType>Alias</NameType>
        <AliasStrength>Low quality a.k.a</AliasStrength></Name>
        <Name><Name1/><Name6>EXAMPLE STAR</Name6><NameType>Primary Name</NameType></Name></Names>
      <NonLatinNames><NonLatinName><NameNonLatinScript>Звезда</NameNonLatinScript>
        <NonLatinScriptLanguage>Russian</NonLatinScriptLanguage></NonLatinName></NonLatinNames>
      <RegimeName>Russia</RegimeName><IndividualEntityShip>Ship</IndividualEntityShip>
      <DesignationSource>UK</DesignationSource>
      <SanctionsImposed>Asset freeze|Deflag</SanctionsImposed>
      <SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze></SanctionsImposedIndicators>
      <OtherInformation>Note</OtherInformation>
      <UKStatementofReasons>Reasons</UKStatementofReasons>
      <Addresses><Address><AddressLine1>Quay 1</AddressLine1><AddressLine6>Port</AddressLine6>
        <AddressPostalCode>99</AddressPostalCode><AddressCountry>Utopia</AddressCountry></Address>
        </Addresses>
      <PhoneNumbers><PhoneNumber>+1</PhoneNumber></PhoneNumbers>
      <Websites><Website>w.example</Website></Websites>
      <EmailAddresses><EmailAddress>m@example</EmailAddress></EmailAddresses>
      <ShipDetails><Ship><IMONumbers><IMONumber>9074729</IMONumber></IMONumbers>
        <CurrentOwnerOperators><CurrentOwnerOperator>Sea Line</CurrentOwnerOperator>
        </CurrentOwnerOperators>
        <PreviousOwnerOperators><PreviousOwnerOperator>Old Line</PreviousOwnerOperator>
        </PreviousOwnerOperators>
        <CurrentBelievedFlagOfShips><CurrentBelievedFlagOfShip>Utopia</CurrentBelievedFlagOfShip>
        </CurrentBelievedFlagOfShips>
        <PreviousFlags><PreviousFlag>Atlantis</PreviousFlag></PreviousFlags>
        <TypeOfShipDetails><TypeOfShip>Tanker</TypeOfShip></TypeOfShipDetails>
        <TonnageOfShipDetails><TonnageOfShip>100</TonnageOfShip></TonnageOfShipDetails>
        <LengthOfShipDetails><LengthOfShip>200</LengthOfShip></LengthOfShipDetails>
        <YearsBuilt><YearBuilt>1999</YearBuilt></YearsBuilt></Ship></ShipDetails>
      </Designation></Designations>
      """;

  @Test
  void shouldReadTheSpreadsheet() {
    // when
    ReadFile file = ods("uksl_2025-08-11.ods", ODS_HEADER + ODS_ROW + Spreadsheets.REST);

    // then
    assertThat(file.sentences()).isEmpty();
    Map<String, Object> row = file.kept().get(0);
    assertThat(row)
        .containsEntry("list", "UK_SANCTIONS")
        .containsEntry("entry_id", "RUS9001")
        .containsEntry("part", "ENTRY")
        .containsEntry("kind", "COMPANY")
        .containsEntry("as_of", Date.valueOf("2025-08-11"));
    assertThat(structs(row, "names")).containsExactly("EXAMPLE LLC|PRIMARY|null");
    assertThat(structs(row, "measures"))
        .containsExactly("Russia|2023-02-24|null|PUBLISHER_DATE|null");
    assertThat(fields(row))
        .isEqualTo(Map.of("Designation source", "UK|UN", "Sanctions Imposed", "Asset freeze"));
  }

  @Test
  void shouldSetAsideRowsOfASpreadsheetAndRefuseForeignOnes() {
    // given
    String nameless = ODS_ROW.replace("EXAMPLE LLC", "\n ");
    String undated = ODS_ROW.replace("24-02-2023", "24-02-23");

    // when
    ReadFile file = ods("uksl.ods", ODS_HEADER + ODS_HEADER + nameless + undated + ODS_ROW);

    // then
    assertThat(file.quarantined()).containsExactly("HEADER_REPEATED", "MISSING_NAME", "BAD_DATE");
    assertThat(file.kept()).hasSize(1);
    assertThat(ods("uksl.ods", ODS_HEADER.replace("Name<", "Title<") + ODS_ROW).refusals())
        .containsExactly("MISSING_COLUMN");
    assertThat(ods("uksl.ods", ODS_HEADER.replace("OFSI", "OTSI") + ODS_ROW).warnings())
        .containsExactly("UNKNOWN_COLUMN");
    assertThat(ods("uksl.ods", "").refusals()).containsExactly("EMPTY_FILE");
  }

  @Test
  void shouldReadTheCsv() {
    // when: the rows of a party are entry and supplement, in any order
    ReadFile file = csv("Report Date: 10-Jun-2026\n" + CSV_HEADER + SHIP_ALIAS + SHIP);

    // then
    assertThat(file.sentences()).isEmpty();
    Map<String, Object> alias = file.kept().get(0);
    assertThat(alias).containsEntry("part", "SUPPLEMENT");
    assertThat(structs(alias, "names")).containsExactly("STARLET|WEAK|null");
    Map<String, Object> ship = file.kept().get(1);
    assertThat(file.observations().get(1).position()).isEqualTo("line 4");
    assertShip(ship);
    assertThat(structs(ship, "names"))
        .containsExactly("EXAMPLE STAR|PRIMARY|null", "Звезда|ALIAS|ru");
    assertThat(fields(ship)).containsEntry("Hull identification number (HIN)", "H1");
  }

  @Test
  void shouldReadTheXmlLikeTheCsv() {
    // when
    ReadFile file = ListReading.text(new UkSanctions(), "uksl.xml", XML);

    // then: the primary name comes first wherever it stands
    assertThat(file.sentences()).isEmpty();
    assertThat(file.observations()).hasSize(1);
    Map<String, Object> ship = file.kept().get(0);
    assertShip(ship);
    assertThat(structs(ship, "names"))
        .containsExactly("EXAMPLE STAR|PRIMARY|null", "STARLET|WEAK|null", "Звезда|ALIAS|ru");
  }

  @Test
  void shouldReadPersonsAndCompaniesInXml() {
    // given
    String xml =
        """
        <Designations>
        <Designation><UniqueID>A1</UniqueID><RegimeName>Cyber</RegimeName>
        <IndividualEntityShip>Individual</IndividualEntityShip>
        <Names><Name><Name1>Ann</Name1><Name6>EXAMPLE</Name6>
          <NameType>Primary Name Variation</NameType></Name></Names>
        <IndividualDetails><Individual><DOBs><DOB>dd/mm/1970</DOB><DOB>01/02/1971</DOB></DOBs>
        <Nationalities><Nationality>Utopia</Nationality></Nationalities>
        <PassportDetails><Passport><PassportNumber>AB 1</PassportNumber></Passport>
        </PassportDetails></Individual></IndividualDetails></Designation>
        <Designation><UniqueID>A2</UniqueID><RegimeName>Cyber</RegimeName>
        <IndividualEntityShip>Entity</IndividualEntityShip>
        <Names><Name><Name6>WORKS</Name6><NameType>Primary Name</NameType></Name></Names>
        <EntityDetails><Entity><BusinessRegistrationNumbers><BusinessRegistrationNumber>1027700132195
        </BusinessRegistrationNumber></BusinessRegistrationNumbers><ParentCompanies>
        <ParentCompany>Holding</ParentCompany></ParentCompanies></Entity></EntityDetails>
        </Designation>
        <Designation><UniqueID>A3</UniqueID><RegimeName>Cyber</RegimeName><Names/></Designation>
        </Designations>
        """;

    // when
    ReadFile file = ListReading.text(new UkSanctions(), "uksl_2026-01-02.xml", xml);

    // then
    assertThat(file.sentences()).isEmpty();
    assertThat(file.quarantined()).containsExactly("MISSING_NAME");
    Map<String, Object> person = file.kept().get(0);
    assertThat(person)
        .containsEntry("kind", "PERSON")
        .containsEntry("as_of", Date.valueOf("2026-01-02"))
        .containsEntry("birth_dates", List.of("dd/mm/1970", "01/02/1971"))
        .containsEntry("nationalities", List.of("Utopia"));
    assertThat(structs(person, "names")).containsExactly("Ann EXAMPLE|PRIMARY|null");
    assertThat(structs(person, "identifiers")).containsExactly("PASSPORT|null|AB1|Passport AB 1");
    assertThat(structs(person, "measures")).containsExactly("Cyber|null|null|NONE|null");
    Map<String, Object> company = file.kept().get(1);
    assertThat(structs(company, "identifiers"))
        .containsExactly("OGRN|null|1027700132195|Business Reg No 1027700132195");
    assertThat(structs(company, "owners")).containsExactly("Holding|null|null|SUBSIDIARY");
  }

  @Test
  void shouldNoticeBrokenTexts() {
    String xml = XML.strip();
    assertThat(csv(CSV_HEADER + SHIP.substring(0, 90)).quarantined()).containsExactly("RAGGED_ROW");
    assertThat(csv(CSV_HEADER + SHIP + "\u001a").quarantined()).containsExactly("RAGGED_ROW");
    assertThat(csv(CSV_HEADER + SHIP.replace("Quay", "\"Quay")).refusals())
        .containsExactly("TRUNCATED");
    assertThat(csv("Report Date: 10-Jun-2026\n").refusals()).containsExactly("EMPTY_FILE");
    assertThat(csv("a,b\n1,2\n").refusals()).containsExactly("MISSING_COLUMN");
    assertThat(csv(xml.substring(0, 900)).refusals()).containsExactly("TRUNCATED");
    assertThat(csv("<!DOCTYPE x [<!ENTITY a \"b\">]><Designations/>").refusals())
        .containsExactly("XML_DOCTYPE");
    assertThat(csv("<List/>").refusals()).containsExactly("UNKNOWN_LAYOUT");
    assertThat(csv(xml.replace("Website>", "Page>")).warnings()).containsExactly("UNKNOWN_ELEMENT");
  }

  private static void assertShip(Map<String, Object> ship) {
    assertThat(ship)
        .containsEntry("list", "UK_SANCTIONS")
        .containsEntry("entry_id", "RUS9002")
        .containsEntry("part", "ENTRY")
        .containsEntry("kind", "VESSEL")
        .containsEntry("as_of", Date.valueOf("2026-06-10"))
        .containsEntry("nationalities", List.of("Utopia"))
        .containsEntry("remarks", "Note");
    assertThat(structs(ship, "identifiers"))
        .containsExactly("UN_REFERENCE|null|KPe.997|KPe.997", "IMO|null|9074729|9074729");
    assertThat(structs(ship, "addresses")).containsExactly("Quay 1, Port, 99|Utopia");
    assertThat(structs(ship, "measures"))
        .containsExactly("Russia|2025-05-09|null|PUBLISHER_DATE|null");
    assertThat(structs(ship, "owners")).containsExactly("Sea Line|null|null|LINKED");
    assertThat(fields(ship))
        .containsEntry("Last Updated", "10/05/2025")
        .containsEntry("OFSI Group ID", "77")
        .containsEntry("Sanctions Imposed", "Asset freeze|Deflag")
        .containsEntry("UK Statement of Reasons", "Reasons")
        .containsEntry("IMO number", "9074729")
        .containsEntry("Previous owner/operator (s)", "Old Line")
        .containsEntry("Previous flags", "Atlantis")
        .containsEntry("Type of ship", "Tanker")
        .containsEntry("Year Built", "1999")
        .containsEntry("Email address", "m@example");
  }

  private static ReadFile ods(String name, String rows) {
    return ListReading.bytes(new UkSanctions(), name, Spreadsheets.of(rows));
  }

  private static ReadFile csv(String text) {
    return ListReading.text(new UkSanctions(), "uksl.csv", text);
  }
}
