package org.dualuse.conform.parties;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What came of entries, in the form in which tests read it. */
record Resolved(Resolution resolution) {
  static Resolved of(PartyEntry... entries) {
    return of(MergeOverrides.NONE, entries);
  }

  static Resolved of(MergeOverrides overrides, PartyEntry... entries) {
    return new Resolved(PartyResolver.resolve(Arrays.asList(entries), new WordScorer(), overrides));
  }

  /** The parties, each as the keys of its entries. */
  Set<Set<String>> parties() {
    return Set.copyOf(
        resolution.memberships().entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toCollection(TreeSet::new))))
            .values());
  }

  List<Evidence> evidence() {
    return resolution.merges().stream().map(Resolution.Merge::evidence).toList();
  }

  List<String> reasons() {
    return resolution.merges().stream().map(Resolution.Merge::reason).toList();
  }

  List<String> relations() {
    return resolution.related().stream().map(Resolution.Related::reason).toList();
  }
}
