package org.dualuse.acquire.parse;

import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
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

  /**
   * The bytes cannot be read to their end: TRUNCATED if they break off or their compression is
   * damaged, else UNREADABLE.
   */
  public static FileRefused unreadable(IOException cause) {
    boolean breaksOff =
        cause instanceof EOFException
            || cause instanceof ZipException
            || cause instanceof JsonEOFException;
    return breaksOff
        ? truncated(String.valueOf(cause.getMessage()))
        : new FileRefused(
            "UNREADABLE", "The file cannot be read: " + firstLine(cause.getMessage()) + ".");
  }

  /** The file breaks off. */
  public static FileRefused truncated(String how) {
    return new FileRefused(
        "TRUNCATED", "The file breaks off (" + firstLine(how) + "). Download it again.");
  }

  private static String firstLine(String message) {
    return String.valueOf(message).lines().findFirst().orElse("");
  }
}
