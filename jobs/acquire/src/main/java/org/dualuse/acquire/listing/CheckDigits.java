package org.dualuse.acquire.listing;

import java.math.BigInteger;

/** Check digits of numbers that identify parties. Values are plain: digits and capitals only. */
final class CheckDigits {
  private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
  private static final int[] INN_11 = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
  private static final int[] INN_12 = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

  /** GB 32100-2015: the letters I, O, S, V and Z are not used. */
  private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int[] USCC_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] IMO_WEIGHTS = {7, 6, 5, 4, 3, 2};
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  private CheckDigits() {}

  /** Russian taxpayer number: one check digit over 10 digits, two over 12. */
  static boolean isInn(String inn) {
    return switch (inn.matches("\\d+") ? inn.length() : 0) {
      case 10 -> weighted(inn, INN_10) % 11 % 10 == digit(inn, 9);
      case 12 ->
          weighted(inn, INN_11) % 11 % 10 == digit(inn, 10)
              && weighted(inn, INN_12) % 11 % 10 == digit(inn, 11);
      default -> false;
    };
  }

  /** Russian registration number: the rest of a division by 11 (13 digits) or 13 (15 digits). */
  static boolean isOgrn(String ogrn) {
    if (!ogrn.matches("\\d{13}|\\d{15}")) {
      return false;
    }
    int last = ogrn.length() - 1;
    long number = Long.parseLong(ogrn.substring(0, last));
    return number % (last - 1) % 10 == digit(ogrn, last);
  }

  /** Chinese unified social credit code: 31 minus the weighted sum modulo 31. */
  static boolean isUnifiedSocialCreditCode(String code) {
    if (code.length() != 18) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 18; i++) {
      int value = USCC_ALPHABET.indexOf(code.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += i < 17 ? value * USCC_WEIGHTS[i] : 0;
    }
    return USCC_ALPHABET.indexOf(code.charAt(17)) == (31 - sum % 31) % 31;
  }

  /** Legal Entity Identifier: ISO 7064, modulo 97-10. */
  static boolean isLei(String lei) {
    if (!lei.matches("[0-9A-Z]{18}\\d{2}")) {
      return false;
    }
    StringBuilder digits = new StringBuilder();
    lei.chars().forEach(c -> digits.append(Character.getNumericValue(c)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
  }

  /** Ship's number: the last digit of the weighted sum of the first six. */
  static boolean isImo(String imo) {
    return imo.matches("\\d{7}") && weighted(imo, IMO_WEIGHTS) % 10 == digit(imo, 6);
  }

  private static int weighted(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += digit(digits, i) * weights[i];
    }
    return sum;
  }

  private static int digit(String digits, int index) {
    return digits.charAt(index) - '0';
  }
}
