package org.dualuse.acquire.unsanctions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ReportedListing;

/** Identifiers that comments state beside their label. */
final class UnComments {
  /** Those of shipping companies: the list holds no ships, its numbers are the owners'. */
  private static final Pattern IMO = Pattern.compile("(?i)\\bIMO\\)?(?: Number)?:? (\\d{7})\\b");

  private static final Pattern SWIFT =
      Pattern.compile("SWIFT(?:/BIC)?(?: code)?: ?([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\\b");
  private static final Pattern LABELLED =
      Pattern.compile(
          "((?:Tax|Registration) (?:Number|No\\.?)):?\\s+([A-Z]{0,3}\\d{4,})\\b"
              + "(?:\\s*\\(([^()]+)\\))?",
          Pattern.CASE_INSENSITIVE);

  private UnComments() {}

  static void addIdentifiers(ReportedListing.Builder listing, String comments) {
    if (comments == null) {
      return;
    }
    Matcher imo = IMO.matcher(comments);
    while (imo.find()) {
      listing.identifier(ListedIdentifier.of(IdentifierScheme.IMO_COMPANY, null, imo.group(1)));
    }
    Matcher swift = SWIFT.matcher(comments);
    while (swift.find()) {
      listing.identifier(ListedIdentifier.of(IdentifierScheme.BIC, null, swift.group(1)));
    }
    Matcher other = LABELLED.matcher(comments);
    while (other.find()) {
      listing.identifier(ListedIdentifier.labelled(other.group(1), other.group(3), other.group(2)));
    }
  }
}
