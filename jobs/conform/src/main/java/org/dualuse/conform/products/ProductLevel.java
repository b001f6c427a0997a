package org.dualuse.conform.products;

/** The level of the Harmonized System at which a figure stands; national digits count as HS6. */
public enum ProductLevel {
  /** All goods. */
  TOTAL,
  /** Chapter, two digits. */
  HS2,
  /** Heading, four digits. */
  HS4,
  /** Subheading, six digits, or a finer national line. */
  HS6
}
