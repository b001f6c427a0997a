package org.dualuse.conform.parties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.dualuse.acquire.listing.ListedMeasure;
import org.dualuse.conform.parties.ListingInterval.DelistingEvidence;
import org.dualuse.conform.parties.ListingInterval.ListingEvidence;

/** An interval while copies are walked: what has been seen of it so far. */
final class IntervalDraft {
  private static final Comparator<Map.Entry<Sighting, ListCopy>> BEST_DATE =
      Comparator.comparing((Map.Entry<Sighting, ListCopy> seen) -> seen.getKey().evidence())
          .thenComparing(seen -> seen.getValue().rank())
          .thenComparing(seen -> seen.getKey().listedOn());

  private final LocalDate listedAfter;
  private final Map<Sighting, ListCopy> seen = new LinkedHashMap<>();
  private ListCopy last;
  private LocalDate missedOn;
  private LocalDate statedEnd;

  /**
   * A new interval.
   *
   * @param listedAfter the day of the last copy without the party, or null
   */
  IntervalDraft(LocalDate listedAfter) {
    this.listedAfter = listedAfter;
  }

  void see(ListCopy copy, Sighting sighting) {
    seen.put(sighting, copy);
    last = copy;
  }

  void notSeen(LocalDate day) {
    missedOn = day;
  }

  void ended(LocalDate day) {
    statedEnd = day;
  }

  /** The copy that showed the party last. */
  ListCopy last() {
    return last;
  }

  LocalDate statedEnd() {
    return statedEnd;
  }

  /** True if a list gives this day as its beginning. */
  boolean began(LocalDate day) {
    return day != null && seen.keySet().stream().anyMatch(each -> day.equals(each.listedOn()));
  }

  /** True if a copy was the first without the party, and the day fits. */
  boolean mayHaveEndedOn(LocalDate day) {
    return statedEnd == null && missedOn != null && !day.isAfter(missedOn);
  }

  LocalDate earliest() {
    LocalDate listedBy = first().getValue().asOf();
    return seen.keySet().stream()
        .filter(Sighting::isDated)
        .map(Sighting::listedOn)
        .filter(day -> day.isBefore(listedBy) && (listedAfter == null || day.isAfter(listedAfter)))
        .min(LocalDate::compareTo)
        .orElse(listedBy);
  }

  /**
   * The interval.
   *
   * @param lastInForce the last day of the interval before, or null: an older date of listing
   *     belongs to that one
   * @param isSeenOnce true if there is only one copy of the list
   */
  ListingInterval interval(LocalDate lastInForce, boolean isSeenOnce) {
    Sighting dated =
        seen.entrySet().stream()
            .filter(each -> each.getKey().isDated())
            .filter(each -> lastInForce == null || each.getKey().listedOn().isAfter(lastInForce))
            .min(BEST_DATE)
            .map(Map.Entry::getKey)
            .orElse(null);
    Map.Entry<Sighting, ListCopy> first = first();
    LocalDate listedBy = first.getValue().asOf();
    ListingEvidence evidence = evidence(dated);
    LocalDate listedOn =
        dated != null ? dated.listedOn() : evidence == ListingEvidence.FIRST_SEEN ? listedBy : null;
    boolean isOver = statedEnd != null || missedOn != null;
    return new ListingInterval(
        listedOn,
        listedAfter,
        listedBy,
        evidence,
        statedEnd != null ? statedEnd : missedOn,
        isOver && missedOn != null ? last.asOf() : null,
        missedOn,
        delisting(),
        isSeenOnce || evidence == ListingEvidence.FIRST_COPY,
        (dated != null ? dated : first.getKey()).citation(),
        first.getKey(),
        first.getValue(),
        new LinkedHashSet<>(seen.values()));
  }

  private Map.Entry<Sighting, ListCopy> first() {
    return seen.entrySet().iterator().next();
  }

  private ListingEvidence evidence(Sighting dated) {
    if (dated != null) {
      return dated.evidence() == ListedMeasure.Evidence.PUBLISHER_DATE
          ? ListingEvidence.PUBLISHER_DATE
          : ListingEvidence.CITATION_DATE;
    }
    return listedAfter != null ? ListingEvidence.FIRST_SEEN : ListingEvidence.FIRST_COPY;
  }

  private DelistingEvidence delisting() {
    if (statedEnd != null) {
      return DelistingEvidence.PUBLISHER_DATE;
    }
    return missedOn != null ? DelistingEvidence.NOT_SEEN : null;
  }
}
