package org.dualuse.acquire.flow;

/** Which costs a value includes. */
public enum Valuation {
  /** Free on board: without international freight and insurance. */
  FOB,
  /** Free alongside ship: FOB without loading (exports of the United States). */
  FAS,
  /** Cost, insurance and freight. */
  CIF
}
