package org.dualuse.conform.parties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which files complete which copies of a list: OFAC's addresses and aliases are files of their own.
 * For each kind of such file a copy takes the one of its own day, else of the nearest later day
 * (the publisher keeps what was said of those who are still listed), else of the nearest earlier.
 */
final class Supplements {
  /**
   * Rows of a file that belong to a copy of a list.
   *
   * @param list the list
   * @param snapshotId the file whose rows they are
   * @param copy the copy that they complete; its own file among them
   */
  record Part(String list, String snapshotId, ListCopy copy) {}

  private Supplements() {}

  /** The parts of all copies that are used. */
  static List<Part> of(Collection<JudgedCopy> judged) {
    Map<String, List<ListCopy>> kinds = new TreeMap<>();
    for (JudgedCopy each : judged) {
      if (each.isUsed() && each.copy().isSupplement()) {
        String kind = series(each.copy()) + " " + each.copy().fileKind();
        kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(each.copy());
      }
    }
    List<Part> parts = new ArrayList<>();
    for (JudgedCopy each : judged) {
      ListCopy copy = each.copy();
      if (each.isUsed() && !copy.isSupplement()) {
        parts.add(new Part(copy.list(), copy.snapshotId(), copy));
        for (List<ListCopy> kind : kinds.values()) {
          if (series(kind.get(0)).equals(series(copy))) {
            parts.add(new Part(copy.list(), nearest(kind, copy.asOf()).snapshotId(), copy));
          }
        }
      }
    }
    return parts;
  }

  private static String series(ListCopy copy) {
    return copy.list() + " " + copy.source();
  }

  private static ListCopy nearest(List<ListCopy> supplements, LocalDate day) {
    Comparator<ListCopy> nearestFirst =
        Comparator.comparing((ListCopy supplement) -> supplement.asOf().isBefore(day))
            .thenComparing(
                supplement -> Math.abs(supplement.asOf().toEpochDay() - day.toEpochDay()))
            .thenComparing(Comparator.comparingLong(ListCopy::rows).reversed())
            .thenComparing(ListCopy::snapshotId);
    return supplements.stream().min(nearestFirst).orElseThrow();
  }
}
