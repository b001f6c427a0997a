package org.dualuse.acquire.eusanctions;

import java.util.HashSet;
import java.util.Set;

/** The attributes and elements of a {@code sanctionEntity}, by their paths. */
final class FsfElements {
  static final Set<String> ALL = new HashSet<>();

  /**
   * Of every part: the regulation that added it (of which only title and date are read), its key
   * and the language of that regulation.
   */
  private static final String[] OF_EVERY_PART = {
    "remark",
    "logicalId",
    "regulationLanguage",
    "regulationSummary",
    "regulationSummary/regulationType",
    "regulationSummary/publicationDate",
    "regulationSummary/numberTitle",
    "regulationSummary/publicationUrl"
  };

  static {
    ALL.add("logicalId");
    ALL.add("euReferenceNumber");
    ALL.add("unitedNationId");
    ALL.add("designationDate");
    ALL.add("designationDetails");
    ALL.add("remark");
    // Not read: classificationCode says what code says.
    add("subjectType", "code", "classificationCode");
    // Not read: key, type, body and address of the act; its title identifies it.
    add("regulation", "regulationType", "organisationType", "logicalId", "publicationUrl");
    add("regulation", "publicationDate", "entryIntoForceDate", "numberTitle", "programme");
    part("nameAlias", "wholeName", "strong", "nameLanguage", "function", "title", "gender");
    // Not read: the whole name holds its parts.
    add("nameAlias", "firstName", "middleName", "lastName");
    part("address", "street", "poBox", "zipCode", "city", "place", "region");
    add("address", "countryDescription", "contactInfo", "contactInfo/key", "contactInfo/value");
    // Not read: the country's code says what its name says; when an address held is not dated.
    add("address", "countryIso2Code", "asAtListingTime");
    part("birthdate", "birthdate", "year", "monthOfYear", "yearRangeFrom", "yearRangeTo");
    add("birthdate", "circa", "calendarType", "city", "place", "region", "countryDescription");
    // Not read: part of birthdate; never filled; the country's code.
    add("birthdate", "dayOfMonth", "zipCode", "countryIso2Code");
    part("citizenship", "countryDescription");
    // Not read: the country's code; never filled.
    add("citizenship", "countryIso2Code", "region");
    part("identification", "identificationTypeCode", "identificationTypeDescription");
    add("identification", "number", "latinNumber", "countryDescription", "knownFalse");
    // Not read: validity and issue of a document do not change whose it is.
    add("identification", "diplomatic", "knownExpired", "reportedLost", "revokedByIssuer");
    add("identification", "issueDate", "issuedBy", "validFrom", "validTo", "nameOnDocument");
    add("identification", "region", "countryIso2Code");
  }

  private FsfElements() {}

  private static void part(String element, String... children) {
    add(element, OF_EVERY_PART);
    add(element, children);
  }

  private static void add(String element, String... children) {
    ALL.add(element);
    for (String child : children) {
      ALL.add(element + "/" + child);
    }
  }
}
