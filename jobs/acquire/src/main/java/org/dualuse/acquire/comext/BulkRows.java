package org.dualuse.acquire.comext;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.economies.CodeSystem;
import org.dualuse.acquire.flow.Flow;
import org.dualuse.acquire.flow.Frequency;
import org.dualuse.acquire.flow.Period;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.Decimals;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.RowInterpreter;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.Finding;

/**
 * What the rows of the bulk download mean. Exports and imports are split by statistical procedure;
 * the parts are to be added. One instance per file.
 */
final class BulkRows implements RowInterpreter<BulkRow> {
  private static final String NO_UNIT = "NO_SU";

  private final ComextFigure figure;
  private final Map<String, Map<String, String>> publisherFields = new HashMap<>();

  BulkRows(Selection selection) {
    this.figure = new ComextFigure(selection, CodeSystem.COMEXT);
  }

  /** What is to be said about the file at its end. */
  List<Finding> findings() {
    return figure.findings();
  }

  @Override
  public String currency() {
    return ComextFigure.CURRENCY;
  }

  @Override
  public BigDecimal value(BulkRow row) throws BadRow {
    return Decimals.PLAIN.read(row.get(BulkColumn.VALUE)).orElse(null);
  }

  @Override
  public Observation interpret(BulkRow row, BigDecimal value) throws BadRow {
    return figure.observe(
        row,
        new ComextFigure.Statement(
            period(row.get(BulkColumn.PERIOD)),
            flow(row.get(BulkColumn.FLOW)),
            ComextProduct.of(row.get(BulkColumn.PRODUCT)),
            row.get(BulkColumn.REPORTER),
            row.get(BulkColumn.PARTNER),
            value,
            amounts(row, value),
            publisherFields(row)));
  }

  /** {@code 202105}, or {@code 202152} for the whole year. */
  private static Period period(String printed) throws BadRow {
    if (printed.matches("[12]\\d{3}52")) {
      int year = Integer.parseInt(printed.substring(0, 4));
      return new Period(Frequency.A, LocalDate.of(year, 1, 1));
    }
    Period period = Period.read(printed);
    if (period.frequency() != Frequency.M) {
      throw new BadRow("BAD_PERIOD", "`" + printed + "` is neither a month nor a year's total.");
    }
    return period;
  }

  private static Flow flow(String printed) throws BadRow {
    return switch (printed) {
      case "1" -> Flow.M;
      case "2" -> Flow.X;
      default -> throw new BadRow("UNKNOWN_FLOW", "`" + printed + "` is neither 1 nor 2.");
    };
  }

  private static ComextFigure.Amounts amounts(BulkRow row, BigDecimal value) throws BadRow {
    String unit = row.get(BulkColumn.UNIT);
    boolean hasUnit = !unit.isEmpty() && !unit.equals(NO_UNIT);
    BigDecimal quantity = hasUnit ? amount(row.get(BulkColumn.QUANTITY), value) : null;
    BigDecimal weight = amount(row.get(BulkColumn.WEIGHT), value);
    return new ComextFigure.Amounts(quantity, quantity == null ? null : unit, weight);
  }

  /** A zero beside a value means that the amount is missing. */
  private static BigDecimal amount(String printed, BigDecimal value) throws BadRow {
    return Decimals.PLAIN
        .read(printed)
        .filter(amount -> amount.signum() != 0 || value == null || value.signum() == 0)
        .orElse(null);
  }

  /** There are few different ones, so that millions of rows share them. */
  private Map<String, String> publisherFields(BulkRow row) {
    String type = row.get(BulkColumn.TRADE_TYPE);
    String procedure = row.get(BulkColumn.PROCEDURE);
    return publisherFields.computeIfAbsent(
        type + "/" + procedure, key -> Map.of("trade_type", type, "stat_procedure", procedure));
  }
}
