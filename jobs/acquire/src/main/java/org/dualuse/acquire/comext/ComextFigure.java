package org.dualuse.acquire.comext;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.economies.CodeSystem;
import org.dualuse.acquire.economies.Economy;
import org.dualuse.acquire.economies.Economy.Kind;
import org.dualuse.acquire.flow.Basis;
import org.dualuse.acquire.flow.DuplicateRule;
import org.dualuse.acquire.flow.EconomyCodes;
import org.dualuse.acquire.flow.Flow;
import org.dualuse.acquire.flow.HsRevision;
import org.dualuse.acquire.flow.Period;
import org.dualuse.acquire.flow.ReportedFlow;
import org.dualuse.acquire.flow.Valuation;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SourceRow;
import org.dualuse.platform.snapshot.Finding;

/** What all layouts of Comext have in common: from what a row says to what becomes of it. */
final class ComextFigure {
  /** Comext's values are euros. */
  static final String CURRENCY = "EUR";

  private final Selection selection;
  private final EconomyCodes economies;

  /**
   * One per file.
   *
   * @param codes how the layout writes economies
   */
  ComextFigure(Selection selection, CodeSystem codes) {
    this.selection = selection;
    this.economies = new EconomyCodes(codes);
  }

  /** Quantities of a row; each part may be null. */
  record Amounts(BigDecimal quantity, String unit, BigDecimal weight) {
    /** The layout gives no quantities. */
    static final Amounts NONE = new Amounts(null, null, null);
  }

  /**
   * What a row says, once it is understood.
   *
   * @param period its period
   * @param flow its direction
   * @param product its goods
   * @param reporter the reporter as printed
   * @param partner the partner as printed
   * @param value euros; null if there are none
   * @param amounts its quantities
   * @param publisherFields further fields worth keeping
   */
  record Statement(
      Period period,
      Flow flow,
      ComextProduct product,
      String reporter,
      String partner,
      BigDecimal value,
      Amounts amounts,
      Map<String, String> publisherFields) {}

  /** What is to be said about the file at its end. */
  List<Finding> findings() {
    return economies.finding().stream().toList();
  }

  /** What becomes of a row. */
  Observation observe(SourceRow row, Statement said) throws BadRow {
    BigDecimal value = said.value();
    if (value != null && value.signum() < 0) {
      throw new BadRow("NEGATIVE_VALUE", "The value " + value.toPlainString() + " is negative.");
    }
    String rule = said.product().exclusion();
    rule = rule != null ? rule : selection.exclusion(said.product().code(), said.flow().name());
    if (rule != null) {
      return Observation.outOfScope(row.position(), rule, value, CURRENCY);
    }
    economies.see(value);
    Economy reporter = economies.economy(said.reporter(), value);
    Economy partner = economies.economy(said.partner(), value);
    boolean isGroup = reporter.kind() == Kind.GROUP || partner.kind() == Kind.GROUP;
    rule =
        isGroup
            ? ComextProduct.AGGREGATE
            : selection.exclusionOfPair(reporter.code(), partner.code());
    if (rule != null) {
      return Observation.outOfScope(row.position(), rule, value, CURRENCY);
    }
    ReportedFlow figure = figure(said, reporter, partner);
    return Observation.kept(row.position(), figure.toRow(), value, CURRENCY);
  }

  private static ReportedFlow figure(Statement said, Economy reporter, Economy partner) {
    Period period = said.period();
    String product = said.product().code();
    return new ReportedFlow(
        period.frequency(),
        period.start(),
        reporter.code(),
        partner.code(),
        said.reporter(),
        said.partner(),
        said.flow(),
        "CN",
        product,
        product.equals("TOTAL") ? null : HsRevision.inForce(period.start().getYear()),
        said.value(),
        CURRENCY,
        said.flow() == Flow.M ? Valuation.CIF : Valuation.FOB,
        said.amounts().quantity(),
        said.amounts().unit(),
        said.amounts().weight(),
        Basis.MIRROR,
        DuplicateRule.SUM,
        null,
        null,
        said.publisherFields());
  }
}
