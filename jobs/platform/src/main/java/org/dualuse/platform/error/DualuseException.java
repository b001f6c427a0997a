package org.dualuse.platform.error;

/**
 * The one exception that users see: a code, what happened, why, and what to do. Its message never
 * carries a secret, because it is built from names and values that are already public.
 */
public final class DualuseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String what;
  private final String why;
  private final String fix;

  private DualuseException(ErrorCode code, String what, String why, String fix, Throwable cause) {
    super(code + ": " + what + " Why: " + why + " What to do: " + fix, cause);
    this.code = code;
    this.what = what;
    this.why = why;
    this.fix = fix;
  }

  /** An error of the given code; each text is one sentence that ends with a full stop. */
  public static DualuseException of(ErrorCode code, String what, String why, String fix) {
    return new DualuseException(code, what, why, fix, null);
  }

  /** The same error, with the exception that brought it about. */
  public DualuseException causedBy(Throwable cause) {
    return new DualuseException(code, what, why, fix, cause);
  }

  /** What kind of error this is. */
  public ErrorCode code() {
    return code;
  }

  /** What happened. */
  public String what() {
    return what;
  }

  /** Why it happened. */
  public String why() {
    return why;
  }

  /** What the reader can do about it. */
  public String fix() {
    return fix;
  }
}
