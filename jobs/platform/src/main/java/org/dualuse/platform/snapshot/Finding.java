package org.dualuse.platform.snapshot;

import java.io.Serializable;

/**
 * Something noticed about a whole file.
 *
 * @param code upper case, e.g. {@code TRUNCATED}
 * @param refusesFile true if the file is quarantined whole, false for a warning
 * @param sentence what is wrong and, where known, what to do
 */
public record Finding(String code, boolean refusesFile, String sentence) implements Serializable {

  /** A finding that quarantines the whole file. */
  public static Finding refuse(String code, String sentence) {
    return new Finding(code, true, sentence);
  }

  /** A finding that only warns. */
  public static Finding warn(String code, String sentence) {
    return new Finding(code, false, sentence);
  }
}
