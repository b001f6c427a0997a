package org.dualuse.acquire.mappedfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dualuse.acquire.flow.EconomyCodes;
import org.dualuse.acquire.flow.Flow;
import org.dualuse.acquire.flow.ReportedFlow;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.Decimals;
import org.dualuse.acquire.parse.Header;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.RowInterpreter;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.Finding;

/** What the values of a mapped file mean. One instance per file. */
final class MappedRows implements RowInterpreter<MeasureCell> {
  /** The office reports a value, but under no code. */
  private static final String CONFIDENTIAL_CODE = "CONFIDENTIAL_CODE";

  /** Which figure a value is. */
  private record Key(
      LocalDate period, String reporter, String partner, String product, Flow flow) {}

  private final Mapping mapping;
  private final Header header;
  private final Selection selection;
  private final Set<String> missing;
  private final String name;
  private final PeriodReader periods;
  private final EconomyCodes reporters;
  private final EconomyCodes partners;
  private final EconomyCodes origins;

  MappedRows(String name, Mapping mapping, Header header, Selection selection) {
    this.mapping = mapping;
    this.header = header;
    this.selection = selection;
    this.missing = Set.copyOf(mapping.missing());
    this.name = name;
    this.periods = new PeriodReader(mapping.period());
    this.reporters = new EconomyCodes(mapping.reporter().codes());
    this.partners = new EconomyCodes(mapping.partner().codes());
    this.origins = new EconomyCodes(mapping.origin() == null ? null : mapping.origin().codes());
  }

  /** What is to be said about the file at its end. */
  List<Finding> findings() {
    return Stream.of(reporters, partners, origins)
        .map(EconomyCodes::finding)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public String currency() {
    return mapping.currency();
  }

  /** Null if the cell is empty: the office gives no value, which is not zero. */
  @Override
  public BigDecimal value(MeasureCell cell) throws BadRow {
    return number(cell.row(), cell.measure().column(), cell.measure().scale());
  }

  @Override
  public Observation interpret(MeasureCell cell, BigDecimal value) throws BadRow {
    CellRow row = cell.row();
    LocalDate period = period(cell);
    Flow flow = flow(cell);
    if (value != null && value.signum() < 0) {
      throw new BadRow("NEGATIVE_VALUE", "The value " + value.toPlainString() + " is negative.");
    }
    if (isConfidential(row)) {
      return Observation.outOfScope(cell.position(), CONFIDENTIAL_CODE, value, currency());
    }
    String product = product(row);
    String rule = selection.exclusion(product, flow.name());
    if (rule != null) {
      return Observation.outOfScope(cell.position(), rule, value, currency());
    }
    String reporter = economy(mapping.reporter(), reporters, row, value);
    String partner = economy(mapping.partner(), partners, row, value);
    rule = selection.exclusionOfPair(reporter, partner);
    if (rule != null) {
      return Observation.outOfScope(cell.position(), rule, value, currency());
    }
    Key key = new Key(period, reporter, partner, product, flow);
    ReportedFlow figure = figure(row, key, value);
    return Observation.kept(cell.position(), figure.toRow(), value, currency());
  }

  private LocalDate period(MeasureCell cell) throws BadRow {
    return cell.measure().period() == null
        ? periods.read(cell(cell.row(), mapping.period().column()))
        : cell.measure().period().atDay(1);
  }

  private Flow flow(MeasureCell cell) throws BadRow {
    return cell.measure().flow() == null
        ? mapping.flow().flow(text(cell.row(), mapping.flow().column()))
        : cell.measure().flow();
  }

  private boolean isConfidential(CellRow row) {
    ProductRule rule = mapping.product();
    return rule.column() != null && rule.confidential().contains(cell(row, rule.column()).text());
  }

  private String product(CellRow row) throws BadRow {
    ProductRule rule = mapping.product();
    return rule.column() == null ? ProductRule.TOTAL : rule.code(cell(row, rule.column()).text());
  }

  private ReportedFlow figure(CellRow row, Key key, BigDecimal value) throws BadRow {
    BigDecimal quantity = quantity(row, value);
    return new ReportedFlow(
        mapping.period().frequency(),
        key.period(),
        key.reporter(),
        key.partner(),
        text(row, mapping.reporter().column()),
        text(row, mapping.partner().column()),
        key.flow(),
        mapping.product().nomenclature(),
        key.product(),
        mapping.product().revision(key.period()),
        value,
        currency(),
        mapping.valuation(),
        quantity,
        quantity == null ? null : unit(row),
        weight(row, value),
        mapping.basis(),
        mapping.duplicates(),
        null,
        null,
        publisherFields(row, key.flow(), value));
  }

  /** The mapping, and for re-exports the economy in which the goods were made. */
  private Map<String, String> publisherFields(CellRow row, Flow flow, BigDecimal value)
      throws BadRow {
    EconomyRule rule = mapping.origin();
    return rule == null || flow != Flow.RX || text(row, rule.column()) == null
        ? Map.of("mapping", name)
        : Map.of("mapping", name, "origin", economy(rule, origins, row, value));
  }

  private String economy(EconomyRule rule, EconomyCodes codes, CellRow row, BigDecimal value)
      throws BadRow {
    if (rule.constant() != null) {
      return rule.constant();
    }
    codes.see(value);
    return codes.economy(cell(row, rule.column()).text(), value).code();
  }

  private BigDecimal quantity(CellRow row, BigDecimal value) throws BadRow {
    Quantity rule = mapping.quantity();
    return rule == null ? null : unlessZero(number(row, rule.column(), BigDecimal.ONE), value);
  }

  private String unit(CellRow row) {
    Quantity rule = mapping.quantity();
    return rule.unit() != null ? rule.unit() : text(row, rule.unitColumn());
  }

  private BigDecimal weight(CellRow row, BigDecimal value) throws BadRow {
    Weight rule = mapping.weight();
    return rule == null ? null : unlessZero(number(row, rule.column(), rule.scale()), value);
  }

  /** A zero beside a value means that the amount is missing. */
  private static BigDecimal unlessZero(BigDecimal amount, BigDecimal value) {
    boolean isMissing =
        amount != null && amount.signum() == 0 && value != null && value.signum() != 0;
    return isMissing ? null : amount;
  }

  private BigDecimal number(CellRow row, String column, BigDecimal scale) throws BadRow {
    Cell cell = cell(row, column);
    BigDecimal number =
        cell.number() != null ? cell.number() : mapping.numbers().read(cell.text()).orElse(null);
    return number == null ? null : Decimals.amount(number.multiply(scale));
  }

  /** The text of a cell; null if it is empty or there is no such column. */
  private String text(CellRow row, String column) {
    String text = column == null ? "" : cell(row, column).text();
    return text.isEmpty() ? null : text;
  }

  private Cell cell(CellRow row, String column) {
    Cell cell = row.get(header.index(column));
    return missing.contains(cell.text()) ? Cell.EMPTY : cell;
  }
}
