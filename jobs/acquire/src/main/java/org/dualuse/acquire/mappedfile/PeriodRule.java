package org.dualuse.acquire.mappedfile;

import java.io.Serializable;
import org.dualuse.acquire.flow.Frequency;

/**
 * The periods of a mapped file.
 *
 * @param column column that tells the period; null if every measure has a period of its own
 * @param pattern how the column prints it: a pattern of {@code DateTimeFormatter} such as {@code
 *     yyyy-MM}, or {@code timestamp} if the cells are dates (Parquet, XLSX)
 * @param frequency A, M or R12; a date inside a month or a year stands for all of it
 */
public record PeriodRule(String column, String pattern, Frequency frequency)
    implements Serializable {
  /** The pattern of cells that are dates, not texts. */
  static final String TIMESTAMP = "timestamp";

  /** A column needs a pattern. */
  public PeriodRule {
    Mapping.need(frequency, "frequency");
    Mapping.check((column == null) == (pattern == null), "column and pattern belong together");
    if (pattern != null && !pattern.equals(TIMESTAMP)) {
      // Fails now, with the mapping's name, if it is no pattern.
      PeriodReader.formatter(pattern);
    }
  }
}
