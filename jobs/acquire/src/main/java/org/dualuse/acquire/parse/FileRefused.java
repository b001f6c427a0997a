package org.dualuse.acquire.parse;

import org.dualuse.platform.snapshot.Finding;

/** The file cannot be interpreted at all; it is quarantined whole and the run goes on. */
public final class FileRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  /**
   * A refusal.
   *
   * @param code upper case, e.g. {@code MISSING_COLUMN}
   * @param sentence what is wrong and, where known, what to do
   */
  public FileRefused(String code, String sentence) {
    super(code + ": " + sentence);
    this.finding = Finding.refuse(code, sentence);
  }

  /** The refusal as a finding. */
  public Finding finding() {
    return finding;
  }
}
