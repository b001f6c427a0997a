package org.dualuse.acquire.uksanctions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedOwner;
import org.dualuse.acquire.listing.ReportedListing;

/**
 * What the free text of the consolidated list states under labels: {@code (UK Sanctions List
 * Ref):RUS0001 (Business Reg No):1027700132195}.
 */
final class UkRemarks {
  private static final String UK_REFERENCE = "UK Sanctions List Ref";
  private static final String UN_REFERENCE = "UN Ref";
  private static final String BUSINESS_NUMBER = "Business Reg No";
  private static final String IMO = "IMO number";
  private static final String FLAG = "Flag of ship";
  private static final String PARENT_COMPANY = "Parent company";
  private static final String OWNERS = "Current owners";

  /** Where a value ends: at the next of these, since other brackets are part of the text. */
  private static final Pattern LABEL =
      Pattern.compile(
          "\\((UK Sanctions List Ref|UN Ref|UK Statement of Reasons|Gender|Phone number"
              + "|Email address|Type of entity|Website|Parent company|Subsidiaries"
              + "|Business Reg No|IMO number|Current owners|Flag of ship|Previous flags"
              + "|Type of ship|Tonnage of ship|Length of ship|Year built)\\):");

  private final Map<String, String> values = new LinkedHashMap<>();

  private UkRemarks() {}

  static UkRemarks read(String text) {
    UkRemarks remarks = new UkRemarks();
    if (text == null) {
      return remarks;
    }
    Matcher label = LABEL.matcher(text);
    String name = null;
    int start = 0;
    while (label.find()) {
      remarks.put(name, text.substring(start, label.start()));
      name = label.group(1);
      start = label.end();
    }
    remarks.put(name, text.substring(start));
    return remarks;
  }

  /** Adds identifiers, flag and owners; the rest under the labels. */
  void addTo(ReportedListing.Builder listing) {
    for (Map.Entry<String, String> each : values.entrySet()) {
      String value = each.getValue();
      listing.field(each.getKey(), value);
      switch (each.getKey()) {
        case UN_REFERENCE ->
            listing.identifier(ListedIdentifier.of(IdentifierScheme.UN_REFERENCE, null, value));
        case IMO -> listing.identifier(ListedIdentifier.of(IdentifierScheme.IMO, null, value));
        case BUSINESS_NUMBER -> BusinessNumbers.add(listing, value);
        case FLAG -> listing.nationality(value);
        case PARENT_COMPANY -> addOwners(listing, value, UkText.SUBSIDIARY);
        case OWNERS -> addOwners(listing, value, UkText.OWNED);
        default -> {
          // Known by its label only.
        }
      }
    }
  }

  private static void addOwners(ReportedListing.Builder listing, String value, String rule) {
    UkText.numbered(value)
        .forEach(owner -> listing.owner(new ListedOwner(owner, null, null, rule)));
  }

  /** Reasons are in the remarks as a whole; free text may follow a reference. */
  private void put(String name, String text) {
    if (name == null || name.equals("UK Statement of Reasons") || text.isBlank()) {
      return;
    }
    boolean isReference = name.equals(UK_REFERENCE) || name.equals(UN_REFERENCE);
    values.putIfAbsent(name, isReference ? text.strip().split("\\s", 2)[0] : text.strip());
  }
}
