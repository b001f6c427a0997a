package org.dualuse.conform.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.conform.parties.Alignment.Pair;
import org.dualuse.conform.parties.PartyName.Sort;
import org.dualuse.conform.parties.PartyName.Word;

/**
 * Compares names word by word. A match needs every distinctive word of either name in the other;
 * places and generic words weigh little, but different places or businesses on the two sides, or
 * different classes of legal form, speak against it. Made for few false matches: what is merely
 * alike is left for review.
 */
public final class WordScorer implements PartyScorer {
  private static final double SAME_LETTERS = 0.97;
  private static final double EXTRA_WORD = 0.85;
  private static final double OTHER_BUSINESS = 0.85;
  private static final double ONE_WORD_ALIKE = 0.85;
  private static final double OTHER_WORD = 0.7;
  private static final double OTHER_PLACE = 0.7;
  private static final double GENERIC_ONLY = 0.5;
  private static final double OTHER_FORM = 0.12;

  /** A slip in a word this long cannot make it another word. */
  private static final int LONG_WORD = 9;

  /** A name without a patronymic still matches the one with it. */
  private static final double WITHOUT_PATRONYMIC = 0.92;

  private static final Set<Kind> EXACT_KINDS = Set.of(Kind.VESSEL, Kind.AIRCRAFT, Kind.ADDRESS);

  @Override
  public Score score(PartyName one, PartyName other) {
    if (one.words().isEmpty() || other.words().isEmpty()) {
      return Score.of(0, Map.of(), "no words to compare");
    }
    if (EXACT_KINDS.contains(one.kind()) || EXACT_KINDS.contains(other.kind())) {
      return exact(one, other);
    }
    Alignment alignment = Alignment.of(one.words(), other.words());
    return one.kind() == Kind.PERSON && other.kind() == Kind.PERSON
        ? person(one, other, alignment)
        : company(one, other, alignment);
  }

  private static Score exact(PartyName one, PartyName other) {
    boolean isSame = one.compact().equals(other.compact());
    double value = isSame ? 1 : 0;
    return Score.of(value, Map.of("words", value), isSame ? "the same words" : "other words");
  }

  private static Score company(PartyName one, PartyName other, Alignment alignment) {
    Map<String, Double> parts = new TreeMap<>();
    double words = alignment.coverage();
    boolean sameLetters = one.compact().equals(other.compact());
    parts.put("words", words);
    parts.put("letters", sameLetters ? 1.0 : 0.0);
    boolean otherForm =
        !classes(one).isEmpty()
            && !classes(other).isEmpty()
            && classes(one).stream().noneMatch(classes(other)::contains);
    parts.put("legal form", otherForm ? 0.0 : 1.0);
    Limit limit = sameLetters ? new Limit(1, "the same letters") : limit(alignment);
    double likeness = Math.min(sameLetters ? Math.max(words, SAME_LETTERS) : words, limit.value());
    double value = Math.max(0, likeness - (otherForm ? OTHER_FORM : 0));
    return Score.of(value, parts, limit.reason() + (otherForm ? ", other legal form" : ""));
  }

  /** How high the score may be at most, and what sets the limit. */
  private record Limit(double value, String reason) {}

  private static Limit limit(Alignment alignment) {
    long distinctive = alignment.pairs().stream().filter(p -> p.one().isDistinctive()).count();
    boolean extraOne = alignment.onlyOne().stream().anyMatch(Word::isDistinctive);
    boolean extraOther = alignment.onlyOther().stream().anyMatch(Word::isDistinctive);
    if (distinctive == 0 && (extraOne || extraOther)) {
      return new Limit(GENERIC_ONLY, "only words that many names share agree");
    }
    if (extraOne && extraOther) {
      return new Limit(OTHER_WORD, "each has a word of its own");
    }
    if (onBothSides(alignment, Sort.PLACE)) {
      return new Limit(OTHER_PLACE, "different places");
    }
    if (extraOne || extraOther) {
      return new Limit(EXTRA_WORD, "one has a word more");
    }
    if (onBothSides(alignment, Sort.GENERIC)) {
      return new Limit(OTHER_BUSINESS, "different businesses");
    }
    if (hasDoubtfulWord(alignment.pairs())) {
      return new Limit(ONE_WORD_ALIKE, "the one word that tells is merely alike");
    }
    boolean isExact = alignment.pairs().stream().allMatch(Pair::isExact);
    return new Limit(1, isExact ? "the same words" : "alike words");
  }

  private static boolean onBothSides(Alignment alignment, Sort sort) {
    return alignment.onlyOne().stream().anyMatch(word -> word.sort() == sort)
        && alignment.onlyOther().stream().anyMatch(word -> word.sort() == sort);
  }

  /** True if a short word with a slip in it is all there is, as in Mikron and Mikran. */
  private static boolean hasDoubtfulWord(List<Pair> pairs) {
    List<Pair> telling = pairs.stream().filter(pair -> pair.one().isDistinctive()).toList();
    return telling.stream().noneMatch(Pair::isExact)
        && telling.stream().anyMatch(pair -> pair.one().text().length() < LONG_WORD);
  }

  private static Set<String> classes(PartyName name) {
    Set<String> classes = new TreeSet<>(name.forms());
    classes.remove("COMPANY");
    return classes;
  }

  private static Score person(PartyName one, PartyName other, Alignment alignment) {
    double likeness =
        alignment.pairs().stream().mapToDouble(Pair::likeness).reduce(1, (a, b) -> a * b);
    List<Word> onlyOne = new ArrayList<>(alignment.onlyOne());
    List<Word> onlyOther = new ArrayList<>(alignment.onlyOther());
    int initials = dropInitials(onlyOne, onlyOther);
    int agreed = alignment.pairs().size() + initials;
    Map<String, Double> parts = new TreeMap<>();
    parts.put("words", alignment.coverage());
    parts.put("spelling", likeness);
    if (one.compact().equals(other.compact())) {
      return Score.of(1, parts, "the same letters");
    }
    if (!onlyOne.isEmpty() && !onlyOther.isEmpty()) {
      return Score.of(
          Math.min(OTHER_WORD, alignment.coverage()), parts, "each has a word of its own");
    }
    int extra = onlyOne.size() + onlyOther.size();
    if (extra > 1 || agreed < 2) {
      double limit = agreed < 2 && extra > 0 ? OTHER_WORD : EXTRA_WORD;
      return Score.of(Math.min(limit, likeness), parts, "too little of one name agrees");
    }
    double whole = extra == 1 || initials > 0 ? WITHOUT_PATRONYMIC : 1;
    String reason = extra == 1 ? "one has a word more" : "the same words";
    return Score.of(whole * likeness, parts, likeness == 1 ? reason : reason + ", alike");
  }

  /** Pairs initials with words that begin with them; returns how many. */
  private static int dropInitials(List<Word> one, List<Word> other) {
    int dropped = 0;
    for (Word initial : List.copyOf(one)) {
      dropped += dropInitial(initial, one, other);
    }
    for (Word initial : List.copyOf(other)) {
      dropped += dropInitial(initial, other, one);
    }
    return dropped;
  }

  private static int dropInitial(Word initial, List<Word> from, List<Word> others) {
    if (initial.text().length() != 1) {
      return 0;
    }
    for (Word word : others) {
      if (word.text().startsWith(initial.text())) {
        from.remove(initial);
        others.remove(word);
        return 1;
      }
    }
    return 0;
  }
}
