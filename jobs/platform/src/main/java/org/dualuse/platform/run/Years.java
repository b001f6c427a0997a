package org.dualuse.platform.run;

/**
 * A range of years, both ends included.
 *
 * @param from first year
 * @param to last year
 */
public record Years(int from, int to) {
  /** No restriction. */
  public static final Years ALL = new Years(0, 9999);

  /** True if nothing is left out. */
  public boolean isAll() {
    return equals(ALL);
  }
}
