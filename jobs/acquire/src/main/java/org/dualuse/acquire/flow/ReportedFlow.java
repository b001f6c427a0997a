package org.dualuse.acquire.flow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;

/**
 * One trade figure as a publisher reports it: the shape of every trade source's raw table. Codes of
 * economies are already the project's (a bare number means nothing outside its code system);
 * product codes and values are the publisher's, with lost zeros and unit scale restored.
 *
 * @param frequency length of the period
 * @param periodStart first day of the period
 * @param reporter economy that reports, the project's code
 * @param partner the other economy, the project's code
 * @param reporterAsReported the publisher's own code or name of the reporter
 * @param partnerAsReported the publisher's own code or name of the partner
 * @param flow direction, seen from the reporter
 * @param nomenclature whose product codes: {@code HS}, {@code CN}, {@code GACC}, {@code TNVED}, …
 * @param productCode digits only, at the publisher's level; {@code TOTAL} for all goods
 * @param hsRevision revision behind the code; null for TOTAL
 * @param value in units of the currency; null if the publisher prints no value
 * @param currency ISO 4217
 * @param valuation costs included
 * @param quantity in {@code quantityUnit}; null if missing
 * @param quantityUnit the publisher's unit, or null
 * @param netWeightKg kilograms; null if missing (a zero beside a value is missing)
 * @param basis whose report it is
 * @param duplicateRule what several rows with one key mean
 * @param isReported false if the publisher marks the figure as not reported by the reporter; null
 *     if it does not say
 * @param isAggregate true if the publisher marks the figure as a sum over breakdowns; null if it
 *     does not say
 * @param publisherFields further fields worth keeping, by the publisher's names; may be empty
 */
public record ReportedFlow(
    Frequency frequency,
    LocalDate periodStart,
    String reporter,
    String partner,
    String reporterAsReported,
    String partnerAsReported,
    Flow flow,
    String nomenclature,
    String productCode,
    HsRevision hsRevision,
    BigDecimal value,
    String currency,
    Valuation valuation,
    BigDecimal quantity,
    String quantityUnit,
    BigDecimal netWeightKg,
    Basis basis,
    DuplicateRule duplicateRule,
    Boolean isReported,
    Boolean isAggregate,
    Map<String, String> publisherFields) {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("frequency", "A year, M month, R12 twelve months.").notNull(),
          Column.of("period_start", "date", "", "First day of the period.").notNull(),
          Column.text("reporter", "Economy that reports.").notNull(),
          Column.text("partner", "Economy on the other side.").notNull(),
          Column.text("reporter_as_reported", "The publisher's own code of the reporter."),
          Column.text("partner_as_reported", "The publisher's own code of the partner."),
          Column.text("flow", "X, RX, DX, M, RM or TURNOVER, seen from the reporter.").notNull(),
          Column.text("nomenclature", "Whose product codes: HS, CN, GACC, TNVED, …").notNull(),
          Column.text("hs_code_as_reported", "Product code, digits only; TOTAL for all goods.")
              .notNull(),
          Column.text("hs_revision", "Revision of the Harmonized System behind the code."),
          Column.of(
              "value_as_reported", Column.MONEY, "currency", "Value in units of the currency."),
          Column.text("currency", "ISO 4217 code of the currency.").notNull(),
          Column.text("valuation", "FOB, FAS or CIF."),
          Column.of("quantity", Column.MONEY, "quantity_unit", "Quantity; null if missing."),
          Column.text("quantity_unit", "The publisher's unit of quantity."),
          Column.of("net_weight_kg", Column.MONEY, "kg", "Net weight; null if missing."),
          Column.text("basis", "MIRROR, IMPORTER, RECONCILED or SHIPMENT.").notNull(),
          Column.text("duplicate_rule", "What several rows with one key mean.").notNull(),
          Column.of("is_reported", "boolean", "", "The publisher's mark; null if it has none."),
          Column.of("is_aggregate", "boolean", "", "The publisher's mark; null if it has none."),
          Column.of(
              "publisher_fields", "map<string,string>", "", "Further fields, by their own names."));

  /** The raw table of a trade source. */
  public static Table table(String source) {
    return RawTables.of(
        source,
        "One trade figure as " + source + " reports it, at the publisher's detail.",
        COLUMNS);
  }

  /** The row of the raw table, without the lineage columns. */
  public Object[] toRow() {
    return new Object[] {
      frequency.name(),
      java.sql.Date.valueOf(periodStart),
      reporter,
      partner,
      reporterAsReported,
      partnerAsReported,
      flow.name(),
      nomenclature,
      productCode,
      hsRevision == null ? null : hsRevision.name(),
      money(value),
      currency,
      valuation == null ? null : valuation.name(),
      money(quantity),
      quantityUnit,
      money(netWeightKg),
      basis.name(),
      duplicateRule.name(),
      isReported,
      isAggregate,
      publisherFields
    };
  }

  /** A number at the scale at which the warehouse keeps money and quantities. */
  public static BigDecimal money(BigDecimal number) {
    return number == null ? null : number.setScale(6, RoundingMode.HALF_EVEN);
  }
}
