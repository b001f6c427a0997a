package org.dualuse.conform.parties;

import java.time.LocalDate;
import java.util.Comparator;
import org.dualuse.acquire.listing.ListedMeasure;

/**
 * An entry of a party under a programme, in one copy of a list.
 *
 * @param snapshotId the copy
 * @param listedOn when the programme began to apply, or null if the list does not say
 * @param delistedOn when it ended, or null
 * @param evidence where {@code listedOn} comes from
 * @param citation the legal act or notice, or null
 * @param entryId the entry
 * @param position where it stands in the file
 */
record Sighting(
    String snapshotId,
    LocalDate listedOn,
    LocalDate delistedOn,
    ListedMeasure.Evidence evidence,
    String citation,
    String entryId,
    String position) {

  /** The order within a file: positions such as {@code line 9} and {@code line 10} by length. */
  static final Comparator<Sighting> BY_PLACE =
      Comparator.comparingInt((Sighting sighting) -> sighting.position().length())
          .thenComparing(Sighting::position)
          .thenComparing(Sighting::entryId)
          .thenComparing(sighting -> String.valueOf(sighting.listedOn()));

  boolean isDated() {
    return listedOn != null && evidence != ListedMeasure.Evidence.NONE;
  }

  /** True if the list itself says that the programme had ended by that day. */
  boolean hasEndedBy(LocalDate day) {
    return delistedOn != null && !delistedOn.isAfter(day);
  }
}
