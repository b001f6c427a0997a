package org.dualuse.acquire.comtrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Header;
import org.dualuse.acquire.parse.SourceRow;
import org.dualuse.platform.snapshot.Finding;

/**
 * The fields of a body's rows: the first row is the header, and a field that only later rows have
 * is noticed too.
 */
final class ComtradeFields {
  /**
   * A row of a body.
   *
   * @param position {@code data[3]}
   * @param node the row
   */
  record JsonRow(String position, JsonNode node) implements SourceRow {
    @Override
    public String rawText() {
      return node.toString();
    }
  }

  private final Set<String> seen = new HashSet<>(ComtradeColumn.KNOWN);
  private final List<Finding> findings = new ArrayList<>();
  private boolean isFirst = true;

  /**
   * The read fields of a row.
   *
   * @throws FileRefused MISSING_COLUMN if the first row lacks a required one
   */
  ComtradeRow read(JsonRow row) throws FileRefused {
    List<String> required = isFirst ? ComtradeColumn.REQUIRED : List.of();
    if (isFirst || hasNewField(row)) {
      List<String> names = new ArrayList<>();
      row.node().fieldNames().forEachRemaining(names::add);
      findings.addAll(Header.resolve(names, required, seen).findings());
      seen.addAll(names);
      isFirst = false;
    }
    return new ComtradeRow(row, column -> text(row.node().path(column.printed())));
  }

  List<Finding> findings() {
    return findings;
  }

  /** The text of a JSON value; empty for null and for a field that is not there. */
  static String text(JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return "";
    }
    return node.isValueNode() ? node.asText() : node.toString();
  }

  private boolean hasNewField(JsonRow row) {
    for (Iterator<String> names = row.node().fieldNames(); names.hasNext(); ) {
      if (!seen.contains(names.next())) {
        return true;
      }
    }
    return false;
  }
}
