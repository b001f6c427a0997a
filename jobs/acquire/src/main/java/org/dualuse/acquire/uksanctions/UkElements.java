package org.dualuse.acquire.uksanctions;

import java.util.Set;
import java.util.TreeSet;

/** The elements of a designation, by their paths. */
final class UkElements {
  /** Each line: a path, and what stands in it. */
  private static final String[][] TREE = {
    {
      "",
      "LastUpdated",
      "DateDesignated",
      "UniqueID",
      "OFSIGroupID",
      "UNReferenceNumber",
      "RegimeName",
      "IndividualEntityShip",
      "DesignationSource",
      "SanctionsImposed",
      "OtherInformation",
      "UKStatementofReasons"
    },
    {
      "Names/Name",
      "Name1",
      "Name2",
      "Name3",
      "Name4",
      "Name5",
      "Name6",
      "NameType",
      "AliasStrength"
    },
    {
      "NonLatinNames/NonLatinName",
      "NameNonLatinScript",
      "NonLatinScriptType",
      "NonLatinScriptLanguage"
    },
    {"Titles", "Title"},
    {
      "Addresses/Address",
      "AddressLine1",
      "AddressLine2",
      "AddressLine3",
      "AddressLine4",
      "AddressLine5",
      "AddressLine6",
      "AddressPostalCode",
      "AddressCountry"
    },
    {"PhoneNumbers", "PhoneNumber"},
    {"EmailAddresses", "EmailAddress"},
    {"Websites", "Website"},
    // The same as SanctionsImposed, once more.
    {
      "SanctionsImposedIndicators",
      "AssetFreeze",
      "ArmsEmbargo",
      "TargetedArmsEmbargo",
      "CharteringOfShips",
      "ClosureOfRepresentativeOffices",
      "CrewServicingOfShipsAndAircraft",
      "Deflag",
      "PreventionOfBusinessArrangements",
      "ProhibitionOfPortEntry",
      "TravelBan",
      "PreventionOfCharteringOfShips",
      "PreventionOfCharteringOfShipsAndAircraft",
      "TechnicalAssistanceRelatedToAircraft",
      "TrustServicesSanctions",
      "DirectorDisqualificationSanction"
    },
    {"IndividualDetails/Individual/DOBs", "DOB"},
    {"IndividualDetails/Individual/BirthDetails/Location", "CountryOfBirth", "TownOfBirth"},
    {"IndividualDetails/Individual/Genders", "Gender"},
    {"IndividualDetails/Individual/Nationalities", "Nationality"},
    {"IndividualDetails/Individual/Positions", "Position"},
    {
      "IndividualDetails/Individual/PassportDetails/Passport",
      "PassportNumber",
      "PassportAdditionalInformation"
    },
    {
      "IndividualDetails/Individual/NationalIdentifierDetails/NationalIdentifier",
      "NationalIdentifierNumber",
      "NationalIdentifierAdditionalInformation"
    },
    {"EntityDetails/Entity/BusinessRegistrationNumbers", "BusinessRegistrationNumber"},
    {"EntityDetails/Entity/TypeOfEntities", "TypeOfEntity"},
    {"EntityDetails/Entity/ParentCompanies", "ParentCompany"},
    {"EntityDetails/Entity/Subsidiaries", "Subsidiary"},
    {"ShipDetails/Ship/IMONumbers", "IMONumber"},
    {"ShipDetails/Ship/CurrentOwnerOperators", "CurrentOwnerOperator"},
    {"ShipDetails/Ship/PreviousOwnerOperators", "PreviousOwnerOperator"},
    {"ShipDetails/Ship/CurrentBelievedFlagOfShips", "CurrentBelievedFlagOfShip"},
    {"ShipDetails/Ship/PreviousFlags", "PreviousFlag"},
    {"ShipDetails/Ship/TypeOfShipDetails", "TypeOfShip"},
    {"ShipDetails/Ship/TonnageOfShipDetails", "TonnageOfShip"},
    {"ShipDetails/Ship/LengthOfShipDetails", "LengthOfShip"},
    {"ShipDetails/Ship/YearsBuilt", "YearBuilt"}
  };

  /** All paths, those of the elements around others included. */
  static final Set<String> ALL = all();

  private UkElements() {}

  private static Set<String> all() {
    Set<String> paths = new TreeSet<>();
    for (String[] line : TREE) {
      StringBuilder path = new StringBuilder();
      for (String name : line[0].isEmpty() ? new String[0] : line[0].split("/")) {
        path.append(path.isEmpty() ? "" : "/").append(name);
        paths.add(path.toString());
      }
      for (int i = 1; i < line.length; i++) {
        paths.add(path + (path.isEmpty() ? "" : "/") + line[i]);
      }
    }
    return paths;
  }
}
