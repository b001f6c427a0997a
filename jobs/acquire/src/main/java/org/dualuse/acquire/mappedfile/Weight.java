package org.dualuse.acquire.mappedfile;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The net weight in a mapped file.
 *
 * @param column its column
 * @param scale what a printed 1 stands for in kilograms: 1000 for tonnes; 1 by default
 */
public record Weight(String column, BigDecimal scale) implements Serializable {

  /** The scale is 1 unless it is given. */
  public Weight {
    Mapping.need(column, "column");
    scale = scale == null ? BigDecimal.ONE : scale;
    Mapping.check(scale.signum() > 0, "scale must be positive");
  }
}
