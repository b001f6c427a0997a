package org.dualuse.conform.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.conform.parties.PartyName.Word;
import org.dualuse.conform.parties.PartyScorer.Decision;
import org.dualuse.conform.parties.PartyScorer.Score;

/**
 * Looks for one name among the names of listed parties. Names are offered one by one, so that no
 * list of them is held in memory; of each party the best match is kept. What kind of party the name
 * looked for belongs to is unknown: it is read as the kind of the name it is compared with, and
 * against a party of unknown kind both as a company and as a person. A name that holds every word
 * looked for is shown for review, however much longer it is. Not for several threads.
 */
public final class Screening {
  /** Best first; equal scores in the order of the ids, so that the result is the same each time. */
  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble((Match match) -> -match.score().value())
          .thenComparing(Match::partyId);

  private static final Set<Kind> IN_PARTS = EnumSet.of(Kind.COMPANY, Kind.PERSON);

  /**
   * A name of a listed party.
   *
   * @param partyId the party
   * @param kind what the party is
   * @param name as printed
   * @param nameKind PRIMARY, ALIAS, WEAK or FORMER
   */
  public record Listed(String partyId, Kind kind, String name, String nameKind) {}

  /**
   * A party whose name is alike.
   *
   * @param listed its best matching name
   * @param score how alike, and why; never {@link Decision#NO}
   */
  public record Match(Listed listed, Score score) {
    /** The party. */
    public String partyId() {
      return listed.partyId();
    }
  }

  private final PartyNames names = new PartyNames();
  private final PartyScorer scorer;
  private final String wanted;
  private final Map<Kind, PartyName> readings = new EnumMap<>(Kind.class);
  private final List<LetterPairs> filters;
  private final Map<String, Match> best = new HashMap<>();

  private Screening(String wanted, PartyScorer scorer) {
    this.wanted = wanted;
    this.scorer = scorer;
    this.filters =
        List.of(
            new LetterPairs(telling(reading(Kind.COMPANY))),
            new LetterPairs(telling(reading(Kind.PERSON))));
  }

  /**
   * A search for a name, with the project's scorer.
   *
   * @param wanted the name in any writing
   */
  public static Screening of(String wanted) {
    return new Screening(wanted, new WordScorer());
  }

  /** False if the name is nothing but legal forms, places and words that thousands share. */
  public boolean tellsOneFromOthers() {
    return !reading(Kind.COMPANY).distinctive().isEmpty();
  }

  /** Compares one name. */
  public void offer(Listed listed) {
    if (filters.stream().noneMatch(filter -> filter.mayBeIn(listed.name()))) {
      return;
    }
    Score score = score(listed);
    Match known = best.get(listed.partyId());
    if (score.decision() != Decision.NO && (known == null || isBetter(listed, score, known))) {
      best.put(listed.partyId(), new Match(listed, score));
    }
  }

  /** All parties that match or need review, best first. */
  public List<Match> matches() {
    return best.values().stream().sorted(BEST_FIRST).toList();
  }

  private Score score(Listed listed) {
    if (listed.kind() != Kind.UNKNOWN) {
      return score(listed, listed.kind());
    }
    Score company = score(listed, Kind.COMPANY);
    if (!mayBePersons(listed)) {
      return company;
    }
    Score person = score(listed, Kind.PERSON);
    return person.value() > company.value() ? person : company;
  }

  /** Read as a person's, a legal form would be a family name that two strangers share. */
  private boolean mayBePersons(Listed listed) {
    return tellsOneFromOthers()
        && reading(Kind.COMPANY).forms().isEmpty()
        && names.of(listed.name(), Kind.COMPANY).forms().isEmpty();
  }

  private Score score(Listed listed, Kind kind) {
    PartyName name = names.of(listed.name(), kind);
    Score score = scorer.score(reading(kind), name);
    return score.decision() == Decision.NO && IN_PARTS.contains(kind) && isPartOf(name)
        ? Score.of(Score.REVIEW_FROM, score.parts(), "every word is in a longer name")
        : score;
  }

  /** Who searches often knows a part of a name only; the scorer would call the two strangers. */
  private boolean isPartOf(PartyName name) {
    PartyName part = reading(name.kind());
    List<String> words = texts(name);
    return tellsOneFromOthers() && (words.containsAll(texts(part)) || isRun(part.compact(), words));
  }

  /** True if words that stand side by side have these letters: {@code KINGPAI} in KING PAI LTD. */
  private static boolean isRun(String letters, List<String> words) {
    for (int from = 0; from < words.size(); from++) {
      StringBuilder run = new StringBuilder();
      for (int at = from; at < words.size() && run.length() < letters.length(); at++) {
        run.append(words.get(at));
      }
      if (run.toString().equals(letters)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> texts(PartyName name) {
    return name.words().stream().map(Word::text).toList();
  }

  private PartyName reading(Kind kind) {
    return readings.computeIfAbsent(kind, any -> names.of(wanted, kind));
  }

  private static boolean isBetter(Listed listed, Score score, Match known) {
    double lead = score.value() - known.score().value();
    return lead > 0 || lead == 0 && listed.name().compareTo(known.listed().name()) < 0;
  }

  private static List<String> telling(PartyName name) {
    List<String> words = new ArrayList<>(name.distinctive());
    if (words.isEmpty()) {
      words.addAll(texts(name));
    }
    return words;
  }
}
