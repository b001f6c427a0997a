package org.dualuse.acquire.parse;

/** A row cannot be interpreted: it is quarantined and the file goes on. */
public final class BadRow extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * A reason.
   *
   * @param reason upper case, e.g. {@code BAD_NUMBER}
   * @param detail a sentence
   */
  public BadRow(String reason, String detail) {
    // Rows are many and nobody looks at where a bad one was noticed: no stack trace.
    super(detail, null, false, false);
    this.reason = reason;
  }

  /** The reason, an upper-case name. */
  public String reason() {
    return reason;
  }
}
