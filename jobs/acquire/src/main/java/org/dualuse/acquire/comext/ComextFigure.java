package org.dualuse.acquire.comext;

import java.math.BigDecimal;
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

  /** The economies behind the file's codes. */
  EconomyCodes economies() {
    return economies;
  }

  /**
   * What becomes of a row whose period, flow and product are understood.
   *
   * @param value null if there is none
   * @param publisherFields further fields worth keeping
   */
  Observation observe(
      SourceRow row,
      Period period,
      Flow flow,
      ComextProduct product,
      String reporterCode,
      String partnerCode,
      BigDecimal value,
      Amounts amounts,
      Map<String, String> publisherFields)
      throws BadRow {
    if (value != null && value.signum() < 0) {
      throw new BadRow("NEGATIVE_VALUE", "The value " + value.toPlainString() + " is negative.");
    }
    String rule = product.exclusion();
    rule = rule != null ? rule : selection.exclusion(product.code(), flow.name());
    if (rule != null) {
      return Observation.outOfScope(row.position(), rule, value, CURRENCY);
    }
    economies.see(value);
    Economy reporter = economies.economy(reporterCode, value);
    Economy partner = economies.economy(partnerCode, value);
    boolean isGroup = reporter.kind() == Kind.GROUP || partner.kind() == Kind.GROUP;
    rule =
        isGroup
            ? ComextProduct.AGGREGATE
            : selection.exclusionOfPair(reporter.code(), partner.code());
    if (rule != null) {
      return Observation.outOfScope(row.position(), rule, value, CURRENCY);
    }
    ReportedFlow figure =
        new ReportedFlow(
            period.frequency(),
            period.start(),
            reporter.code(),
            partner.code(),
            reporterCode,
            partnerCode,
            flow,
            "CN",
            product.code(),
            product.code().equals("TOTAL") ? null : HsRevision.inForce(period.start().getYear()),
            value,
            CURRENCY,
            flow == Flow.M ? Valuation.CIF : Valuation.FOB,
            amounts.quantity(),
            amounts.unit(),
            amounts.weight(),
            Basis.MIRROR,
            DuplicateRule.SUM,
            null,
            null,
            publisherFields);
    return Observation.kept(row.position(), figure.toRow(), value, CURRENCY);
  }
}
