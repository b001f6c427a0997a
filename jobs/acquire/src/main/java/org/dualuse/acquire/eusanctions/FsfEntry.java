package org.dualuse.acquire.eusanctions;

import static org.dualuse.acquire.parse.XmlTree.all;
import static org.dualuse.acquire.parse.XmlTree.text;
import static org.dualuse.acquire.parse.XmlTree.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.listing.ReportedListing.Part;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.acquire.parse.BadRow;

/**
 * A {@code sanctionEntity} of the financial sanctions files. Its key is {@code logicalId}; a party
 * under two programmes may have two elements of the same key, which complete each other.
 */
final class FsfEntry {
  private static final String NO_COUNTRY = "UNKNOWN";
  private static final List<String> PARTS =
      List.of("nameAlias", "address", "birthdate", "citizenship", "identification");

  private final JsonNode entity;
  private final ReportedListing.Builder listing;

  private FsfEntry(JsonNode entity, LocalDate asOf) throws BadRow {
    this.entity = entity;
    this.listing =
        new ReportedListing.Builder(
            SanctionsList.EU_ASSET_FREEZE, required(entity, "logicalId"), Part.ENTRY, asOf);
  }

  /**
   * Reads an entity.
   *
   * @throws BadRow MISSING_VALUE without key, name or programme; BAD_DATE
   */
  static ReportedListing read(JsonNode entity, LocalDate asOf) throws BadRow {
    FsfEntry entry = new FsfEntry(entity, asOf);
    entry.addNames();
    entry.addReferences();
    all(entity, "identification").forEach(entry::addDocument);
    all(entity, "address").forEach(entry::addAddress);
    all(entity, "birthdate").forEach(entry::addBirth);
    all(entity, "citizenship").forEach(each -> entry.listing.nationality(country(each)));
    for (var measure : FsfMeasures.of(entity)) {
      entry.listing.measure(measure);
    }
    entry.addRemarks();
    return entry.listing.build();
  }

  static String required(JsonNode node, String name) throws BadRow {
    String text = text(node, name);
    if (text == null) {
      throw new BadRow("MISSING_VALUE", "The attribute `" + name + "` is missing or empty.");
    }
    return text;
  }

  /** The first strong name goes first; an entry with weak names only begins with the first. */
  private void addNames() throws BadRow {
    List<JsonNode> names =
        all(entity, "nameAlias").stream().filter(each -> text(each, "wholeName") != null).toList();
    if (names.isEmpty()) {
      throw new BadRow("MISSING_VALUE", "The entity has no name.");
    }
    JsonNode primary = names.stream().filter(FsfEntry::isStrong).findFirst().orElse(names.get(0));
    addName(primary, ListedName.Kind.PRIMARY);
    for (JsonNode name : names) {
      addName(name, isStrong(name) ? ListedName.Kind.ALIAS : ListedName.Kind.WEAK);
    }
  }

  private void addName(JsonNode name, ListedName.Kind kind) {
    String language = text(name, "nameLanguage");
    listing.name(
        text(name, "wholeName"), kind, language == null ? null : language.toLowerCase(Locale.ROOT));
  }

  /** Before the attribute {@code strong} was used, the remark said so. */
  private static boolean isStrong(JsonNode name) {
    boolean isMarked = "false".equals(text(name, "strong"));
    boolean isRemarked =
        texts(name, "remark").stream()
            .anyMatch(remark -> remark.toLowerCase(Locale.ROOT).startsWith("low quality"));
    return !isMarked && !isRemarked;
  }

  private void addReferences() {
    listing.kind(
        switch (String.valueOf(text(entity, "subjectType", "code"))) {
          case "person" -> Kind.PERSON;
          case "enterprise" -> Kind.COMPANY;
          default -> Kind.UNKNOWN;
        });
    listing.field("subject_type", text(entity, "subjectType", "code"));
    String reference = text(entity, "euReferenceNumber");
    listing.identifier(ListedIdentifier.of(IdentifierScheme.EU_REFERENCE, null, reference));
    String atTheUn = text(entity, "unitedNationId");
    listing.identifier(ListedIdentifier.of(IdentifierScheme.UN_REFERENCE, null, atTheUn));
  }

  /** A document that is known to be false identifies nobody. */
  private void addDocument(JsonNode document) {
    String type = String.valueOf(text(document, "identificationTypeDescription"));
    for (String number :
        Stream.concat(texts(document, "number").stream(), texts(document, "latinNumber").stream())
            .toList()) {
      if ("true".equals(text(document, "knownFalse"))) {
        listing.addToField("false_identification", type + " " + number);
      } else {
        String code = String.valueOf(text(document, "identificationTypeCode"));
        ListedIdentifier read =
            ListedIdentifier.labelled(label(code, type), country(document), number);
        listing.identifier(
            new ListedIdentifier(read.scheme(), read.country(), read.value(), type + " " + number));
      }
    }
  }

  /** What the shared labels call it: "other identification number" is not a national one. */
  private static String label(String code, String type) {
    return switch (code) {
      case "id", "ssn", "travelcardid", "drivinglicence" -> "national identification";
      case "other" -> "other";
      default -> type;
    };
  }

  private void addAddress(JsonNode address) {
    String place =
        Stream.of("street", "poBox", "zipCode", "city", "place", "region")
            .flatMap(name -> texts(address, name).stream())
            .collect(Collectors.joining(", "));
    listing.address(place, country(address));
    for (JsonNode contact : all(address, "contactInfo")) {
      String key = String.valueOf(text(contact, "key")).toLowerCase(Locale.ROOT);
      listing.addToField(key, text(contact, "value"));
    }
  }

  private void addBirth(JsonNode birth) {
    listing.birthDate(birthDate(birth));
    String place =
        Stream.concat(
                Stream.of("city", "place", "region").map(name -> text(birth, name)),
                Stream.of(country(birth)))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    if (!place.isEmpty()) {
      listing.addToField("birth_place", place);
    }
  }

  /**
   * {@code 1937-04-28}, {@code 1964-05}, {@code circa 1962}, {@code 1968-1973}; null if unknown.
   */
  private static String birthDate(JsonNode birth) {
    String date = text(birth, "birthdate");
    String from = text(birth, "yearRangeFrom");
    String year = text(birth, "year");
    String month = text(birth, "monthOfYear");
    String printed = date;
    if (date == null && from != null) {
      printed = from + "-" + text(birth, "yearRangeTo");
    } else if (date == null && year != null) {
      printed = month == null ? year : year + "-" + (month.length() == 1 ? "0" : "") + month;
    }
    if (printed == null) {
      return null;
    }
    String calendar = text(birth, "calendarType");
    boolean isGregorian = calendar == null || calendar.equals("GREGORIAN");
    return ("true".equals(text(birth, "circa")) ? "circa " : "")
        + printed
        + (isGregorian ? "" : " (" + calendar + ")");
  }

  private static String country(JsonNode part) {
    String country = text(part, "countryDescription");
    return NO_COUNTRY.equals(country) ? null : country;
  }

  private void addRemarks() {
    listing.remarks(String.join("; ", texts(entity, "remark")));
    listing.field("designation_details", text(entity, "designationDetails"));
    for (String part : PARTS) {
      texts(entity, part, "remark").stream()
          .distinct()
          .forEach(remark -> listing.addToField(part + "_remark", remark));
    }
    for (String attribute : List.of("function", "title", "gender")) {
      texts(entity, "nameAlias", attribute).stream()
          .distinct()
          .forEach(value -> listing.addToField(attribute, value));
    }
    for (JsonNode act : all(entity, "regulation")) {
      listing.addToField("regulation", FsfMeasures.describe(act));
    }
  }
}
