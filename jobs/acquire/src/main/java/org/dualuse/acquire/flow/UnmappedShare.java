package org.dualuse.acquire.flow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dualuse.platform.snapshot.Finding;

/**
 * How much of a file's value is carried by codes that no table knows. Single rows are quarantined;
 * above {@link #TOLERATED} the file is not understood and is quarantined whole.
 */
public final class UnmappedShare {
  /** The tolerated share of value, 0.5 %. */
  public static final BigDecimal TOLERATED = new BigDecimal("0.005");

  /** The reason of the quarantined rows. */
  public static final String REASON = "UNMAPPED_PARTNER";

  private final Map<String, BigDecimal> unmapped = new TreeMap<>();
  private BigDecimal total = BigDecimal.ZERO;

  /** Counts the value of a row, whatever becomes of it; null counts as nothing. */
  public void see(BigDecimal value) {
    if (value != null) {
      total = total.add(value.abs());
    }
  }

  /** Counts the value of a row whose reporter or partner is unknown (after {@link #see}). */
  public void missing(String code, BigDecimal value) {
    unmapped.merge(code, value == null ? BigDecimal.ZERO : value.abs(), BigDecimal::add);
  }

  /** At the end of the file: nothing, a warning, or a refusal of the file. */
  public Optional<Finding> finding() {
    if (unmapped.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal lost = unmapped.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal share =
        total.signum() == 0 ? BigDecimal.ONE : lost.divide(total, 6, RoundingMode.HALF_UP);
    String sentence =
        "The codes "
            + unmapped.keySet()
            + " stand for no known economy; they carry "
            + share.movePointRight(2).stripTrailingZeros().toPlainString()
            + " % of the file's value. Add them to economies.csv and replay.";
    boolean tooMuch = share.compareTo(TOLERATED) > 0;
    return Optional.of(
        tooMuch
            ? Finding.refuse("UNMAPPED_PARTNERS", sentence)
            : Finding.warn("UNMAPPED_PARTNERS", sentence));
  }
}
