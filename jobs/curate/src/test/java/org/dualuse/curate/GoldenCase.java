package org.dualuse.curate;

import java.util.List;
import java.util.Map;

/**
 * A mart's test as a table that a person can check.
 *
 * @param what what the case shows, with its place in the methods
 * @param build marts, and tables behind them, to build, in order
 * @param asOf run date
 * @param given rows of input tables, by qualified name
 * @param expect what must come out
 * @param warnings checks that must warn, as {@code name count}; none by default
 */
record GoldenCase(
    String what,
    List<String> build,
    String asOf,
    Map<String, Given> given,
    List<Expectation> expect,
    List<String> warnings) {

  GoldenCase {
    warnings = warnings == null ? List.of() : List.copyOf(warnings);
  }

  /**
   * Rows of one input.
   *
   * @param defaults values that all rows share
   * @param rows one map per row
   */
  record Given(Map<String, Object> defaults, List<Map<String, Object>> rows) {}

  /**
   * Expected rows of one output.
   *
   * @param table qualified name
   * @param where which rows are compared
   * @param columns which columns are compared
   * @param rows all rows that match, in any order; numbers are compared to six decimals
   */
  record Expectation(String table, String where, List<String> columns, List<List<Object>> rows) {}
}
