package org.dualuse.acquire.ofac;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks into the nested columns of rows of listings. */
final class Cells {
  private Cells() {}

  /** A nested column, each of its structs as a list. */
  static List<List<Object>> of(Map<String, Object> row, String column) {
    return ((List<?>) row.get(column))
        .stream().map(cells -> Arrays.asList((Object[]) cells)).toList();
  }

  /** The fields of the publisher. */
  @SuppressWarnings("unchecked")
  static Map<String, String> fields(Map<String, Object> row) {
    return (Map<String, String>) row.get("publisher_fields");
  }

  /** The first row of an entry. */
  static Map<String, Object> entry(List<Map<String, Object>> rows, String number) {
    return rows.stream()
        .filter(row -> row.get("entry_id").equals(number))
        .findFirst()
        .orElseThrow();
  }

  /** The keys of all rows. */
  static Set<String> numbers(List<Map<String, Object>> rows) {
    return rows.stream().map(row -> (String) row.get("entry_id")).collect(Collectors.toSet());
  }

  /** The rows under a programme. */
  static List<Map<String, Object>> under(List<Map<String, Object>> rows, String programme) {
    return rows.stream()
        .filter(row -> of(row, "measures").stream().anyMatch(each -> each.get(0).equals(programme)))
        .toList();
  }
}
