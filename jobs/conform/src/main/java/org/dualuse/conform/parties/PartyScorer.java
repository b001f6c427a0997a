package org.dualuse.conform.parties;

import java.util.Map;

/** How alike two names are. The one place to put another matcher in. */
public interface PartyScorer {
  /** Compares two names; symmetric, and the same for the same names at all times. */
  Score score(PartyName one, PartyName other);

  /** What to make of a score. */
  enum Decision {
    /** The names are of one party, if nothing else speaks against it. */
    MATCH,
    /** A human being should look. */
    REVIEW,
    /** The names are of two parties. */
    NO
  }

  /**
   * The likeness of two names.
   *
   * @param value 0..1
   * @param parts what it is made of, each 0..1, by name
   * @param decision what to make of it
   * @param reason why, in words
   */
  record Score(double value, Map<String, Double> parts, Decision decision, String reason) {
    /** At this value names match. */
    public static final double MATCH_FROM = 0.9;

    /** At this value a human being should look. */
    public static final double REVIEW_FROM = 0.75;

    static Score of(double value, Map<String, Double> parts, String reason) {
      Decision decision =
          value >= MATCH_FROM
              ? Decision.MATCH
              : value >= REVIEW_FROM ? Decision.REVIEW : Decision.NO;
      return new Score(value, parts, decision, reason);
    }

    /** True if the names match. */
    public boolean isMatch() {
      return decision == Decision.MATCH;
    }
  }
}
