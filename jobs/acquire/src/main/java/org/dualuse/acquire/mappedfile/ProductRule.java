package org.dualuse.acquire.mappedfile;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.dualuse.acquire.flow.HsRevision;
import org.dualuse.acquire.parse.BadRow;

/**
 * The product codes of a mapped file.
 *
 * @param column column of the codes; null if the file is about all goods together
 * @param constant {@code TOTAL}, if there is no column
 * @param nomenclature whose codes: {@code HS}, {@code CN}, {@code TNVED}, …
 * @param digits how many digits a code has: 2, 4, or 6 to 12
 * @param restoreZeros true if leading zeros were lost on the way (a code was saved as a number);
 *     false by default
 * @param confidential texts that stand for codes that the office keeps to itself
 * @param revisions which revision of the Harmonized System the reporter used from when on, in order
 */
public record ProductRule(
    String column,
    String constant,
    String nomenclature,
    Integer digits,
    Boolean restoreZeros,
    List<String> confidential,
    List<Since> revisions)
    implements Serializable {
  /** All goods together. */
  static final String TOTAL = "TOTAL";

  /** Chapter, heading, and subheading with any national digits. */
  private static final Set<Integer> LENGTHS = Set.of(2, 4, 6, 7, 8, 9, 10, 11, 12);

  /**
   * A switch of the reporter.
   *
   * @param from the first month
   * @param revision in force from then on
   */
  public record Since(YearMonth from, HsRevision revision) implements Serializable {
    /** Both are needed. */
    public Since {
      Mapping.need(from, "from");
      Mapping.need(revision, "revision");
    }
  }

  /** Codes need their number of digits and at least one revision. */
  public ProductRule {
    Mapping.need(nomenclature, "nomenclature");
    restoreZeros = Boolean.TRUE.equals(restoreZeros);
    confidential = Mapping.copy(confidential);
    revisions = Mapping.copy(revisions);
    Mapping.check(
        (column == null) == TOTAL.equals(constant), "give either a column or the constant TOTAL");
    Mapping.check(column == null || constant == null, "give either a column or the constant TOTAL");
    Mapping.check(
        column == null || (digits != null && LENGTHS.contains(digits)),
        "digits must tell how many digits a code has: 2, 4, or 6 to 12");
    Mapping.check(column == null || !revisions.isEmpty(), "revisions are missing");
    for (int i = 1; i < revisions.size(); i++) {
      Mapping.check(
          revisions.get(i - 1).from().isBefore(revisions.get(i).from()),
          "revisions must be in the order of time");
    }
  }

  /** A code as the office means it; BAD_CODE if it has another length than it should have. */
  String code(String printed) throws BadRow {
    boolean isShort = restoreZeros && printed.length() < digits;
    if (!printed.matches("\\d+") || (printed.length() != digits && !isShort)) {
      throw new BadRow(
          "BAD_CODE",
          "`"
              + printed
              + "` is no code of "
              + digits
              + " digits. If leading zeros were lost, the"
              + " mapping can say `restore_zeros: true`.");
    }
    return "0".repeat(digits - printed.length()) + printed;
  }

  /** The revision behind codes of a period; null for all goods. */
  HsRevision revision(LocalDate period) throws BadRow {
    if (column == null) {
      return null;
    }
    HsRevision latest = null;
    for (Since since : revisions) {
      if (!YearMonth.from(period).isBefore(since.from())) {
        latest = since.revision();
      }
    }
    if (latest == null) {
      throw new BadRow(
          "BAD_PERIOD", "The mapping gives no revision for " + YearMonth.from(period) + ".");
    }
    return latest;
  }
}
