package org.dualuse.deliver.query;

/** How the rows of a result are printed. */
public enum OutputFormat {
  /** Aligned columns for a person. */
  TABLE,
  /** RFC 4180 with a header, safe to open in a spreadsheet. */
  CSV,
  /** An array with one object a row. */
  JSON
}
