package org.dualuse.acquire.comtrade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dualuse.acquire.economies.CodeSystem;
import org.dualuse.acquire.economies.Economy;
import org.dualuse.acquire.flow.Basis;
import org.dualuse.acquire.flow.DuplicateRule;
import org.dualuse.acquire.flow.EconomyCodes;
import org.dualuse.acquire.flow.Flow;
import org.dualuse.acquire.flow.HsRevision;
import org.dualuse.acquire.flow.Period;
import org.dualuse.acquire.flow.ReportedFlow;
import org.dualuse.acquire.flow.Valuation;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.Decimals;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.RowInterpreter;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.Finding;

/** What Comtrade's rows mean, whatever layout they came in. One instance per file. */
final class ComtradeRows implements RowInterpreter<ComtradeRow> {
  private static final String TOTAL = "TOTAL";
  private static final Map<String, HsRevision> REVISIONS =
      Map.of(
          "H0", HsRevision.HS1992,
          "H1", HsRevision.HS1996,
          "H2", HsRevision.HS2002,
          "H3", HsRevision.HS2007,
          "H4", HsRevision.HS2012,
          "H5", HsRevision.HS2017,
          "H6", HsRevision.HS2022);
  private static final Map<String, Flow> FLOWS =
      Map.of("X", Flow.X, "RX", Flow.RX, "DX", Flow.DX, "M", Flow.M, "RM", Flow.RM);

  /** What was traded, when and in which direction. */
  private record Trade(Period period, Flow flow, String product) {}

  private final Selection selection;
  private final EconomyCodes economies = new EconomyCodes(CodeSystem.COMTRADE);

  ComtradeRows(Selection selection) {
    this.selection = selection;
  }

  /** What is to be said about the file at its end. */
  List<Finding> findings(long rows) {
    List<Finding> findings = new ArrayList<>();
    if (rows == 0) {
      findings.add(
          Finding.warn(
              "NO_ROWS",
              "The result is empty. It means no trade only if the reporter published the period;"
                  + " a wrong parameter looks the same."));
    }
    economies.finding().ifPresent(findings::add);
    return findings;
  }

  @Override
  public String currency() {
    return "USD";
  }

  @Override
  public BigDecimal value(ComtradeRow row) throws BadRow {
    return Decimals.PLAIN
        .read(row.get(ComtradeColumn.VALUE))
        .orElseThrow(() -> new BadRow("BAD_NUMBER", "The row has no primaryValue."));
  }

  @Override
  public Observation interpret(ComtradeRow row, BigDecimal value) throws BadRow {
    String rule = exclusion(row);
    if (rule != null) {
      return Observation.outOfScope(row.position(), rule, value, currency());
    }
    Trade trade = new Trade(period(row), flow(row), product(row));
    if (value.signum() < 0) {
      throw new BadRow("NEGATIVE_VALUE", "The value " + value.toPlainString() + " is negative.");
    }
    rule = selection.exclusion(trade.product(), trade.flow().name());
    if (rule != null) {
      return Observation.outOfScope(row.position(), rule, value, currency());
    }
    economies.see(value);
    Economy reporter = economies.economy(row.get(ComtradeColumn.REPORTER), value);
    Economy partner = economies.economy(row.get(ComtradeColumn.PARTNER), value);
    rule = selection.exclusionOfPair(reporter.code(), partner.code());
    if (rule != null) {
      return Observation.outOfScope(row.position(), rule, value, currency());
    }
    Object[] figure = figure(row, trade, reporter.code(), partner.code(), value).toRow();
    return Observation.kept(row.position(), figure, value, currency());
  }

  private static ReportedFlow figure(
      ComtradeRow row, Trade trade, String reporter, String partner, BigDecimal value)
      throws BadRow {
    String unit = unit(row);
    return new ReportedFlow(
        trade.period().frequency(),
        trade.period().start(),
        reporter,
        partner,
        row.get(ComtradeColumn.REPORTER),
        row.get(ComtradeColumn.PARTNER),
        trade.flow(),
        "HS",
        trade.product(),
        revision(row),
        value,
        "USD",
        valuation(trade.flow(), reporter),
        unit == null ? null : measured(row, ComtradeColumn.QUANTITY, value).orElse(null),
        unit,
        measured(row, ComtradeColumn.NET_WEIGHT, value).orElse(null),
        reporter.equals("RU") ? Basis.IMPORTER : Basis.MIRROR,
        DuplicateRule.REFUSE,
        ComtradeMarks.mark(row, ComtradeColumn.IS_REPORTED),
        ComtradeMarks.mark(row, ComtradeColumn.IS_AGGREGATE),
        ComtradeMarks.estimates(row));
  }

  /**
   * Without this rule each flow comes back once per second partner, procedure and transport, and
   * again as their sum.
   */
  private static String exclusion(ComtradeRow row) throws BadRow {
    boolean isBreakdown =
        isPart(row, ComtradeColumn.PARTNER_2, "0")
            || isPart(row, ComtradeColumn.MODE_OF_TRANSPORT, "0")
            || isPart(row, ComtradeColumn.CUSTOMS_PROCEDURE, "C00");
    String supply = row.get(ComtradeColumn.MODE_OF_SUPPLY);
    if (isBreakdown || !(supply.isEmpty() || supply.equals("0"))) {
      return "BREAKDOWN_ROW";
    }
    return REVISIONS.containsKey(row.get(ComtradeColumn.CLASSIFICATION))
        ? null
        : "OTHER_CLASSIFICATION";
  }

  private static boolean isPart(ComtradeRow row, ComtradeColumn column, String whole)
      throws BadRow {
    String printed = row.get(column);
    if (printed.isEmpty()) {
      throw new BadRow(
          "NO_BREAKDOWN", column.printed() + " is empty: the row may be a part or the whole.");
    }
    return !printed.equals(whole);
  }

  private static Period period(ComtradeRow row) throws BadRow {
    Period period = Period.read(row.get(ComtradeColumn.PERIOD));
    String frequency = row.get(ComtradeColumn.FREQUENCY);
    if (!period.frequency().name().equals(frequency)) {
      throw new BadRow(
          "BAD_PERIOD",
          "The period "
              + row.get(ComtradeColumn.PERIOD)
              + " is not of frequency "
              + frequency
              + ".");
    }
    return period;
  }

  /** Comtrade never loses zeros, so a code of odd length is not repaired. */
  private static String product(ComtradeRow row) throws BadRow {
    String code = row.get(ComtradeColumn.PRODUCT);
    if (!code.equals(TOTAL) && !code.matches("(\\d{2}){1,3}")) {
      throw new BadRow("BAD_CODE", "`" + code + "` is no HS code of 2, 4 or 6 digits.");
    }
    return code;
  }

  private static Flow flow(ComtradeRow row) throws BadRow {
    String printed = row.get(ComtradeColumn.FLOW);
    Flow flow = FLOWS.get(printed);
    if (flow == null) {
      throw new BadRow("UNKNOWN_FLOW", "`" + printed + "` is none of X, RX, DX, M, RM.");
    }
    return flow;
  }

  private static HsRevision revision(ComtradeRow row) {
    boolean isTotal = row.get(ComtradeColumn.PRODUCT).equals(TOTAL);
    return isTotal ? null : REVISIONS.get(row.get(ComtradeColumn.CLASSIFICATION));
  }

  private static Valuation valuation(Flow flow, String reporter) {
    if (flow == Flow.M || flow == Flow.RM) {
      return Valuation.CIF;
    }
    return reporter.equals("US") ? Valuation.FAS : Valuation.FOB;
  }

  private static String unit(ComtradeRow row) {
    String code = row.get(ComtradeColumn.QUANTITY_UNIT_CODE);
    String name = row.get(ComtradeColumn.QUANTITY_UNIT);
    if (code.equals("-1") || (code.isEmpty() && name.isEmpty())) {
      return null;
    }
    return name.isEmpty() ? code : name;
  }

  /** A zero beside a value means that the quantity is missing. */
  private static Optional<BigDecimal> measured(
      ComtradeRow row, ComtradeColumn column, BigDecimal value) throws BadRow {
    return Decimals.PLAIN
        .read(row.get(column))
        .filter(number -> number.signum() != 0 || value.signum() == 0);
  }
}
