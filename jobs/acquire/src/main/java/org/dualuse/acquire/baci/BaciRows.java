package org.dualuse.acquire.baci;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.dualuse.acquire.parse.Decimals;
import org.dualuse.acquire.parse.Header;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.RowInterpreter;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.Finding;

/** What BACI's rows mean. One instance per file. */
final class BaciRows implements RowInterpreter<CsvRow> {
  /** Values come in thousand dollars, quantities in tonnes. */
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final Header header;
  private final HsRevision revision;
  private final Selection selection;
  private final EconomyCodes economies = new EconomyCodes(CodeSystem.COMTRADE);

  BaciRows(Header header, HsRevision revision, Selection selection) {
    this.header = header;
    this.revision = revision;
    this.selection = selection;
  }

  /** What is to be said about the file at its end. */
  List<Finding> findings() {
    return economies.finding().stream().toList();
  }

  @Override
  public String currency() {
    return "USD";
  }

  @Override
  public BigDecimal value(CsvRow row) throws BadRow {
    return Decimals.PLAIN
        .read(cell(row, "v"))
        .map(THOUSAND::multiply)
        .orElseThrow(() -> new BadRow("BAD_NUMBER", "The row has no value v."));
  }

  @Override
  public Observation interpret(CsvRow row, BigDecimal value) throws BadRow {
    Period year = Period.read(cell(row, "t"));
    if (year.frequency() != Frequency.A) {
      throw new BadRow("BAD_PERIOD", "`" + cell(row, "t") + "` is no year.");
    }
    String product = product(cell(row, "k"));
    if (value.signum() < 0) {
      throw new BadRow("NEGATIVE_VALUE", "The value " + value.toPlainString() + " is negative.");
    }
    String rule = selection.exclusion(product, Flow.X.name());
    if (rule != null) {
      return Observation.outOfScope(row.position(), rule, value, currency());
    }
    economies.see(value);
    Economy exporter = economies.economy(cell(row, "i"), value);
    Economy importer = economies.economy(cell(row, "j"), value);
    rule = selection.exclusionOfPair(exporter.code(), importer.code());
    if (rule != null) {
      return Observation.outOfScope(row.position(), rule, value, currency());
    }
    ReportedFlow figure = figure(row, year, exporter, importer, product, value);
    return Observation.kept(row.position(), figure.toRow(), value, currency());
  }

  private ReportedFlow figure(
      CsvRow row, Period year, Economy exporter, Economy importer, String product, BigDecimal value)
      throws BadRow {
    return new ReportedFlow(
        year.frequency(),
        year.start(),
        exporter.code(),
        importer.code(),
        cell(row, "i"),
        cell(row, "j"),
        Flow.X,
        "HS",
        product,
        revision,
        value,
        "USD",
        Valuation.FOB,
        null,
        null,
        weight(row, value).orElse(null),
        Basis.RECONCILED,
        DuplicateRule.REFUSE,
        null,
        null,
        Map.of());
  }

  private String cell(CsvRow row, String column) {
    String printed = row.get(header.index(column));
    return printed.equals("NA") ? "" : printed;
  }

  /** Whoever saved the file as numbers lost the leading zeros; they are put back. */
  private static String product(String printed) throws BadRow {
    if (!printed.matches("\\d{1,6}")) {
      throw new BadRow("BAD_CODE", "`" + printed + "` is no HS code of up to 6 digits.");
    }
    return "0".repeat(6 - printed.length()) + printed;
  }

  /** Kilograms; a zero beside a value means that the weight is missing. */
  private Optional<BigDecimal> weight(CsvRow row, BigDecimal value) throws BadRow {
    return Decimals.PLAIN
        .read(cell(row, "q"))
        .filter(tonnes -> tonnes.signum() != 0 || value.signum() == 0)
        .map(THOUSAND::multiply);
  }
}
