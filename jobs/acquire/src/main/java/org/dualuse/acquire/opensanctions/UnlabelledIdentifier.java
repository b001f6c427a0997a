package org.dualuse.acquire.opensanctions;

import java.util.List;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ReportedListing.Kind;

/**
 * An identifier of which only the value is known. Its form, its check digits, what it identifies
 * and where that is at home tell the scheme; a number that fits more than one stays OTHER.
 */
final class UnlabelledIdentifier {
  private UnlabelledIdentifier() {}

  /**
   * The identifier.
   *
   * @param printed the value
   * @param kind of the party
   * @param countries ISO 3166-1 alpha-2 codes in lower case, as OpenSanctions has them
   */
  static ListedIdentifier of(String printed, Kind kind, List<String> countries) {
    IdentifierScheme scheme = scheme(printed.strip(), kind, countries);
    ListedIdentifier identifier =
        scheme == IdentifierScheme.OTHER ? null : ListedIdentifier.of(scheme, null, printed);
    return identifier != null
        ? identifier
        : ListedIdentifier.of(IdentifierScheme.OTHER, null, printed);
  }

  private static IdentifierScheme scheme(String value, Kind kind, List<String> countries) {
    if (value.matches("IMO\\d{7}")) {
      return kind == Kind.VESSEL ? IdentifierScheme.IMO : IdentifierScheme.IMO_COMPANY;
    }
    if (kind == Kind.VESSEL) {
      return value.matches("\\d{9}") ? IdentifierScheme.MMSI : IdentifierScheme.OTHER;
    }
    return switch (value.length()) {
      case 7 -> isHongKong(kind, countries) ? IdentifierScheme.HK_CR : IdentifierScheme.OTHER;
      case 10, 12 -> isInn(value, kind, countries) ? IdentifierScheme.INN : IdentifierScheme.OTHER;
      case 13, 15 -> isRussian(countries, true) ? IdentifierScheme.OGRN : IdentifierScheme.OTHER;
      case 18 -> IdentifierScheme.USCC;
      case 20 -> IdentifierScheme.LEI;
      default -> IdentifierScheme.OTHER;
    };
  }

  private static boolean isHongKong(Kind kind, List<String> countries) {
    return kind != Kind.PERSON && countries.contains("hk");
  }

  /** Ten digits are an organisation's; a Ukrainian taxpayer has ten as well, never twelve. */
  private static boolean isInn(String value, Kind kind, List<String> countries) {
    boolean isOfPerson = value.length() == 12;
    return (isOfPerson || kind != Kind.PERSON) && isRussian(countries, isOfPerson);
  }

  /** Numbers of Russia are given in occupied Ukraine, too. */
  private static boolean isRussian(List<String> countries, boolean orInUkraine) {
    return countries.isEmpty()
        || countries.contains("ru")
        || orInUkraine && countries.contains("ua");
  }
}
