package org.dualuse.conform.parties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides which copies of lists are used. Nothing depends on the order in which they were loaded.
 *
 * <p>Of each list and source, copies that share a programme are one series; files without a common
 * programme are parts of the list (one notice each, as Japan publishes them), never judged by each
 * other. Within a series a copy is measured against the nearest earlier-dated copy that is used: a
 * file that lost a fifth of its entries is cut or broken, not a wave of delistings.
 */
final class CopySeries {
  private static final Comparator<ListCopy> FULLEST_FIRST =
      Comparator.comparingLong(ListCopy::entries)
          .thenComparing(ListCopy::knownOn)
          .reversed()
          .thenComparing(ListCopy::snapshotId);

  private CopySeries() {}

  /**
   * Judges copies.
   *
   * @param copies of any lists and sources, in any order
   * @param runDate copies known later are not used
   * @return the same copies, by list, day, rank and file
   */
  static List<JudgedCopy> judge(Collection<ListCopy> copies, LocalDate runDate) {
    List<JudgedCopy> judged = new ArrayList<>();
    Map<String, List<ListCopy>> bySource = new TreeMap<>();
    for (ListCopy copy : copies) {
      if (copy.knownOn().isAfter(runDate)) {
        String why = ": it came on " + copy.knownOn() + ", after the run date.";
        judged.add(new JudgedCopy(copy, copy.programmes(), null, JudgedCopy.NOT_YET_KNOWN + why));
      } else if (copy.isSupplement()) {
        judged.add(new JudgedCopy(copy, Set.of(), null, null));
      } else {
        bySource
            .computeIfAbsent(copy.list() + " " + copy.source(), key -> new ArrayList<>())
            .add(copy);
      }
    }
    for (List<ListCopy> ofOneSource : bySource.values()) {
      parts(ofOneSource).forEach((part, programmes) -> judged.addAll(series(part, programmes)));
    }
    return withoutWorseSources(judged).stream()
        .sorted(
            Comparator.comparing((JudgedCopy each) -> each.copy().list())
                .thenComparing(each -> each.copy().asOf())
                .thenComparing(each -> each.copy().rank())
                .thenComparing(each -> each.copy().snapshotId()))
        .toList();
  }

  /** Groups copies that share programmes, directly or through others. */
  private static Map<List<ListCopy>, Set<String>> parts(List<ListCopy> copies) {
    List<List<ListCopy>> groups = new ArrayList<>();
    List<Set<String>> held = new ArrayList<>();
    for (ListCopy copy : copies) {
      List<ListCopy> group = new ArrayList<>(List.of(copy));
      Set<String> programmes = new HashSet<>(copy.programmes());
      for (int i = groups.size() - 1; i >= 0; i--) {
        if (!Collections.disjoint(held.get(i), copy.programmes())) {
          group.addAll(groups.remove(i));
          programmes.addAll(held.remove(i));
        }
      }
      groups.add(group);
      held.add(programmes);
    }
    Map<List<ListCopy>, Set<String>> parts = new LinkedHashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      parts.put(groups.get(i), Set.copyOf(held.get(i)));
    }
    return parts;
  }

  private static List<JudgedCopy> series(List<ListCopy> copies, Set<String> programmes) {
    Map<LocalDate, List<ListCopy>> days = new TreeMap<>();
    copies.forEach(copy -> days.computeIfAbsent(copy.asOf(), day -> new ArrayList<>()).add(copy));
    List<JudgedCopy> judged = new ArrayList<>();
    ListCopy previous = null;
    for (List<ListCopy> sameDay : days.values()) {
      ListCopy used = null;
      for (ListCopy copy : sameDay.stream().sorted(FULLEST_FIRST).toList()) {
        String reason = null;
        if (previous != null && hasLostAFifth(copy, previous)) {
          reason = shrunken(copy, previous);
        } else if (used != null) {
          reason = repeated(used);
        } else {
          used = copy;
        }
        judged.add(new JudgedCopy(copy, programmes, previous, reason));
      }
      previous = used == null ? previous : used;
    }
    return judged;
  }

  private static boolean hasLostAFifth(ListCopy copy, ListCopy previous) {
    return copy.entries() * 5 <= previous.entries() * 4;
  }

  /** Of copies of one day from several sources, the best is used. */
  private static List<JudgedCopy> withoutWorseSources(List<JudgedCopy> judged) {
    Map<String, List<JudgedCopy>> days = new TreeMap<>();
    for (JudgedCopy each : judged) {
      if (each.isUsed() && !each.copy().isSupplement()) {
        days.computeIfAbsent(day(each), key -> new ArrayList<>()).add(each);
      }
    }
    return judged.stream()
        .map(
            each ->
                days.getOrDefault(day(each), List.of()).stream()
                    .filter(other -> each.isUsed() && isBetter(other.copy(), each.copy()))
                    .findFirst()
                    .map(better -> each.because(repeated(better.copy())))
                    .orElse(each))
        .toList();
  }

  private static String day(JudgedCopy each) {
    return each.copy().list() + " " + each.copy().asOf();
  }

  private static boolean isBetter(ListCopy other, ListCopy copy) {
    return other.rank() < copy.rank()
        && !Collections.disjoint(other.programmes(), copy.programmes());
  }

  private static String shrunken(ListCopy copy, ListCopy previous) {
    return "%s: %d entries, where the list of %s had %d."
        .formatted(JudgedCopy.SHRUNKEN, copy.entries(), previous.asOf(), previous.entries());
  }

  private static String repeated(ListCopy better) {
    return "%s: this day's list is taken from %s."
        .formatted(JudgedCopy.REPEATED, better.snapshotId());
  }
}
