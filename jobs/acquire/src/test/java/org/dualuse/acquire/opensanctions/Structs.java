package org.dualuse.acquire.opensanctions;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Columns of structs in a form that tests can read. */
final class Structs {
  private Structs() {}

  /** The structs of a column, their fields with bars between. */
  static List<String> texts(Map<String, Object> row, String column) {
    return ((List<?>) row.get(column)).stream().map(struct -> joined((Object[]) struct)).toList();
  }

  private static String joined(Object[] struct) {
    return Arrays.stream(struct).map(String::valueOf).collect(Collectors.joining("|"));
  }
}
