package org.dualuse.acquire.flow;

/** What several rows of one file with the same key mean. */
public enum DuplicateRule {
  /**
   * They are parts of one figure (customs regimes, provinces, lines that lost a digit): add them.
   */
  SUM,
  /** The publisher repeats itself: keep one if they are identical, else quarantine all of them. */
  IDENTICAL,
  /** The last one is a correction of the others. */
  LAST,
  /** It must not happen: quarantine all of them. */
  REFUSE
}
