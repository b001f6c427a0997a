package org.dualuse.conform.parties;

import java.util.Comparator;

/**
 * A pair of subjects that something joins.
 *
 * @param one index of the subject with the smaller stable key
 * @param other index of the other one
 * @param score 0..1; 1 for anything but names
 * @param agreeing how many names are the same: of two partners the one with more is likelier
 */
record Candidate(int one, int other, Evidence evidence, double score, int agreeing, String reason) {

  /** Strongest first; the rest of the order only makes it the same for every order of input. */
  static final Comparator<Candidate> STRONGEST_FIRST =
      Comparator.comparing(Candidate::evidence)
          .thenComparing(Candidate::score, Comparator.reverseOrder())
          .thenComparing(Candidate::agreeing, Comparator.reverseOrder())
          .thenComparingInt(Candidate::one)
          .thenComparingInt(Candidate::other)
          .thenComparing(Candidate::reason);

  static Candidate certain(int one, int other, Evidence evidence, String reason) {
    return new Candidate(Math.min(one, other), Math.max(one, other), evidence, 1, 0, reason);
  }
}
