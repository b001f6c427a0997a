package org.dualuse.conform.parties;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.conform.parties.PartyScorer.Decision;
import org.dualuse.conform.parties.PartyScorer.Score;

/** Whether names and what stands beside them make two subjects one. */
final class NameAgreement {
  /** Above this names are not those of strangers. */
  private static final double WEAKLY = 0.5;

  /** Distinctive words with fewer letters than this are shared by many parties of a country. */
  private static final int TELLING_LETTERS = 6;

  /** The same in Chinese characters. */
  private static final int TELLING_CHARACTERS = 3;

  private static final double MOST_OF_AN_ADDRESS = 0.5;
  private static final int POSTAL_CODE = 5;
  private static final Set<Kind> CRAFT = EnumSet.of(Kind.VESSEL, Kind.AIRCRAFT);

  private final PartyScorer scorer;
  private final Map<String, Set<String>> wordsOfAddresses = new HashMap<>();

  NameAgreement(PartyScorer scorer) {
    this.scorer = scorer;
  }

  /** True if the names may be those of one party, or are in writings that cannot be compared. */
  boolean agreeWeakly(Subject one, Subject other) {
    boolean comparable = false;
    for (PartyName left : one.names()) {
      for (PartyName right : other.names()) {
        if ((left.script() == Script.HAN) == (right.script() == Script.HAN)) {
          comparable = true;
          if (scorer.score(left, right).value() > WEAKLY) {
            return true;
          }
        }
      }
    }
    return !comparable;
  }

  /** What makes one party of an entry's two primary names, in words, or null. */
  String overTime(Subject one, Subject other) {
    Set<String> shared = new TreeSet<>(one.numbers());
    shared.retainAll(other.numbers());
    if (!shared.isEmpty()) {
      return "the same entry " + one.entry() + " with the same " + String.join(", ", shared);
    }
    for (PartyName left : one.names()) {
      for (PartyName right : other.names()) {
        Score score = scorer.score(left, right);
        if (score.decision() != Decision.NO) {
          return "the same entry " + one.entry() + ", names agree: " + both(left, right);
        }
      }
    }
    return null;
  }

  /** False if no name could join the two: cheap, asked before names are compared. */
  boolean mayBeOne(Subject one, Subject other) {
    if (!Conflicts.compatible(one.kind(), other.kind()) || one.entry().equals(other.entry())) {
      return false;
    }
    if (CRAFT.contains(one.kind())) {
      return !Collections.disjoint(one.numbers(), other.numbers());
    }
    return isPerson(one, other) ? bornTogether(one, other) : samePlace(one, other);
  }

  /** A candidate if the two names match and enough stands beside them, else null. */
  Candidate byNames(
      int oneIndex, Subject one, PartyName left, int otherIndex, Subject other, PartyName right) {
    Score score = scorer.score(left, right);
    boolean needsAddress =
        !isPerson(one, other)
            && !CRAFT.contains(one.kind())
            && (isCommon(left) || isCommon(right) || isListedTwice(one, other));
    boolean sameEntry = isSameWithoutKey(one, other);
    if (!score.isMatch() || needsAddress && !sameEntry && !sameAddress(one, other)) {
      return null;
    }
    if (isListedTwice(one, other) && !one.primaryName().key().equals(other.primaryName().key())) {
      return null;
    }
    String reason =
        score.reason() + ": " + both(left, right) + beside(one, other, needsAddress && !sameEntry);
    return new Candidate(
        Math.min(oneIndex, otherIndex),
        Math.max(oneIndex, otherIndex),
        Evidence.NAME,
        score.value(),
        agreeing(one, other),
        reason);
  }

  private static boolean isListedTwice(Subject one, Subject other) {
    return one.list() == other.list() && !Parties.isRepeating(one.list());
  }

  /**
   * Where a list gives its entries no keys, what each copy calls its entry differs from source to
   * source: the same primary name in the same country is the same entry.
   */
  private static boolean isSameWithoutKey(Subject one, Subject other) {
    return one.list() == other.list()
        && Parties.isWithoutKeys(one.list())
        && one.primaryName().key().equals(other.primaryName().key())
        && !Collections.disjoint(one.economies(), other.economies());
  }

  private static boolean isPerson(Subject one, Subject other) {
    return one.kind() == Kind.PERSON || other.kind() == Kind.PERSON;
  }

  /** The same day of birth, or the same year and a country in common. */
  private static boolean bornTogether(Subject one, Subject other) {
    return switch (one.born().with(other.born())) {
      case DAY -> true;
      case YEAR -> !Collections.disjoint(one.economies(), other.economies());
      case UNKNOWN, CONFLICT -> false;
    };
  }

  private boolean samePlace(Subject one, Subject other) {
    if (one.economies().isEmpty() || other.economies().isEmpty()) {
      return sameAddress(one, other);
    }
    return !Collections.disjoint(one.economies(), other.economies());
  }

  private static boolean isCommon(PartyName name) {
    String distinctive = String.join("", name.distinctive());
    int enough = Latin.isAscii(distinctive) ? TELLING_LETTERS : TELLING_CHARACTERS;
    return distinctive.length() < enough;
  }

  private boolean sameAddress(Subject one, Subject other) {
    for (String left : one.addresses()) {
      for (String right : other.addresses()) {
        if (isSameAddress(words(left), words(right))) {
          return true;
        }
      }
    }
    return false;
  }

  private Set<String> words(String address) {
    return wordsOfAddresses.computeIfAbsent(
        address, text -> new HashSet<>(Latin.words(text).stream().map(Latin::folded).toList()));
  }

  /** The same postal code, or most of the words with a number among them. */
  static boolean isSameAddress(Set<String> one, Set<String> other) {
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    List<String> numbers =
        shared.stream().filter(word -> word.chars().anyMatch(Character::isDigit)).toList();
    if (numbers.stream().anyMatch(number -> number.matches("\\d{" + POSTAL_CODE + ",}"))) {
      return true;
    }
    int all = one.size() + other.size() - shared.size();
    return !numbers.isEmpty() && shared.size() >= MOST_OF_AN_ADDRESS * all;
  }

  private static int agreeing(Subject one, Subject other) {
    Set<String> keys = new HashSet<>();
    one.names().forEach(name -> keys.add(name.key()));
    Set<String> others = new HashSet<>();
    other.names().forEach(name -> others.add(name.key()));
    keys.retainAll(others);
    return keys.size();
  }

  private static String beside(Subject one, Subject other, boolean address) {
    if (isPerson(one, other)) {
      return "; born the same " + one.born().with(other.born()).name().toLowerCase(Locale.ROOT);
    }
    if (CRAFT.contains(one.kind())) {
      Set<String> numbers = new TreeSet<>(one.numbers());
      numbers.retainAll(other.numbers());
      return "; the same " + String.join(", ", numbers);
    }
    Set<String> economies = new TreeSet<>(one.economies());
    economies.retainAll(other.economies());
    return address || economies.isEmpty()
        ? "; the same address"
        : "; both in " + String.join(", ", economies);
  }

  private static String both(PartyName one, PartyName other) {
    boolean isOrdered = one.printed().compareTo(other.printed()) <= 0;
    return "`"
        + (isOrdered ? one : other).printed()
        + "` and `"
        + (isOrdered ? other : one).printed()
        + "`";
  }
}
