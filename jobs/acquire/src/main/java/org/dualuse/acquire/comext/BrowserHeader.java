package org.dualuse.acquire.comext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Row;
import org.dualuse.acquire.flow.Flow;
import org.dualuse.acquire.flow.Frequency;
import org.dualuse.acquire.flow.Period;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Workbook;

/**
 * What stands above the data of a sheet of the data browser: what was extracted, then the product,
 * the flow and the indicator, then three rows of column names. Any other label refuses the file,
 * since a number under a name that nobody knows means nothing.
 *
 * @param product the sheet's product
 * @param flow the sheet's flow
 * @param periods the period of each column of values, by its index
 */
record BrowserHeader(ComextProduct product, Flow flow, Map<Integer, Period> periods) {
  private static final int LAST_ROW_OF_METADATA = 8;
  private static final int ROW_OF_PERIODS = 9;
  private static final int ROW_OF_FREQUENCIES = 10;
  private static final int ROW_OF_NAMES = 11;

  private static final String PRODUCT = "PRODUCT [PRODUCT]";
  private static final String FLOW = "FLOW";
  private static final String INDICATOR = "INDICATORS";
  private static final String VALUE = "VALUE_IN_EUROS";
  private static final Set<String> NOT_READ = Set.of("Dataset:", "Last updated:");
  private static final String EXTRACTION = "Data extracted on";

  private static final Pattern CODE = Pattern.compile("\\[([0-9A-Z_]+)]$");

  /** Reads rows 1 to 11. */
  static BrowserHeader read(String sheet, Workbook.Rows rows) throws FileRefused {
    Map<String, String> metadata = new HashMap<>();
    Map<Integer, Row> names = new HashMap<>();
    for (Row row = rows.next(); row != null; row = rows.next()) {
      if (row.getRowNum() <= LAST_ROW_OF_METADATA) {
        addMetadata(sheet, row, metadata);
      } else {
        names.put(row.getRowNum(), row);
      }
      if (row.getRowNum() >= ROW_OF_NAMES) {
        break;
      }
    }
    require(sheet, names.get(ROW_OF_PERIODS), ROW_OF_PERIODS, "TIME", "TIME");
    require(sheet, names.get(ROW_OF_FREQUENCIES), ROW_OF_FREQUENCIES, "FREQ (Labels)");
    require(sheet, names.get(ROW_OF_NAMES), ROW_OF_NAMES, "REPORTER (Labels)", "PARTNER (Labels)");
    try {
      return new BrowserHeader(
          product(sheet, metadata),
          flow(sheet, metadata),
          periods(names.get(ROW_OF_PERIODS), names.get(ROW_OF_FREQUENCIES)));
    } catch (BadRow e) {
      throw renamed(sheet, e.getMessage());
    }
  }

  private static void addMetadata(String sheet, Row row, Map<String, String> metadata)
      throws FileRefused {
    String label = BrowserCell.text(row, 0);
    boolean isRead = label.equals(PRODUCT) || label.equals(FLOW) || label.equals(INDICATOR);
    if (isRead) {
      String told = "";
      for (int i = 1; i < row.getCellCount() && told.isEmpty(); i++) {
        told = BrowserCell.text(row, i);
      }
      metadata.put(label, told);
    } else if (!label.isEmpty() && !NOT_READ.contains(label) && !label.startsWith(EXTRACTION)) {
      throw renamed(sheet, "Row " + row.getRowNum() + " is labelled `" + label + "`.");
    }
  }

  private static ComextProduct product(String sheet, Map<String, String> metadata)
      throws FileRefused, BadRow {
    String label = metadata.getOrDefault(PRODUCT, "");
    Matcher code = CODE.matcher(label);
    if (!code.find()) {
      throw renamed(sheet, "No `" + PRODUCT + "` tells a code: `" + label + "`.");
    }
    return ComextProduct.of(code.group(1));
  }

  private static Flow flow(String sheet, Map<String, String> metadata) throws FileRefused {
    String indicator = metadata.getOrDefault(INDICATOR, "");
    if (!indicator.equals(VALUE)) {
      throw renamed(
          sheet, "`" + INDICATOR + "` is `" + indicator + "`; only " + VALUE + " is read.");
    }
    String flow = metadata.getOrDefault(FLOW, "");
    return switch (flow) {
      case "EXPORT" -> Flow.X;
      case "IMPORT" -> Flow.M;
      default -> throw renamed(sheet, "`" + FLOW + "` is `" + flow + "`.");
    };
  }

  private static Map<Integer, Period> periods(Row times, Row frequencies) throws BadRow {
    Map<Integer, Period> periods = new TreeMap<>();
    for (int i = 2; i < times.getCellCount(); i++) {
      String time = BrowserCell.text(times, i);
      if (!time.isEmpty()) {
        Period period = Period.read(time);
        String expected = period.frequency() == Frequency.M ? "Monthly" : "Annual";
        String frequency = BrowserCell.text(frequencies, i);
        if (!frequency.equals(expected)) {
          throw new BadRow("BAD_PERIOD", time + " is labelled `" + frequency + "`.");
        }
        periods.put(i, period);
      }
    }
    return periods;
  }

  private static void require(String sheet, Row row, int number, String... labels)
      throws FileRefused {
    for (int i = 0; i < labels.length; i++) {
      String printed = row == null ? "" : BrowserCell.text(row, i);
      if (!printed.equals(labels[i])) {
        throw renamed(
            sheet, "Row " + number + " should hold " + List.of(labels) + ": `" + printed + "`.");
      }
    }
  }

  private static FileRefused renamed(String sheet, String detail) {
    return new FileRefused(
        "RENAMED_HEADER",
        "Sheet " + sheet + " is not laid out as Eurostat's data browser used to. " + detail);
  }
}
