package org.dualuse.acquire.flow;

/** The direction of trade, seen from the reporter. */
public enum Flow {
  /** Exports, re-exports included, as most reporters print them. */
  X,
  /** Re-exports, a part of X. */
  RX,
  /** Domestic exports, X without re-exports. */
  DX,
  /** Imports, re-imports included. */
  M,
  /** Re-imports, a part of M. */
  RM,
  /** Exports and imports together. */
  TURNOVER
}
