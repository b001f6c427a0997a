package org.dualuse.conform.parties;

import java.time.LocalDate;
import java.util.Set;

/**
 * A time during which a party stood on a list under a programme.
 *
 * @param listedOn the publisher's date, else that of the citation, else {@code listedBy} if an
 *     earlier copy did not hold the party, else null
 * @param listedAfter the day of the last earlier copy without the party, or null
 * @param listedBy the day of the first copy with it
 * @param listingEvidence where {@code listedOn} comes from
 * @param delistedOn the publisher's date, else {@code delistedBy}; null while it is in force
 * @param delistedAfter the day of the last copy with the party, if the end was seen
 * @param delistedBy the day of the first later copy without it, or null
 * @param delistingEvidence where {@code delistedOn} comes from, or null
 * @param isSurvivorOnly true if parties that left the list earlier cannot be known
 * @param citation of the sighting that has the date, else of the first
 * @param first the first sighting
 * @param firstCopy the copy of the first sighting
 * @param copies all copies in which it was seen
 */
record ListingInterval(
    LocalDate listedOn,
    LocalDate listedAfter,
    LocalDate listedBy,
    ListingEvidence listingEvidence,
    LocalDate delistedOn,
    LocalDate delistedAfter,
    LocalDate delistedBy,
    DelistingEvidence delistingEvidence,
    boolean isSurvivorOnly,
    String citation,
    Sighting first,
    ListCopy firstCopy,
    Set<ListCopy> copies) {

  /** Where a date of listing comes from. */
  enum ListingEvidence {
    /** The list has a date of listing. */
    PUBLISHER_DATE,
    /** The date of the legal act or notice that the entry cites. */
    CITATION_DATE,
    /** An earlier copy did not hold the party. */
    FIRST_SEEN,
    /** The first copy that could hold the party held it. */
    FIRST_COPY
  }

  /** Where a date of delisting comes from. */
  enum DelistingEvidence {
    /** The list has a date of delisting. */
    PUBLISHER_DATE,
    /** A later copy does not hold the party. */
    NOT_SEEN
  }
}
