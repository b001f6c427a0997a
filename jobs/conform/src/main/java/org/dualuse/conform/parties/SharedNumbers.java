package org.dualuse.conform.parties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dualuse.conform.parties.MergeOverrides.EntryOfList;

/** Pairs of subjects that share a number, a reference, a document or an entry of a list. */
final class SharedNumbers {
  /** In a larger crowd everybody is compared with the first and the one before, not with all. */
  private static final int CROWD = 40;

  private final List<Subject> subjects;
  private final NameAgreement names;

  SharedNumbers(List<Subject> subjects, NameAgreement names) {
    this.subjects = subjects;
    this.names = names;
  }

  /** All pairs, in no order. */
  List<Candidate> find() {
    List<Candidate> found = new ArrayList<>();
    sharing(SharedNumbers::tellingNumbers)
        .forEach((pair, shared) -> found.add(candidate(pair, Evidence.IDENTIFIER, shared)));
    sharing(Subject::references)
        .forEach(
            (pair, shared) -> {
              if (!pair.isOneEntry(subjects) && names.agreeWeakly(one(pair), other(pair))) {
                found.add(candidate(pair, Evidence.REFERENCE, shared));
              }
            });
    sharing(Subject::documents)
        .forEach(
            (pair, shared) -> {
              if (names.agreeWeakly(one(pair), other(pair))) {
                found.add(candidate(pair, Evidence.DOCUMENT, shared));
              }
            });
    found.addAll(entriesOverTime());
    return found;
  }

  private record Pair(int one, int other) implements Comparable<Pair> {
    boolean isOneEntry(List<Subject> subjects) {
      return subjects.get(one).entry().equals(subjects.get(other).entry());
    }

    @Override
    public int compareTo(Pair that) {
      return one != that.one ? Integer.compare(one, that.one) : Integer.compare(other, that.other);
    }
  }

  private Subject one(Pair pair) {
    return subjects.get(pair.one());
  }

  private Subject other(Pair pair) {
    return subjects.get(pair.other());
  }

  private static Candidate candidate(Pair pair, Evidence evidence, List<String> shared) {
    return Candidate.certain(
        pair.one(), pair.other(), evidence, "the same " + String.join(", ", shared));
  }

  private static List<String> tellingNumbers(Subject subject) {
    return subject.telling().entrySet().stream()
        .flatMap(scheme -> scheme.getValue().stream().map(value -> scheme.getKey() + " " + value))
        .toList();
  }

  /** Pairs of subjects with what they share. */
  private Map<Pair, List<String>> sharing(Function<Subject, Collection<String>> numbersOf) {
    Map<String, List<Integer>> holders = new TreeMap<>();
    for (int i = 0; i < subjects.size(); i++) {
      int subject = i;
      numbersOf
          .apply(subjects.get(i))
          .forEach(
              number -> holders.computeIfAbsent(number, any -> new ArrayList<>()).add(subject));
    }
    Map<Pair, List<String>> shared = new TreeMap<>();
    holders.forEach(
        (number, group) ->
            pairs(group)
                .forEach(
                    pair -> shared.computeIfAbsent(pair, any -> new ArrayList<>()).add(number)));
    return shared;
  }

  private static Stream<Pair> pairs(List<Integer> group) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < group.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (group.size() <= CROWD || j == 0 || j == i - 1) {
          pairs.add(new Pair(group.get(j), group.get(i)));
        }
      }
    }
    return pairs.stream();
  }

  /** The same id under another primary name: publishers re-use ids, so something must agree. */
  private List<Candidate> entriesOverTime() {
    Map<EntryOfList, List<Integer>> entries = new HashMap<>();
    for (int i = 0; i < subjects.size(); i++) {
      entries.computeIfAbsent(subjects.get(i).entry(), any -> new ArrayList<>()).add(i);
    }
    List<Candidate> found = new ArrayList<>();
    for (List<Integer> group : entries.values()) {
      pairs(group)
          .forEach(
              pair -> {
                String agreeing = names.overTime(one(pair), other(pair));
                if (agreeing != null) {
                  found.add(
                      Candidate.certain(pair.one(), pair.other(), Evidence.SAME_ENTRY, agreeing));
                }
              });
    }
    return found;
  }
}
