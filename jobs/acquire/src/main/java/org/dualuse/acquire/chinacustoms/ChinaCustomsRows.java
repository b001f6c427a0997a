package org.dualuse.acquire.chinacustoms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dualuse.acquire.economies.CodeSystem;
import org.dualuse.acquire.economies.Economy;
import org.dualuse.acquire.flow.Basis;
import org.dualuse.acquire.flow.DuplicateRule;
import org.dualuse.acquire.flow.EconomyCodes;
import org.dualuse.acquire.flow.Flow;
import org.dualuse.acquire.flow.Frequency;
import org.dualuse.acquire.flow.HsRevision;
import org.dualuse.acquire.flow.Period;
import org.dualuse.acquire.flow.ReportedFlow;
import org.dualuse.acquire.flow.Valuation;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.RowInterpreter;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.Finding;

/** What the rows of a China customs download mean. One instance per file. */
final class ChinaCustomsRows implements RowInterpreter<CsvRow> {
  private static final String CHINA = "CN";

  /** The site cuts a download here. */
  private static final long CUT = 10_000;

  /** Stands in a file without any period, which is refused: its rows never leave raw. */
  static final Period NO_PERIOD = new Period(Frequency.A, LocalDate.of(1900, 1, 1));

  private final ChinaCustomsCells cells;
  private final ChinaCustomsFile file;
  private final Selection selection;
  private final EconomyCodes economies = new EconomyCodes(CodeSystem.GACC);

  ChinaCustomsRows(ChinaCustomsCells cells, ChinaCustomsFile file, Selection selection) {
    this.cells = cells;
    this.file = file;
    this.selection = selection;
  }

  /** What is to be said about the file at its end. */
  List<Finding> findings(long rows) {
    List<Finding> findings = new ArrayList<>();
    if (rows == CUT) {
      findings.add(
          Finding.refuse(
              "TRUNCATED",
              "Exactly 10,000 rows: the site cut the download. Ask for fewer codes or partners."));
    }
    if (isWithoutPeriod()) {
      findings.add(
          Finding.refuse(
              "NO_PERIOD",
              "The file has no column `Date of data`. Put `period: 2023-05` (or a year) into a"
                  + " sidecar NAME.meta.yml beside it."));
    }
    if (file.isFlowAssumed()) {
      findings.add(
          Finding.warn(
              "FLOW_ASSUMED_EXPORT",
              "Nothing tells whether these are exports or imports: taken as exports. Put"
                  + " `flow: X` or `flow: M` into a sidecar NAME.meta.yml."));
    }
    economies.finding().ifPresent(findings::add);
    return findings;
  }

  @Override
  public String currency() {
    return cells.currency();
  }

  @Override
  public BigDecimal value(CsvRow row) throws BadRow {
    return cells.value(row);
  }

  @Override
  public Observation interpret(CsvRow row, BigDecimal value) throws BadRow {
    Period period = period(row);
    String product = product(row);
    if (value.signum() < 0) {
      throw new BadRow("NEGATIVE_VALUE", "The value " + value.toPlainString() + " is negative.");
    }
    String rule = selection.exclusion(product, file.flow().name());
    if (rule != null) {
      return Observation.outOfScope(row.position(), rule, value, currency());
    }
    economies.see(value);
    Economy partner = economies.economy(cells.text(row, ChinaCustomsColumn.PARTNER), value);
    rule = selection.exclusionOfPair(CHINA, partner.code());
    if (rule != null) {
      return Observation.outOfScope(row.position(), rule, value, currency());
    }
    ReportedFlow figure = figure(row, period, partner, product, value);
    return Observation.kept(row.position(), figure.toRow(), value, currency());
  }

  private ReportedFlow figure(
      CsvRow row, Period period, Economy partner, String product, BigDecimal value) throws BadRow {
    ChinaCustomsQuantity quantity = cells.quantity(row);
    ChinaCustomsQuantity supplementary = cells.supplementaryQuantity(row);
    BigDecimal weight = quantity.kilograms();
    return new ReportedFlow(
        period.frequency(),
        period.start(),
        CHINA,
        partner.code(),
        null,
        cells.text(row, ChinaCustomsColumn.PARTNER),
        file.flow(),
        "GACC",
        product,
        period.equals(NO_PERIOD) ? null : HsRevision.inForce(period.start().getYear()),
        value,
        currency(),
        file.flow() == Flow.X ? Valuation.FOB : Valuation.CIF,
        quantity.amount(),
        quantity.unit(),
        weight != null ? weight : supplementary.kilograms(),
        Basis.MIRROR,
        DuplicateRule.SUM,
        null,
        null,
        breakdown(row, supplementary));
  }

  private boolean isWithoutPeriod() {
    return file.period() == null && !cells.has(ChinaCustomsColumn.DATE);
  }

  private Period period(CsvRow row) throws BadRow {
    String printed = cells.text(row, ChinaCustomsColumn.DATE);
    if (!printed.isEmpty()) {
      return Period.read(printed);
    }
    if (file.period() != null) {
      return file.period();
    }
    if (isWithoutPeriod()) {
      return NO_PERIOD;
    }
    throw new BadRow("BAD_PERIOD", "The row has no date.");
  }

  private String product(CsvRow row) throws BadRow {
    String code = cells.text(row, ChinaCustomsColumn.PRODUCT);
    if (!code.matches("\\d{8}")) {
      throw new BadRow(
          "BAD_CODE",
          "`"
              + code
              + "` is no code of 8 digits. Codes are quoted: was the file saved by a"
              + " spreadsheet?");
    }
    return code;
  }

  /** Which part of the figure the row is, by the publisher's names. */
  private Map<String, String> breakdown(CsvRow row, ChinaCustomsQuantity supplementary) {
    Map<String, String> fields = new TreeMap<>();
    putIfPrinted(fields, row, ChinaCustomsColumn.REGIME);
    putIfPrinted(fields, row, ChinaCustomsColumn.PROVINCE);
    if (supplementary.amount() != null) {
      putIfPrinted(fields, row, ChinaCustomsColumn.SUPPLEMENTARY_QUANTITY);
      putIfPrinted(fields, row, ChinaCustomsColumn.SUPPLEMENTARY_UNIT);
    }
    return fields;
  }

  private void putIfPrinted(Map<String, String> fields, CsvRow row, ChinaCustomsColumn column) {
    String printed = cells.text(row, column);
    if (!printed.isEmpty()) {
      fields.put(column.title(), printed);
    }
  }
}
