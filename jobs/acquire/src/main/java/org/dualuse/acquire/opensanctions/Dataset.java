package org.dualuse.acquire.opensanctions;

import java.util.List;
import java.util.Set;
import org.dualuse.acquire.listing.ListedMeasure;
import org.dualuse.acquire.listing.SanctionsList;

/**
 * Which list OpenSanctions' dataset is. Only lists that the warehouse has from nobody else are
 * known by name: copies of native lists stay OTHER, so that their entries, under OpenSanctions' own
 * keys, do not mix with the native series.
 */
final class Dataset {
  private static final Set<String> WAR_AND_SANCTIONS =
      Set.of("Ukraine War and Sanctions", "ua_war_sanctions");

  private Dataset() {}

  /** True if the dataset is a list by itself, whatever it says of its entities. */
  static boolean isKnownList(List<String> datasets) {
    return listOf(datasets) != SanctionsList.OTHER;
  }

  /** The list of an entity; OTHER if it stands in several datasets or in an unknown one. */
  static SanctionsList listOf(List<String> datasets) {
    boolean isUkraine = datasets.size() == 1 && WAR_AND_SANCTIONS.contains(datasets.get(0));
    return isUkraine ? SanctionsList.UKRAINE_WAR_SANCTIONS : SanctionsList.OTHER;
  }

  /**
   * The programmes of an entity: those that it names if the list is known and it names any, else
   * its datasets.
   */
  static List<String> programmes(List<String> datasets, List<String> named) {
    return isKnownList(datasets) && !named.isEmpty() ? named : datasets;
  }

  /** The same, undated. */
  static List<ListedMeasure> measures(List<String> datasets, List<String> named) {
    return programmes(datasets, named).stream().map(ListedMeasure::undated).toList();
  }
}
