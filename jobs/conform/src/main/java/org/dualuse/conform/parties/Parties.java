package org.dualuse.conform.parties;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.acquire.listing.SanctionsList.Authority;
import org.dualuse.conform.parties.MergeOverrides.Decision;
import org.dualuse.conform.parties.MergeOverrides.EntryOfList;

/**
 * The parties so far: disjoint sets of subjects. Before two are joined, every member of the one is
 * held against every member of the other, so that no chain of pairs brings a conflict into a party.
 */
final class Parties {
  /** Lists whose annexes repeat a party under an id of each annex. */
  private static final Set<SanctionsList> REPEATING = EnumSet.of(SanctionsList.EU_833_2014);

  /** What the members of a party have, gathered, so that two parties are compared quickly. */
  private static final class Party {
    private final List<Subject> members = new ArrayList<>();
    private final Set<EntryOfList> entries = new HashSet<>();
    private final Map<IdentifierScheme, Set<Set<String>>> telling =
        new EnumMap<>(IdentifierScheme.class);
    private Kind kind;

    Party(Subject subject) {
      members.add(subject);
      entries.add(subject.entry());
      kind = subject.kind();
      subject
          .telling()
          .forEach((scheme, numbers) -> telling.put(scheme, new HashSet<>(Set.of(numbers))));
    }

    void take(Party other) {
      members.addAll(other.members);
      entries.addAll(other.entries);
      kind = kind == Kind.UNKNOWN ? other.kind : kind;
      other.telling.forEach(
          (scheme, sets) -> telling.computeIfAbsent(scheme, any -> new HashSet<>()).addAll(sets));
    }
  }

  private final Party[] parties;
  private final Map<Subject, Integer> index = new HashMap<>();
  private final Map<EntryOfList, Map<EntryOfList, Decision>> apart = new HashMap<>();

  Parties(List<Subject> subjects, List<Decision> keptApart) {
    parties = subjects.stream().map(Party::new).toArray(Party[]::new);
    for (Decision decision : keptApart) {
      enter(decision, decision.one(), decision.other());
      enter(decision, decision.other(), decision.one());
    }
    for (int i = 0; i < subjects.size(); i++) {
      index.put(subjects.get(i), i);
    }
  }

  private void enter(Decision decision, EntryOfList one, EntryOfList other) {
    apart.computeIfAbsent(one, any -> new HashMap<>()).put(other, decision);
  }

  boolean areOne(int one, int other) {
    return parties[one] == parties[other];
  }

  /** Joins the parties of two subjects. */
  void join(int one, int other) {
    boolean isLarger = parties[one].members.size() >= parties[other].members.size();
    Party kept = isLarger ? parties[one] : parties[other];
    Party taken = isLarger ? parties[other] : parties[one];
    kept.take(taken);
    taken.members.forEach(member -> parties[index.get(member)] = kept);
  }

  /** The parties, each as its members. */
  List<List<Subject>> all() {
    Set<Party> seen = new HashSet<>();
    List<List<Subject>> all = new ArrayList<>();
    for (Party party : parties) {
      if (seen.add(party)) {
        all.add(List.copyOf(party.members));
      }
    }
    return all;
  }

  /** Why the parties of two subjects must not be joined on this evidence, if so. */
  Optional<String> objection(int oneIndex, int otherIndex, Evidence evidence) {
    Party one = parties[oneIndex];
    Party other = parties[otherIndex];
    if (!Conflicts.compatible(one.kind, other.kind)) {
      return Optional.of(Conflicts.kinds(one.kind, other.kind));
    }
    Optional<String> numbers = differentNumbers(one, other);
    if (numbers.isPresent()) {
      return numbers;
    }
    Optional<String> decided = decidedApart(one, other);
    return decided.isPresent() || evidence != Evidence.NAME ? decided : listedTwice(one, other);
  }

  private static Optional<String> differentNumbers(Party one, Party other) {
    for (IdentifierScheme scheme : one.telling.keySet()) {
      for (Set<String> left : one.telling.get(scheme)) {
        for (Set<String> right : other.telling.getOrDefault(scheme, Set.of())) {
          if (Conflicts.differ(left, right)) {
            return Optional.of(numbersInOrder(scheme, left, right));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String numbersInOrder(IdentifierScheme scheme, Set<String> one, Set<String> two) {
    boolean isOrdered = one.toString().compareTo(two.toString()) <= 0;
    return Conflicts.numbers(scheme, isOrdered ? one : two, isOrdered ? two : one);
  }

  private Optional<String> decidedApart(Party one, Party other) {
    for (EntryOfList entry : apart.isEmpty() ? Set.<EntryOfList>of() : one.entries) {
      for (Map.Entry<EntryOfList, Decision> kept : apart.getOrDefault(entry, Map.of()).entrySet()) {
        if (other.entries.contains(kept.getKey())) {
          Decision decision = kept.getValue();
          return Optional.of(decision.author() + " keeps them apart: " + decision.reason());
        }
      }
    }
    return Optional.empty();
  }

  /** A publisher that files two entries under two names means two parties, if names are all. */
  private static Optional<String> listedTwice(Party one, Party other) {
    for (Subject left : one.members) {
      for (Subject right : other.members) {
        if (left.list() == right.list()
            && !REPEATING.contains(left.list())
            && !left.entry().equals(right.entry())
            && !left.primaryName().key().equals(right.primaryName().key())) {
          return Optional.of(left.list() + " files them under two names");
        }
      }
    }
    return Optional.empty();
  }

  /** True if the authority gives the entries of its list no keys. */
  static boolean isWithoutKeys(SanctionsList list) {
    return list.authority() == Authority.BIS;
  }

  static boolean isRepeating(SanctionsList list) {
    return REPEATING.contains(list);
  }
}
