package org.dualuse.acquire.parse;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as a publisher prints them, exactly. A text in another format than the declared one is
 * never guessed at: {@code 1,5} is no number where the point is the decimal sign.
 */
public enum Decimals {
  /** {@code 1234567.8}, {@code 1.2E7}. */
  PLAIN('.', null),
  /** {@code 1,234,567.8}; {@code 1234567.8} is fine too. */
  THOUSANDS_COMMAS('.', ','),
  /** {@code 1234567,8}. */
  DECIMAL_COMMA(',', null),
  /** {@code 1.234.567,8}; {@code 1234567,8} is fine too. */
  THOUSANDS_POINTS(',', '.'),
  /** {@code 1 234 567,8}, also with a non-breaking blank. */
  THOUSANDS_BLANKS(',', ' ');

  /**
   * Digits before the point of the largest amount: no currency's trade needs more, and sums over a
   * file as well as amounts in thousands of a unit still fit into the warehouse's decimals.
   */
  private static final int DIGITS = 16;

  private final Pattern pattern;
  private final char decimalSign;
  private final Character grouping;

  Decimals(char decimalSign, Character grouping) {
    this.decimalSign = decimalSign;
    this.grouping = grouping;
    String sign = Pattern.quote(String.valueOf(decimalSign));
    String whole =
        grouping == null
            ? "\\d+"
            : "(\\d+|\\d{1,3}(" + Pattern.quote(String.valueOf(grouping)) + "\\d{3})+)";
    this.pattern =
        Pattern.compile(
            "[+-]?(" + whole + "(" + sign + "\\d*)?|" + sign + "\\d+)([eE][+-]?\\d{1,2})?");
  }

  /**
   * Reads a number.
   *
   * @param text as printed; surrounding blanks do not matter
   * @return the number, or empty if the text is blank
   * @throws BadRow BAD_NUMBER if it is not a number in this format, or too large to be kept
   */
  public Optional<BigDecimal> read(String text) throws BadRow {
    String printed = text == null ? "" : text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    if (!pattern.matcher(printed).matches()) {
      throw new BadRow("BAD_NUMBER", "`" + text + "` is not a number of the form " + name() + ".");
    }
    String digits = grouping == null ? printed : printed.replace(grouping.toString(), "");
    return Optional.of(amount(new BigDecimal(digits.replace(decimalSign, '.'))));
  }

  /**
   * A number that may be an amount of money or of goods.
   *
   * @return the number
   * @throws BadRow BAD_NUMBER if it is too large
   */
  public static BigDecimal amount(BigDecimal number) throws BadRow {
    if (number.signum() != 0 && (long) number.precision() - number.scale() > DIGITS) {
      throw new BadRow("BAD_NUMBER", "The number has more than " + DIGITS + " digits.");
    }
    return number;
  }
}
