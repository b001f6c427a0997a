package org.dualuse.acquire.comtrade;

import java.util.Map;
import java.util.TreeMap;
import org.dualuse.acquire.parse.BadRow;

/** The publisher's marks on a figure. */
final class ComtradeMarks {
  private ComtradeMarks() {}

  /** A yes or no in the spelling of any layout; null if the row says nothing. */
  static Boolean mark(ComtradeRow row, ComtradeColumn column) throws BadRow {
    String printed = row.get(column);
    return switch (printed) {
      case "True", "true", "1" -> Boolean.TRUE;
      case "False", "false", "0" -> Boolean.FALSE;
      case "" -> null;
      default ->
          throw new BadRow(
              "BAD_FLAG", column.printed() + " is `" + printed + "`, neither true nor false.");
    };
  }

  /** What is estimated about the figure, by Comtrade's own names; mostly empty. */
  static Map<String, String> estimates(ComtradeRow row) throws BadRow {
    Map<String, String> estimates = new TreeMap<>();
    String flag = row.get(ComtradeColumn.ESTIMATION_FLAG);
    if (!flag.isEmpty() && !flag.equals("0")) {
      estimates.put(ComtradeColumn.ESTIMATION_FLAG.printed(), flag);
    }
    putIfTrue(estimates, row, ComtradeColumn.IS_QUANTITY_ESTIMATED);
    putIfTrue(estimates, row, ComtradeColumn.IS_NET_WEIGHT_ESTIMATED);
    return estimates.isEmpty() ? Map.of() : estimates;
  }

  private static void putIfTrue(
      Map<String, String> estimates, ComtradeRow row, ComtradeColumn column) throws BadRow {
    if (Boolean.TRUE.equals(mark(row, column))) {
      estimates.put(column.printed(), "true");
    }
  }
}
