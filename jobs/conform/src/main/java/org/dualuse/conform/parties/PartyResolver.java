package org.dualuse.conform.parties;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dualuse.conform.parties.MergeOverrides.Decision;
import org.dualuse.conform.parties.MergeOverrides.EntryOfList;
import org.dualuse.conform.parties.Resolution.Merge;
import org.dualuse.conform.parties.Resolution.Related;

/**
 * Finds which entries of lists speak of the same party.
 *
 * <p>Versions of an entry under one primary name are one subject. Pairs of subjects are joined by
 * {@link Evidence}, strongest first. Before each union every member of one side is held against
 * every member of the other ({@link Parties}): kinds never mix, different numbers of one telling
 * scheme never meet, what people keep apart stays apart. A pair that shares something strong and
 * still may not be joined is related.
 *
 * <p>The outcome depends on the entries alone, not on their order. A party's id is {@code P} and 16
 * hexadecimal digits of the SHA-256 of its smallest stable key: list, entry id, kind and primary
 * name without legal form. It changes only if that entry leaves or one with a smaller key joins.
 */
public final class PartyResolver {
  private static final int ID_BYTES = 8;

  private PartyResolver() {}

  /**
   * Resolves entries into parties.
   *
   * @param entries with unique keys
   * @throws IllegalArgumentException if an entry key comes twice
   */
  public static Resolution resolve(
      Collection<PartyEntry> entries, PartyScorer scorer, MergeOverrides overrides) {
    List<Subject> subjects = subjects(entries);
    List<Candidate> candidates = candidates(subjects, scorer, overrides);
    Parties parties = new Parties(subjects, overrides.apart());
    List<Merge> merges = new ArrayList<>();
    subjects.forEach(subject -> merges.addAll(versions(subject)));
    List<Candidate> refused = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (parties.areOne(candidate.one(), candidate.other())) {
        continue;
      }
      String objection =
          parties.objection(candidate.one(), candidate.other(), candidate.evidence()).orElse(null);
      if (objection == null) {
        parties.join(candidate.one(), candidate.other());
        merges.add(merge(subjects, candidate));
      } else if (candidate.evidence() != Evidence.NAME) {
        refused.add(because(candidate, objection));
      }
    }
    SortedMap<String, String> memberships = memberships(parties);
    return new Resolution(memberships, merges, related(subjects, refused, memberships));
  }

  /** In the order of their stable keys, which makes all that follows independent of the input's. */
  private static List<Subject> subjects(Collection<PartyEntry> entries) {
    PartyNames names = new PartyNames();
    List<PartyEntry> sorted =
        entries.stream().sorted(Comparator.comparing(PartyEntry::entryKey)).toList();
    Map<String, List<PartyEntry>> versions = new TreeMap<>();
    Set<String> keys = new HashSet<>();
    for (PartyEntry entry : sorted) {
      if (!keys.add(entry.entryKey())) {
        throw new IllegalArgumentException("The entry key " + entry.entryKey() + " comes twice");
      }
      versions
          .computeIfAbsent(Subject.stableKey(entry, names), any -> new ArrayList<>())
          .add(entry);
    }
    return versions.values().stream().map(same -> new Subject(same, names)).toList();
  }

  private static List<Candidate> candidates(
      List<Subject> subjects, PartyScorer scorer, MergeOverrides overrides) {
    NameAgreement agreement = new NameAgreement(scorer);
    List<Candidate> candidates = new ArrayList<>(decided(subjects, overrides.merge()));
    candidates.addAll(new SharedNumbers(subjects, agreement).find());
    candidates.addAll(new AlikeNames(subjects, agreement).find());
    candidates.sort(Candidate.STRONGEST_FIRST);
    return candidates;
  }

  private static List<Candidate> decided(List<Subject> subjects, List<Decision> merge) {
    Map<EntryOfList, List<Integer>> entries = new HashMap<>();
    for (int i = 0; i < subjects.size(); i++) {
      entries.computeIfAbsent(subjects.get(i).entry(), any -> new ArrayList<>()).add(i);
    }
    List<Candidate> decided = new ArrayList<>();
    for (Decision decision : merge) {
      String reason = decision.author() + ": " + decision.reason();
      for (int one : entries.getOrDefault(decision.one(), List.of())) {
        for (int other : entries.getOrDefault(decision.other(), List.of())) {
          decided.add(Candidate.certain(one, other, Evidence.OVERRIDE, reason));
        }
      }
    }
    return decided;
  }

  private static List<Merge> versions(Subject subject) {
    String reason = "the same entry " + subject.entry() + " under the same name";
    return subject.entryKeys().stream()
        .skip(1)
        .map(key -> new Merge(subject.firstKey(), key, Evidence.SAME_ENTRY, 1, reason))
        .toList();
  }

  private static Merge merge(List<Subject> subjects, Candidate candidate) {
    return new Merge(
        subjects.get(candidate.one()).firstKey(),
        subjects.get(candidate.other()).firstKey(),
        candidate.evidence(),
        candidate.score(),
        candidate.reason());
  }

  private static Candidate because(Candidate candidate, String objection) {
    return Candidate.certain(
        candidate.one(),
        candidate.other(),
        candidate.evidence(),
        candidate.reason() + ", but " + objection);
  }

  private static SortedMap<String, String> memberships(Parties parties) {
    SortedMap<String, String> memberships = new TreeMap<>();
    Set<String> ids = new HashSet<>();
    for (List<Subject> members : parties.all()) {
      String smallest =
          members.stream().map(Subject::stableKey).min(Comparator.naturalOrder()).orElseThrow();
      String id = id(smallest);
      if (!ids.add(id)) {
        throw new IllegalStateException("Two parties have the id " + id);
      }
      members.forEach(member -> member.entryKeys().forEach(key -> memberships.put(key, id)));
    }
    return memberships;
  }

  private static String id(String stableKey) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(stableKey.getBytes(StandardCharsets.UTF_8));
      return "P" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One row for a pair of parties: that of the strongest evidence. */
  private static List<Related> related(
      List<Subject> subjects, List<Candidate> refused, Map<String, String> memberships) {
    Map<Set<String>, Related> related = new HashMap<>();
    List<Related> inOrder = new ArrayList<>();
    for (Candidate candidate : refused) {
      String oneEntry = subjects.get(candidate.one()).firstKey();
      String otherEntry = subjects.get(candidate.other()).firstKey();
      String one = memberships.get(oneEntry);
      String other = memberships.get(otherEntry);
      Related link = new Related(one, other, oneEntry, otherEntry, candidate.reason());
      if (related.putIfAbsent(Set.of(one, other), link) == null) {
        inOrder.add(link);
      }
    }
    return inOrder;
  }
}
