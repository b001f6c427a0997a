package org.dualuse.bench.sample;

/** What a good of the sample is for. */
enum Group {
  /** Listed, comparable over HS revisions, tiers 1 to 4.A without circuits. */
  EXACT,
  /** Listed, comparable, heading 8542. */
  CIRCUITS,
  /** Listed, comparable, tier 4.B: the five codes of February 2024. */
  MACHINES,
  /** Listed, but split or changed by HS 2022. */
  SPLIT,
  /** Not listed, but once under one HS 2017 code with a listed good. */
  FAMILY,
  /** Not listed: the control goods of chapters 84 and 85. */
  OTHER,
  /** All goods together. */
  TOTAL;

  /** True for the 44 codes that the treatment {@code exact} keeps. */
  boolean isExact() {
    return this == EXACT || this == CIRCUITS || this == MACHINES;
  }

  /** True for the 50 codes of the list. */
  boolean isListed() {
    return isExact() || this == SPLIT;
  }
}
