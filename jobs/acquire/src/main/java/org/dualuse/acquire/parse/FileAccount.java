package org.dualuse.acquire.parse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dualuse.platform.run.Outcome;
import org.dualuse.platform.run.RowCount;

/** Counts one file's observations by outcome and rule, each with its exact value. */
final class FileAccount {
  /** The rule under which the difference between exact and stored values is booked. */
  static final String ROUNDING = "ROUNDING";

  private record Line(Outcome outcome, String rule, String currency) {}

  private static final class Sum {
    private long rows;
    private BigDecimal value = BigDecimal.ZERO;
  }

  private final Map<Line, Sum> sums = new LinkedHashMap<>();

  void add(Observation seen) {
    BigDecimal value = seen.value() == null ? BigDecimal.ZERO : seen.value();
    BigDecimal stored = value;
    if (seen.outcome() == Outcome.KEPT && value.scale() > 6) {
      stored = value.setScale(6, RoundingMode.HALF_EVEN);
      book(seen.outcome(), ROUNDING, seen.currency(), 0, value.subtract(stored));
    }
    book(seen.outcome(), seen.rule(), seen.currency(), 1, stored);
  }

  /** The counts; of a refused file, all rows that would have been kept count as quarantined. */
  List<RowCount> counts(String refusal) {
    List<RowCount> counts = new ArrayList<>();
    sums.forEach(
        (line, sum) -> {
          boolean refused = refusal != null && line.outcome() == Outcome.KEPT;
          counts.add(
              new RowCount(
                  refused ? Outcome.QUARANTINED : line.outcome(),
                  refused && line.rule().isEmpty() ? refusal : line.rule(),
                  line.currency(),
                  sum.rows,
                  sum.value));
        });
    return counts;
  }

  long rows() {
    return sums.values().stream().mapToLong(sum -> sum.rows).sum();
  }

  private void book(Outcome outcome, String rule, String currency, long rows, BigDecimal value) {
    Sum sum = sums.computeIfAbsent(new Line(outcome, rule, currency), key -> new Sum());
    sum.rows += rows;
    sum.value = sum.value.add(value);
  }
}
