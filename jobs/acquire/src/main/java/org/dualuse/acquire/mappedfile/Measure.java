package org.dualuse.acquire.mappedfile;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.dualuse.acquire.flow.Flow;

/**
 * A column of values.
 *
 * @param column its name
 * @param scale what a printed 1 stands for in units of the currency: 1000 for thousands; 1 by
 *     default
 * @param flow the flow of this column, seen from the reporter; null if the mapping's rule tells it
 * @param period first month of this column's period; null if a column tells it
 */
public record Measure(String column, BigDecimal scale, Flow flow, YearMonth period)
    implements Serializable {

  /** The scale is 1 unless it is given. */
  public Measure {
    Mapping.need(column, "column");
    scale = scale == null ? BigDecimal.ONE : scale;
    Mapping.check(scale.signum() > 0, "scale must be positive");
  }
}
