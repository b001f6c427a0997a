package org.dualuse.conform.parties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualuse.conform.parties.ListingInterval.DelistingEvidence;

/**
 * When one party stood on one list under one programme: the copies of the list are walked in the
 * order of their days, whatever the order in which they were loaded.
 *
 * <p>Any copy shows that the party is there. That it is not there is only believed of a copy that
 * speaks of the programme, from a source as good as the one that saw the party, and only if that
 * source would have shown it in the same way: it is the same one, has the same keys, or has shown
 * the party under the programme itself. What happens between two copies is not seen: a party that
 * left and came back between them never left.
 */
final class ListingHistory {
  private final String programme;
  private final SharedKeys keys;
  private final Set<String> witnesses = new HashSet<>();
  private final Map<String, List<Sighting>> sightings = new HashMap<>();
  private final List<IntervalDraft> closed = new ArrayList<>();
  private final List<JudgedCopy> without = new ArrayList<>();
  private IntervalDraft open;

  private ListingHistory(String programme, SharedKeys keys, Collection<Sighting> sightings) {
    this.programme = programme;
    this.keys = keys;
    for (Sighting sighting : sightings) {
      this.sightings
          .computeIfAbsent(sighting.snapshotId(), copy -> new ArrayList<>())
          .add(sighting);
    }
    this.sightings.values().forEach(ofOneCopy -> ofOneCopy.sort(Sighting.BY_PLACE));
  }

  /**
   * The intervals.
   *
   * @param copies all copies of the list that are used, in any order
   * @param keys which sources have the same keys
   * @param programme the programme
   * @param sightings of one party on this list under the programme, in any order
   * @return in the order of time; empty if none of the copies holds the party
   */
  static List<ListingInterval> of(
      Collection<JudgedCopy> copies,
      SharedKeys keys,
      String programme,
      Collection<Sighting> sightings) {
    ListingHistory history = new ListingHistory(programme, keys, sightings);
    List<JudgedCopy> series =
        copies.stream()
            .filter(each -> each.isUsed() && !each.copy().isSupplement())
            .sorted(
                Comparator.comparing((JudgedCopy each) -> each.copy().asOf())
                    .thenComparing(each -> each.copy().rank())
                    .thenComparing(each -> each.copy().snapshotId()))
            .toList();
    series.forEach(history::meet);
    series.forEach(history::look);
    boolean isSeenOnce =
        series.stream()
                .filter(each -> each.speaksOf(programme))
                .map(each -> each.copy().asOf())
                .distinct()
                .count()
            <= 1;
    return history.intervals(isSeenOnce);
  }

  /** Notes which sources show the party under the programme at any time. */
  private void meet(JudgedCopy judged) {
    if (sightings.containsKey(judged.copy().snapshotId())) {
      witnesses.add(judged.copy().source());
    }
  }

  /** True if the party would stand in the one copy as it stands in the other. */
  private boolean isComparable(ListCopy without, ListCopy with) {
    return without.rank() <= with.rank()
        && (witnesses.contains(without.source()) || keys.agree(without, with));
  }

  private void look(JudgedCopy judged) {
    ListCopy copy = judged.copy();
    List<Sighting> seen = sightings.getOrDefault(copy.snapshotId(), List.of());
    if (seen.isEmpty()) {
      if (judged.speaksOf(programme)) {
        absent(judged);
      }
      return;
    }
    List<Sighting> inForce =
        seen.stream().filter(sighting -> !sighting.hasEndedBy(copy.asOf())).toList();
    seen.stream()
        .filter(sighting -> sighting.hasEndedBy(copy.asOf()))
        .sorted(Comparator.comparing(Sighting::delistedOn))
        .forEach(sighting -> ended(copy, sighting, inForce.isEmpty()));
    if (!inForce.isEmpty()) {
      if (open == null) {
        open = new IntervalDraft(lastWithout(copy));
      }
      inForce.forEach(sighting -> open.see(copy, sighting));
    }
  }

  private void absent(JudgedCopy judged) {
    without.add(judged);
    if (open != null && isComparable(judged.copy(), open.last())) {
      open.notSeen(judged.copy().asOf());
      close();
    }
  }

  /** The list still tells of a listing that has ended. */
  private void ended(ListCopy copy, Sighting sighting, boolean isWholeTruth) {
    IntervalDraft known = knownEnd(sighting);
    boolean isContradicted = open != null && copy.rank() > open.last().rank();
    if (known == null && isContradicted) {
      return;
    }
    if (known == null && open != null && isWholeTruth) {
      known = open;
      close();
    }
    if (known == null) {
      known = new IntervalDraft(lastWithout(copy));
      known.see(copy, sighting);
      closed.add(known);
    }
    known.ended(sighting.delistedOn());
  }

  /**
   * The closed interval that ended on this day, or began on the same day as this one (its end was
   * corrected), or was seen to end without a date.
   */
  private IntervalDraft knownEnd(Sighting sighting) {
    for (IntervalDraft draft : closed) {
      if (sighting.delistedOn().equals(draft.statedEnd()) || draft.began(sighting.listedOn())) {
        return draft;
      }
    }
    IntervalDraft last = closed.isEmpty() ? null : closed.get(closed.size() - 1);
    return last != null && last.mayHaveEndedOn(sighting.delistedOn()) ? last : null;
  }

  private void close() {
    closed.add(open);
    open = null;
  }

  /** The day of the last copy that did not hold the party, if it is believed. */
  private LocalDate lastWithout(ListCopy copy) {
    return without.stream()
        .map(JudgedCopy::copy)
        .filter(earlier -> isComparable(earlier, copy) && earlier.asOf().isBefore(copy.asOf()))
        .map(ListCopy::asOf)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  private List<ListingInterval> intervals(boolean isSeenOnce) {
    List<IntervalDraft> drafts = new ArrayList<>(closed);
    if (open != null) {
      drafts.add(open);
    }
    drafts.sort(Comparator.comparing(IntervalDraft::earliest));
    List<ListingInterval> intervals = new ArrayList<>();
    LocalDate lastInForce = null;
    for (IntervalDraft draft : drafts) {
      ListingInterval interval = draft.interval(lastInForce, isSeenOnce);
      intervals.add(interval);
      boolean isStated = interval.delistingEvidence() == DelistingEvidence.PUBLISHER_DATE;
      lastInForce = isStated ? interval.delistedOn() : interval.delistedAfter();
    }
    return intervals;
  }
}
