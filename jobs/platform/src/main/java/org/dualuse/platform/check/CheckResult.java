package org.dualuse.platform.check;

/**
 * What one check found.
 *
 * @param table the table that was checked, {@code schema.name}
 * @param check the name of the check
 * @param severity what a violation leads to
 * @param sentence what is wrong
 * @param violations number of bad rows; 0 means that the check passed
 * @param example one bad row as text, or null
 */
public record CheckResult(
    String table,
    String check,
    Severity severity,
    String sentence,
    long violations,
    String example) {

  /** True if the check found nothing. */
  public boolean passed() {
    return violations == 0;
  }

  /** True if this result forbids publication. */
  public boolean blocksPublication() {
    return !passed() && severity == Severity.FAIL;
  }
}
