package org.dualuse.acquire.chinacustoms;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A quantity with its unit.
 *
 * @param amount null if missing
 * @param unit as printed; null if the row has none
 */
record ChinaCustomsQuantity(BigDecimal amount, String unit) {
  private static final ChinaCustomsQuantity NONE = new ChinaCustomsQuantity(null, null);
  private static final String NO_UNIT = "?";
  private static final Set<String> KILOGRAMS = Set.of("Kilogram", "千克");

  /**
   * Reads a quantity: without a unit it is none, and a zero beside a value is missing.
   *
   * @param printed the number, or null
   * @param value the row's value
   */
  static ChinaCustomsQuantity of(BigDecimal printed, String unit, BigDecimal value) {
    if (unit.isEmpty() || unit.equals(NO_UNIT)) {
      return NONE;
    }
    boolean isMissing = printed == null || (printed.signum() == 0 && value.signum() != 0);
    return new ChinaCustomsQuantity(isMissing ? null : printed, unit);
  }

  /** The amount if it is a weight, else null. */
  BigDecimal kilograms() {
    return unit != null && KILOGRAMS.contains(unit) ? amount : null;
  }
}
