package org.dualuse.platform.error;

/** What kind of thing went wrong, and the exit code of the process that it ends. */
public enum ErrorCode {
  /** The command line was not understood. */
  USAGE(2),
  /** A configuration file, environment variable or flag is wrong. */
  CONFIG_INVALID(3),
  /** Something named by the user does not exist. */
  NOT_FOUND(4),
  /** Another run holds the warehouse. */
  WAREHOUSE_LOCKED(5),
  /** A check of severity FAIL found rows: nothing was published. */
  CHECK_FAILED(6),
  /** A frame, a file or a mart differs from its declared contract. */
  CONTRACT_BROKEN(7),
  /** Stored bytes are not what their manifest says. */
  SNAPSHOT_CORRUPT(8),
  /** The disk, the object store or another outside system failed. */
  STORAGE_FAILED(9),
  /** A bug in dualuse. */
  INTERNAL(70);

  private final int exitCode;

  ErrorCode(int exitCode) {
    this.exitCode = exitCode;
  }

  /** The exit code of a process that ends with this error. */
  public int exitCode() {
    return exitCode;
  }
}
