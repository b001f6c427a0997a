package org.dualuse.acquire.parse;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.dualuse.platform.run.Outcome;

/**
 * One thing that a file says (a line, a cell, a JSON object) and what becomes of it. A reader turns
 * every one into exactly one observation, so that rows read = rows kept + quarantined + out of
 * scope.
 *
 * @param position where it stands, for a reader of the file: {@code line 17}, {@code sheet 3 row 15
 *     column D}
 * @param outcome KEPT, QUARANTINED or OUT_OF_SCOPE
 * @param rule why it is not kept: an upper-case name; empty if kept
 * @param detail a sentence for the quarantine, or null
 * @param rawText the publisher's text, for the quarantine, or null
 * @param value the value it carries exactly as printed, after the unit scale, or null if it carries
 *     none (a missing value, or reference data)
 * @param currency the value's currency, or an empty string
 * @param row the values of the raw table's columns after {@code snapshot_id} and {@code position};
 *     null unless kept
 */
public record Observation(
    String position,
    Outcome outcome,
    String rule,
    String detail,
    String rawText,
    BigDecimal value,
    String currency,
    List<Object> row) {

  /** A kept row of money. */
  public static Observation kept(String position, Object[] row, BigDecimal value, String currency) {
    List<Object> cells = Collections.unmodifiableList(Arrays.asList(row));
    return new Observation(position, Outcome.KEPT, "", null, null, value, currency, cells);
  }

  /** A kept row of reference data. */
  public static Observation kept(String position, Object[] row) {
    return kept(position, row, null, "");
  }

  /** A row that is set aside; its value may be unknown (null). */
  public static Observation quarantined(
      String position,
      String reason,
      String detail,
      String rawText,
      BigDecimal value,
      String currency) {
    return new Observation(
        position, Outcome.QUARANTINED, reason, detail, rawText, value, currency, null);
  }

  /** A row that a rule or the selection leaves out. */
  public static Observation outOfScope(
      String position, String rule, BigDecimal value, String currency) {
    return new Observation(position, Outcome.OUT_OF_SCOPE, rule, null, null, value, currency, null);
  }
}
