package org.dualuse.acquire.economies;

/** Whose code a code is: 344 is Hong Kong in Comtrade and Russia in China's customs. */
public enum CodeSystem {
  /** UN Comtrade's own numbers, also used by BACI: USA 842, Taiwan 490, France 251. */
  COMTRADE,
  /** China customs (GACC) partner numbers: Russia 344, Hong Kong 110. */
  GACC,
  /** Eurostat Comext letters: GR, XI, QA-QZ. */
  COMEXT,
  /** ISO 3166-1 alpha-2. */
  ISO2,
  /** ISO 3166-1 alpha-3. */
  ISO3,
  /** Names in English as publishers print them. */
  NAME
}
