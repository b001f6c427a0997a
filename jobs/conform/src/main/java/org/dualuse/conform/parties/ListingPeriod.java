package org.dualuse.conform.parties;

import java.time.LocalDate;

/**
 * The days of one listing as {@code conformed.listings} holds them: known to the day where the
 * publisher or a legal act gives a date, else between two copies of the list.
 *
 * @param listedOn the date of listing, or null
 * @param listedAfter day of the last earlier copy without the party, or null
 * @param listedBy day of the first copy with it
 * @param listingEvidence PUBLISHER_DATE, CITATION_DATE, FIRST_SEEN or FIRST_COPY
 * @param delistedOn the date of delisting, or null
 * @param delistedAfter day of the last copy with the party, or null
 * @param delistedBy day of the first later copy without it, or null
 * @param delistingEvidence PUBLISHER_DATE or NOT_SEEN; null while in force
 */
public record ListingPeriod(
    LocalDate listedOn,
    LocalDate listedAfter,
    LocalDate listedBy,
    String listingEvidence,
    LocalDate delistedOn,
    LocalDate delistedAfter,
    LocalDate delistedBy,
    String delistingEvidence) {

  private static final String FIRST_SEEN = ListingInterval.ListingEvidence.FIRST_SEEN.name();
  private static final String FIRST_COPY = ListingInterval.ListingEvidence.FIRST_COPY.name();
  private static final String NOT_SEEN = ListingInterval.DelistingEvidence.NOT_SEEN.name();

  /** Whether a listing was in force on a day. */
  public enum InForce {
    YES,
    NO,
    /** The day lies between two copies of the list, or before the first one. */
    UNCERTAIN
  }

  /** Whether it was in force on the day, as far as the copies tell. */
  public InForce on(LocalDate day) {
    InForce begun = begunOn(day);
    InForce ended = endedOn(day);
    if (begun == InForce.NO || ended == InForce.YES) {
      return InForce.NO;
    }
    boolean isSure = begun == InForce.YES && ended == InForce.NO;
    return isSure ? InForce.YES : InForce.UNCERTAIN;
  }

  private InForce begunOn(LocalDate day) {
    if (!isSeenOnly()) {
      return day.isBefore(listedOn) ? InForce.NO : InForce.YES;
    }
    if (!day.isBefore(listedBy)) {
      return InForce.YES;
    }
    return listedAfter != null && !day.isAfter(listedAfter) ? InForce.NO : InForce.UNCERTAIN;
  }

  private InForce endedOn(LocalDate day) {
    if (delistingEvidence == null) {
      return InForce.NO;
    }
    if (!delistingEvidence.equals(NOT_SEEN)) {
      return day.isBefore(delistedOn) ? InForce.NO : InForce.YES;
    }
    if (!day.isBefore(delistedBy)) {
      return InForce.YES;
    }
    return delistedAfter != null && !day.isAfter(delistedAfter) ? InForce.NO : InForce.UNCERTAIN;
  }

  private boolean isSeenOnly() {
    return listingEvidence.equals(FIRST_SEEN) || listingEvidence.equals(FIRST_COPY);
  }

  /** The period in words, with its evidence. */
  public String inWords() {
    return begin() + ", " + end();
  }

  private String begin() {
    if (!isSeenOnly()) {
      return "listed " + listedOn + " (" + listingEvidence + ")";
    }
    return (listedAfter == null
            ? "listed by " + listedBy
            : "listed between " + listedAfter + " and " + listedBy)
        + (" (" + listingEvidence + ")");
  }

  private String end() {
    if (delistingEvidence == null) {
      return "not delisted";
    }
    if (!delistingEvidence.equals(NOT_SEEN)) {
      return "delisted " + delistedOn + " (" + delistingEvidence + ")";
    }
    return "delisted between "
        + delistedAfter
        + " and "
        + delistedBy
        + (" (" + delistingEvidence + ")");
  }
}
