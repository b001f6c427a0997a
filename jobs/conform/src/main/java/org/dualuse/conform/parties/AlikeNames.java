package org.dualuse.conform.parties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs of subjects whose names match. Only names that share their words in any order, their
 * letters without blanks, or a rare word are compared, never all with all.
 */
final class AlikeNames {
  /** A word in more names than this is not rare. */
  private static final int RARE = 60;

  /** So many parties with one name are nobody in particular. */
  private static final int MOST_NAMESAKES = 200;

  /** A name of a subject, under one of the keys by which it can be found. */
  private record Posting(long key, int most, int subject, PartyName name) {}

  private final List<Subject> subjects;
  private final NameAgreement agreement;

  AlikeNames(List<Subject> subjects, NameAgreement agreement) {
    this.subjects = subjects;
    this.agreement = agreement;
  }

  /** The best candidate of each pair, in no order. */
  Collection<Candidate> find() {
    List<Posting> postings = postings();
    Map<Long, Candidate> best = new HashMap<>();
    for (int from = 0, to; from < postings.size(); from = to) {
      to = from + 1;
      while (to < postings.size() && postings.get(to).key() == postings.get(from).key()) {
        to++;
      }
      if (to - from > 1 && to - from <= postings.get(from).most()) {
        compare(postings.subList(from, to), best);
      }
    }
    return best.values();
  }

  private List<Posting> postings() {
    List<Posting> postings = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      Set<String> keys = new HashSet<>();
      for (PartyName name : subjects.get(i).names()) {
        add(postings, keys, "words " + name.key(), MOST_NAMESAKES, i, name);
        add(postings, keys, "letters " + name.compact(), MOST_NAMESAKES, i, name);
        for (String word : name.distinctive()) {
          postings.add(new Posting(hash("word " + word), RARE, i, name));
        }
      }
    }
    postings.sort(
        Comparator.comparingLong(Posting::key)
            .thenComparingInt(Posting::subject)
            .thenComparing(posting -> posting.name().printed()));
    return postings;
  }

  private static void add(
      List<Posting> postings, Set<String> keys, String key, int most, int subject, PartyName name) {
    if (keys.add(key)) {
      postings.add(new Posting(hash(key), most, subject, name));
    }
  }

  private void compare(List<Posting> block, Map<Long, Candidate> best) {
    for (int i = 1; i < block.size(); i++) {
      for (int j = 0; j < i; j++) {
        compare(block.get(j), block.get(i), best);
      }
    }
  }

  private void compare(Posting left, Posting right, Map<Long, Candidate> best) {
    Subject one = subjects.get(left.subject());
    Subject other = subjects.get(right.subject());
    if (left.subject() == right.subject() || !agreement.mayBeOne(one, other)) {
      return;
    }
    long pair = (long) left.subject() << 32 | right.subject();
    Candidate known = best.get(pair);
    if (known != null && known.score() == 1) {
      return;
    }
    Candidate found =
        agreement.byNames(left.subject(), one, left.name(), right.subject(), other, right.name());
    if (found != null && (known == null || Candidate.STRONGEST_FIRST.compare(found, known) < 0)) {
      best.put(pair, found);
    }
  }

  /** 64 bits of FNV-1a: names that fall together by chance are compared and found different. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
