package org.dualuse.platform.check;

/** What a check that finds rows leads to. */
public enum Severity {
  /** Nothing is published; the last good release stays. */
  FAIL,
  /** The run goes on and its summary says so. */
  WARN
}
