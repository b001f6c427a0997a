package org.dualuse.acquire.flow;

/** The length of a period. */
public enum Frequency {
  /** A calendar year. */
  A,
  /** A month. */
  M,
  /** Twelve months from the period's start, not a calendar year. */
  R12
}
