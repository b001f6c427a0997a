package org.dualuse.acquire.tradecsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;

/**
 * An identifier or a fact about a party.
 *
 * @param label what it is, e.g. {@code Tax ID No.} or {@code Gender}; empty if it has no label that
 *     is known
 * @param country issuing country as an ISO 3166 code, or null
 * @param value the number, or the fact
 */
record CslId(String label, String country, String value) {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern IMO = Pattern.compile("IMO\\s*(\\d{7})");

  /**
   * Reads an item of the CSV: {@code RU, 7744001497, Tax ID No.} in 2022, {@code Tax ID No.,
   * 7744001497, RU} since; days of issue and expiry may stand between and are left out.
   */
  static CslId read(String item, CslLabels labels) {
    List<String> parts = new ArrayList<>(Arrays.asList(item.strip().split(",\\s+")));
    int last = parts.size() - 1;
    boolean isLabelLast = labels.isKnown(parts.get(last));
    boolean isLabelFirst = !isLabelLast && labels.isKnown(parts.get(0));
    if (!isLabelLast && !isLabelFirst) {
      return new CslId("", null, item.strip());
    }
    String label = parts.remove(isLabelLast ? last : 0);
    if (labels.isFact(label)) {
      return new CslId(label, null, String.join(", ", parts));
    }
    parts.removeIf(part -> parts.size() > 1 && DAY.matcher(part).matches());
    int at = isLabelLast ? 0 : parts.size() - 1;
    boolean hasCountry = parts.size() > 1 && COUNTRY.matcher(parts.get(at)).matches();
    String country = hasCountry ? parts.remove(at) : null;
    return new CslId(label, country, String.join(", ", parts));
  }

  /** The identifier, or null if there is no value. */
  ListedIdentifier toIdentifier() {
    var ship = IMO.matcher(value);
    ListedIdentifier imo =
        ship.matches() ? ListedIdentifier.of(IdentifierScheme.IMO, country, ship.group(1)) : null;
    return imo != null ? imo : ListedIdentifier.labelled(label, country, value);
  }
}
