package org.dualuse.acquire.eusanctions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cells of a row of a raw table of lists, as short texts. */
final class Listings {
  private Listings() {}

  /** Each struct of a column, its members from the first with {@code |} between them. */
  static List<String> column(Map<String, Object> row, String column, int members) {
    List<String> texts = new ArrayList<>();
    for (Object struct : (List<?>) row.get(column)) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < members; i++) {
        cells.add(String.valueOf(((Object[]) struct)[i]));
      }
      texts.add(String.join("|", cells));
    }
    return texts;
  }

  /** The publisher's fields of a row. */
  @SuppressWarnings("unchecked")
  static Map<String, String> fields(Map<String, Object> row) {
    return (Map<String, String>) row.get("publisher_fields");
  }
}
