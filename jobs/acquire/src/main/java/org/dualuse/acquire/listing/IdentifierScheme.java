package org.dualuse.acquire.listing;

import java.util.Locale;

/** Whose number an identifier is. Two parties with the same number of a strong scheme are one. */
public enum IdentifierScheme {
  /** Russian taxpayer number: 10 digits for organisations, 12 for persons. */
  INN(true),
  /** Russian state registration number: 13 digits, 15 for sole traders. */
  OGRN(true),
  /** Russian code of the reason for registration: shared by many. */
  KPP(false),
  /** Russian statistics' code of the organisation. */
  OKPO(false),
  /** Chinese unified social credit code: 18 characters. */
  USCC(true),
  /** Hong Kong companies registry number: 7 digits. */
  HK_CR(true),
  /** Hong Kong business registration number, since 2023 the unique identifier: 8 digits. */
  HK_BR(true),
  /** Legal Entity Identifier: 20 characters. */
  LEI(true),
  /** Ship's number at the International Maritime Organization: 7 digits. */
  IMO(true),
  /** A company's number at the International Maritime Organization: 7 digits. */
  IMO_COMPANY(true),
  /** Radio identity of a ship: 9 digits, re-used. */
  MMSI(false),
  /** Business identifier code of a bank (SWIFT). */
  BIC(false),
  /** The United Nations' permanent reference, e.g. {@code CDi.001}. */
  UN_REFERENCE(true),
  /** The EU's reference, e.g. {@code EU.27.28}. */
  EU_REFERENCE(true),
  /** OFAC's number of the party. */
  OFAC_NUMBER(true),
  /** Number of a passport, with its country. */
  PASSPORT(false),
  /** Number of another personal document, with its country. */
  NATIONAL_ID(false),
  /** Taxpayer number of another kind, with its country. */
  TAX_NUMBER(false),
  /** Registration number of another kind, with its country. */
  REGISTRATION(false),
  /** Anything else. */
  OTHER(false);

  private final boolean strong;

  IdentifierScheme(boolean strong) {
    this.strong = strong;
  }

  /** True if nobody shares a number of this scheme with anybody else. */
  public boolean isStrong() {
    return strong;
  }

  /**
   * True if the plain value has the scheme's form and, where it has one, its check digit: a typing
   * error or a number of another kind must not join two parties.
   */
  public boolean accepts(String plain) {
    return switch (this) {
      case INN -> CheckDigits.isInn(plain);
      case OGRN -> CheckDigits.isOgrn(plain);
      case USCC -> CheckDigits.isUnifiedSocialCreditCode(plain);
      case LEI -> CheckDigits.isLei(plain);
      case IMO -> CheckDigits.isImo(plain);
      case IMO_COMPANY, HK_CR -> plain.matches("\\d{7}");
      case HK_BR -> plain.matches("\\d{8}");
      case KPP -> plain.matches("\\d{4}[0-9A-Z]{2}\\d{3}");
      case OKPO -> plain.matches("\\d{8}(\\d{2})?");
      case MMSI -> plain.matches("\\d{9}");
      case BIC -> plain.matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
      default -> !plain.isEmpty();
    };
  }

  /** The value without blanks and punctuation, in capitals; references keep their dots. */
  public String plain(String printed) {
    String upper = printed.strip().toUpperCase(Locale.ROOT);
    return switch (this) {
      case UN_REFERENCE, EU_REFERENCE -> printed.strip();
      case IMO, IMO_COMPANY -> upper.replaceAll("[^0-9]", "");
      // Often printed without its leading zeros.
      case HK_CR -> upper.matches("\\d{5,6}") ? "0".repeat(7 - upper.length()) + upper : upper;
      // The branch and the expiry may follow: 35585540-000-04-23-0.
      case HK_BR -> upper.replaceFirst("^(\\d{8})-\\d{3}(-.*)?$", "$1");
      default -> upper.replaceAll("[^\\p{L}\\p{Nd}]", "");
    };
  }
}
