package org.dualuse.acquire.mappedfile;

import java.io.Serializable;

/**
 * The quantity in a mapped file.
 *
 * @param column its column
 * @param unit its unit, if it is always the same
 * @param unitColumn the column of its unit, if not
 */
public record Quantity(String column, String unit, String unitColumn) implements Serializable {

  /** A quantity without a unit means nothing. */
  public Quantity {
    Mapping.need(column, "column");
    Mapping.check((unit == null) != (unitColumn == null), "give either a unit or a unit_column");
  }
}
