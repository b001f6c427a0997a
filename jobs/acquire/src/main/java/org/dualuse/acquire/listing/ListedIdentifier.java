package org.dualuse.acquire.listing;

import java.util.List;
import java.util.Locale;

/**
 * An identifier of a listed party.
 *
 * @param scheme whose number it is
 * @param country issuing country as printed, or null
 * @param value in the scheme's plain form
 * @param asReported label and value as printed
 */
public record ListedIdentifier(
    IdentifierScheme scheme, String country, String value, String asReported) {

  /**
   * Words of labels, in the order of asking; the first whose form the value has wins. One in eleven
   * tax numbers of ten digits of any country passes for a Russian one, so a word that every country
   * uses counts only with a country of the scheme's own, or with none.
   */
  private record Label(IdentifierScheme scheme, String words, String countries) {
    Label(IdentifierScheme scheme, String words) {
      this(scheme, words, ".*");
    }

    boolean isFor(String label, String country) {
      boolean isCountry = country == null || lower(country).matches(countries);
      return isCountry && label.matches("(?s).*(" + words + ").*");
    }
  }

  private static final String CHINA = ".*china.*|cn|chn";
  private static final String RUSSIA = ".*russia.*|.*росси.*|ru|rus";

  private static final List<Label> LABELS =
      List.of(
          new Label(IdentifierScheme.USCC, "uscc|uni(fi|t)ed social credit"),
          new Label(IdentifierScheme.USCC, "registration|business reg|tax|company", CHINA),
          new Label(IdentifierScheme.LEI, "\\blei\\b|legal entity (number|identifier)"),
          new Label(IdentifierScheme.INN, "inn\\b|инн"),
          new Label(IdentifierScheme.INN, "tax|vat", RUSSIA),
          new Label(IdentifierScheme.OGRN, "ogrn|огрн|psrn"),
          new Label(
              IdentifierScheme.OGRN, "registration|business reg|company number|primary", RUSSIA),
          new Label(IdentifierScheme.KPP, "\\bkpp\\b|кпп"),
          new Label(IdentifierScheme.OKPO, "okpo|окпо|government gazette"),
          new Label(IdentifierScheme.BIC, "swift|\\bbic\\b"),
          new Label(IdentifierScheme.MMSI, "mmsi|maritime mobile"),
          new Label(IdentifierScheme.PASSPORT, "passport|passeport|pasaporte"),
          new Label(IdentifierScheme.NATIONAL_ID, "national|identification|identity|ssn|cedula"),
          new Label(IdentifierScheme.TAX_NUMBER, "tax|vat|fiscal"),
          new Label(
              IdentifierScheme.REGISTRATION,
              "registration|registry|company n(umber|o)|business (number|reg)|c\\.r\\. no|enterprise|"
                  + "commercial|trade licen"));

  /** An identifier of a known scheme; null if the value has not the scheme's form. */
  public static ListedIdentifier of(IdentifierScheme scheme, String country, String printed) {
    if (printed == null || printed.isBlank()) {
      return null;
    }
    String plain = scheme.plain(printed);
    return scheme.accepts(plain)
        ? new ListedIdentifier(scheme, blankToNull(country), plain, printed.strip())
        : null;
  }

  /**
   * An identifier of the scheme that the label and the form of the value tell.
   *
   * @param label what the list calls it, e.g. {@code Tax ID No.}
   * @param country issuing country as printed, or null
   * @return null if there is no value
   */
  public static ListedIdentifier labelled(String label, String country, String printed) {
    if (printed == null || printed.isBlank()) {
      return null;
    }
    IdentifierScheme scheme = scheme(lower(label), blankToNull(country), printed);
    return new ListedIdentifier(
        scheme, blankToNull(country), scheme.plain(printed), label.strip() + " " + printed.strip());
  }

  private static IdentifierScheme scheme(String label, String country, String printed) {
    String issuer = country == null ? "" : lower(country.strip());
    boolean isHongKong = issuer.contains("hong kong") || issuer.equals("hk");
    boolean isRegistration =
        label.matches(".*(registration|registry|business|company number|c\\.r\\. no).*");
    if (isHongKong && isRegistration) {
      if (fits(IdentifierScheme.HK_CR, printed)) {
        return IdentifierScheme.HK_CR;
      }
      if (fits(IdentifierScheme.HK_BR, printed)) {
        return IdentifierScheme.HK_BR;
      }
    }
    for (Label known : LABELS) {
      if (known.isFor(label, country) && fits(known.scheme(), printed)) {
        return known.scheme();
      }
    }
    return IdentifierScheme.OTHER;
  }

  private static boolean fits(IdentifierScheme scheme, String printed) {
    return scheme.accepts(scheme.plain(printed));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  Object[] toCells() {
    return new Object[] {scheme.name(), country, value, asReported};
  }
}
