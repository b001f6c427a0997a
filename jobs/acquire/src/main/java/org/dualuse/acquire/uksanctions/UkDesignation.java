package org.dualuse.acquire.uksanctions;

import static org.dualuse.acquire.parse.XmlTree.all;
import static org.dualuse.acquire.parse.XmlTree.text;
import static org.dualuse.acquire.parse.XmlTree.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedMeasure;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ListedOwner;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.ReportedListing.Part;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.acquire.parse.BadRow;

/** A designation of the UK Sanctions List in XML; fields have the names of the table's columns. */
final class UkDesignation {
  private static final List<String> NAME_PARTS =
      List.of("Name1", "Name2", "Name3", "Name4", "Name5", "Name6");
  private static final List<String> ADDRESS_PARTS =
      List.of(
          "AddressLine1",
          "AddressLine2",
          "AddressLine3",
          "AddressLine4",
          "AddressLine5",
          "AddressLine6",
          "AddressPostalCode");

  /** Paths of texts that are kept as they are; repeated ones are joined. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("Last Updated", "LastUpdated"),
          Map.entry("OFSI Group ID", "OFSIGroupID"),
          Map.entry("Designation source", "DesignationSource"),
          Map.entry("Sanctions Imposed", "SanctionsImposed"),
          Map.entry("UK Statement of Reasons", "UKStatementofReasons"),
          Map.entry("Title", "Titles/Title"),
          Map.entry("Non-latin script type", "NonLatinNames/NonLatinName/NonLatinScriptType"),
          Map.entry("Phone number", "PhoneNumbers/PhoneNumber"),
          Map.entry("Website", "Websites/Website"),
          Map.entry("Email address", "EmailAddresses/EmailAddress"),
          Map.entry(
              "National Identifier additional information",
              "IndividualDetails/Individual/NationalIdentifierDetails/NationalIdentifier"
                  + "/NationalIdentifierAdditionalInformation"),
          Map.entry(
              "Passport additional information",
              "IndividualDetails/Individual/PassportDetails/Passport"
                  + "/PassportAdditionalInformation"),
          Map.entry("Position", "IndividualDetails/Individual/Positions/Position"),
          Map.entry("Gender", "IndividualDetails/Individual/Genders/Gender"),
          Map.entry(
              "Town of birth", "IndividualDetails/Individual/BirthDetails/Location/TownOfBirth"),
          Map.entry(
              "Country of birth",
              "IndividualDetails/Individual/BirthDetails/Location/CountryOfBirth"),
          Map.entry("Type of entity", "EntityDetails/Entity/TypeOfEntities/TypeOfEntity"),
          Map.entry("Subsidiaries", "EntityDetails/Entity/Subsidiaries/Subsidiary"),
          Map.entry(
              "Previous owner/operator (s)",
              "ShipDetails/Ship/PreviousOwnerOperators/PreviousOwnerOperator"),
          Map.entry("IMO number", "ShipDetails/Ship/IMONumbers/IMONumber"),
          Map.entry("Previous flags", "ShipDetails/Ship/PreviousFlags/PreviousFlag"),
          Map.entry("Type of ship", "ShipDetails/Ship/TypeOfShipDetails/TypeOfShip"),
          Map.entry("Tonnage of ship", "ShipDetails/Ship/TonnageOfShipDetails/TonnageOfShip"),
          Map.entry("Length of ship", "ShipDetails/Ship/LengthOfShipDetails/LengthOfShip"),
          Map.entry("Year Built", "ShipDetails/Ship/YearsBuilt/YearBuilt"));

  private final JsonNode tree;
  private final ReportedListing.Builder listing;

  UkDesignation(JsonNode tree, LocalDate asOf) throws BadRow {
    this.tree = tree;
    this.listing =
        new ReportedListing.Builder(
            SanctionsList.UK_SANCTIONS, required("UniqueID"), Part.ENTRY, asOf);
  }

  ReportedListing listing() throws BadRow {
    listing.kind(UkText.kind(text(tree, "IndividualEntityShip")));
    addNames();
    String designated = text(tree, "DateDesignated");
    listing.measure(
        ListedMeasure.since(
            required("RegimeName"), designated == null ? null : UkDates.read(designated), null));
    addIdentifiers();
    for (JsonNode address : all(tree, "Addresses", "Address")) {
      listing.address(joined(", ", address, ADDRESS_PARTS), text(address, "AddressCountry"));
    }
    at("IndividualDetails/Individual/DOBs/DOB").forEach(listing::birthDate);
    at("IndividualDetails/Individual/Nationalities/Nationality").forEach(listing::nationality);
    at("ShipDetails/Ship/CurrentBelievedFlagOfShips/CurrentBelievedFlagOfShip")
        .forEach(listing::nationality);
    at("EntityDetails/Entity/ParentCompanies/ParentCompany")
        .forEach(each -> listing.owner(new ListedOwner(each, null, null, UkText.SUBSIDIARY)));
    at("ShipDetails/Ship/CurrentOwnerOperators/CurrentOwnerOperator")
        .forEach(each -> listing.owner(new ListedOwner(each, null, null, UkText.LINKED)));
    listing.remarks(text(tree, "OtherInformation"));
    FIELDS.forEach((name, path) -> listing.field(name, String.join("; ", at(path))));
    return listing.build();
  }

  private void addNames() throws BadRow {
    List<JsonNode> names = all(tree, "Names", "Name");
    List<JsonNode> primary =
        names.stream().filter(each -> kind(each) == ListedName.Kind.PRIMARY).toList();
    for (JsonNode name : primary) {
      listing.name(joined(" ", name, NAME_PARTS), ListedName.Kind.PRIMARY, null);
    }
    // An entry without a primary name is filed under the first one.
    boolean isFirst = primary.isEmpty();
    boolean hasName = !primary.isEmpty();
    for (JsonNode name : names) {
      String printed = joined(" ", name, NAME_PARTS);
      hasName |= !printed.isEmpty();
      listing.name(printed, isFirst ? ListedName.Kind.PRIMARY : kind(name), null);
      isFirst &= printed.isEmpty();
    }
    for (JsonNode name : all(tree, "NonLatinNames", "NonLatinName")) {
      String printed = text(name, "NameNonLatinScript");
      hasName |= printed != null;
      String language = UkText.language(text(name, "NonLatinScriptLanguage"));
      listing.name(printed, ListedName.Kind.ALIAS, language);
    }
    if (!hasName) {
      throw new BadRow("MISSING_NAME", "The designation has no name.");
    }
  }

  private void addIdentifiers() {
    listing.identifier(
        ListedIdentifier.of(IdentifierScheme.UN_REFERENCE, null, text(tree, "UNReferenceNumber")));
    for (String number :
        at("IndividualDetails/Individual/PassportDetails/Passport/PassportNumber")) {
      listing.identifier(ListedIdentifier.labelled("Passport", null, number));
    }
    for (String number :
        at(
            "IndividualDetails/Individual/NationalIdentifierDetails/NationalIdentifier"
                + "/NationalIdentifierNumber")) {
      listing.identifier(ListedIdentifier.labelled("National identification number", null, number));
    }
    for (String number : at("ShipDetails/Ship/IMONumbers/IMONumber")) {
      listing.identifier(ListedIdentifier.of(IdentifierScheme.IMO, null, number));
    }
    at("EntityDetails/Entity/BusinessRegistrationNumbers/BusinessRegistrationNumber")
        .forEach(text -> BusinessNumbers.add(listing, text));
  }

  private static ListedName.Kind kind(JsonNode name) {
    return UkText.nameKind(text(name, "NameType"), text(name, "AliasStrength"));
  }

  private List<String> at(String path) {
    return texts(tree, path.split("/"));
  }

  private String required(String name) throws BadRow {
    String text = text(tree, name);
    if (text == null) {
      throw new BadRow("MISSING_VALUE", "The element `" + name + "` is missing or empty.");
    }
    return text;
  }

  private static String joined(String separator, JsonNode node, List<String> names) {
    return names.stream()
        .map(name -> text(node, name))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(separator));
  }
}
