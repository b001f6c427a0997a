package org.dualuse.acquire.listing;

import java.sql.Date;
import java.time.LocalDate;

/**
 * A programme, annex or licence provision under which an entry stands.
 *
 * @param programme as the authority names it, e.g. {@code RUSSIA-EO14024}, {@code IV}; one measure
 *     for each, never several in one text
 * @param listedOn when the measure began to apply to the party, or null if the list does not say
 * @param delistedOn when it ended, or null
 * @param evidence where {@code listedOn} comes from
 * @param citation the legal act or notice, as printed, or null
 */
public record ListedMeasure(
    String programme,
    LocalDate listedOn,
    LocalDate delistedOn,
    Evidence evidence,
    String citation) {

  /** Where a date of listing comes from. */
  public enum Evidence {
    /** The list has a date of listing for the entry. */
    PUBLISHER_DATE,
    /** The date of the legal act or notice that the entry cites. */
    CITATION_DATE,
    /** There is no date: only the series of snapshots can tell. */
    NONE
  }

  /** A measure without any date. */
  public static ListedMeasure undated(String programme) {
    return new ListedMeasure(programme, null, null, Evidence.NONE, null);
  }

  /** A measure with the list's own date of listing, which may be null. */
  public static ListedMeasure since(String programme, LocalDate listedOn, String citation) {
    Evidence evidence = listedOn == null ? Evidence.NONE : Evidence.PUBLISHER_DATE;
    return new ListedMeasure(programme, listedOn, null, evidence, citation);
  }

  /** A measure whose date is that of the notice that the entry cites. */
  public static ListedMeasure cited(String programme, LocalDate citedOn, String citation) {
    Evidence evidence = citedOn == null ? Evidence.NONE : Evidence.CITATION_DATE;
    return new ListedMeasure(programme, citedOn, null, evidence, citation);
  }

  Object[] toCells() {
    return new Object[] {programme, date(listedOn), date(delistedOn), evidence.name(), citation};
  }

  private static Date date(LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
