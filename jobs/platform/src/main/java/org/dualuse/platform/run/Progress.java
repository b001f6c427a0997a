package org.dualuse.platform.run;

/** Where a run says what it is doing while it does it. */
@FunctionalInterface
public interface Progress {
  /** Says one line. */
  void say(String line);

  /** Says nothing. */
  static Progress silent() {
    return line -> {};
  }
}
