package org.dualuse.acquire.unsanctions;

import static org.dualuse.acquire.parse.XmlTree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ReportedListing;

/** A passport or another document of an individual. */
final class UnDocument {
  private UnDocument() {}

  /** Adds its number, if it has one, and what else is printed of it. */
  static void add(ReportedListing.Builder listing, JsonNode document) {
    String type = text(document, "TYPE_OF_DOCUMENT");
    if (type == null) {
      return;
    }
    String detail = text(document, "TYPE_OF_DOCUMENT2");
    String label = detail == null || detail.equals(type) ? type : type + ", " + detail;
    String number = text(document, "NUMBER");
    String country =
        Stream.of(text(document, "ISSUING_COUNTRY"), text(document, "COUNTRY_OF_ISSUE"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    listing.identifier(ListedIdentifier.labelled(label.replaceAll("\\s+", " "), country, number));
    String more =
        Stream.concat(
                Stream.of(label, number, country),
                List.of("CITY_OF_ISSUE", "DATE_OF_ISSUE", "NOTE").stream()
                    .map(name -> text(document, name)))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    listing.addToField("DOCUMENT", more);
  }
}
