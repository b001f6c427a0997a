package org.dualuse.run.parties;

import java.time.LocalDate;
import java.util.List;
import org.dualuse.conform.parties.ListingPeriod;
import org.dualuse.conform.parties.ListingPeriod.InForce;
import org.dualuse.conform.parties.Screening.Match;

/**
 * A party that a screening found.
 *
 * @param match which of its names is alike, and how much
 * @param name its primary name
 * @param country economy of its seat, or null
 * @param listings where and when it stood, those asked for
 */
public record Hit(Match match, String name, String country, List<Listing> listings) {
  /**
   * A time on a list under a programme.
   *
   * @param authority who keeps the list
   * @param list which list
   * @param programme programme, annex or licence provision
   * @param interval 1 for the first time, 2 for a return, and so on
   * @param period from when to when, as far as known
   */
  public record Listing(
      String authority, String list, String programme, int interval, ListingPeriod period) {}

  /** The hit with the listings that were or may have been in force on the day. */
  Hit on(LocalDate day) {
    List<Listing> inForce =
        listings.stream().filter(each -> each.period().on(day) != InForce.NO).toList();
    return new Hit(match, name, country, inForce);
  }
}
