package org.dualuse.acquire.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Columns of structs of a raw table of lists, in a form that tests can read. */
public final class Structs {
  private Structs() {}

  /** The structs of a column, their fields with bars between. */
  public static List<String> texts(Map<String, Object> row, String column) {
    return ((List<?>) row.get(column)).stream().map(struct -> joined((Object[]) struct)).toList();
  }

  private static String joined(Object[] struct) {
    return Arrays.stream(struct).map(String::valueOf).collect(Collectors.joining("|"));
  }
}
