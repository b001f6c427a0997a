package org.dualuse.platform.check;

/**
 * Something that must hold, with a sentence for the reader of a failed run.
 *
 * @param name short, snake_case
 * @param severity what a violation leads to
 * @param sentence what is wrong when rows are found
 * @param violations for a row check, a SQL predicate that is true for a bad row; for a mart's
 *     check, a SQL query that returns the bad rows
 */
public record Check(String name, Severity severity, String sentence, String violations) {

  /** A check of severity FAIL. */
  public static Check fail(String name, String sentence, String violations) {
    return new Check(name, Severity.FAIL, sentence, violations);
  }

  /** A check of severity WARN. */
  public static Check warn(String name, String sentence, String violations) {
    return new Check(name, Severity.WARN, sentence, violations);
  }
}
