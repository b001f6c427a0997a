package org.dualuse.conform.trade;

import java.util.List;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.platform.check.Check;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;

/** The contract of {@code conformed.trade_flows}. */
public final class TradeFlowTable {
  /** All reported flows of all sources and releases. */
  public static final Table TRADE_FLOWS =
      Table.of(
              "conformed",
              "trade_flows",
              "One trade figure as one publisher reported it in one release, with its value in USD."
                  + " Use conformed.current_flows for figures that may be added up.",
              List.of(
                  Column.text("source", "Source that reported it.").notNull(),
                  RawTables.SNAPSHOT_ID,
                  RawTables.POSITION,
                  Column.text("basis", "MIRROR, IMPORTER, RECONCILED or SHIPMENT.").notNull(),
                  Column.text("frequency", "A year, M month, R12 twelve months.").notNull(),
                  Column.of("period_start", "date", "", "First day of the period.").notNull(),
                  Column.text("reporter", "Economy that reports.").notNull(),
                  Column.text("partner", "Economy on the other side.").notNull(),
                  Column.text("reporter_as_reported", "The publisher's code of the reporter."),
                  Column.text("partner_as_reported", "The publisher's code of the partner."),
                  Column.text("flow", "X, RX, DX, M, RM, TURNOVER, seen from the reporter.")
                      .notNull(),
                  Column.text("nomenclature", "Whose product codes.").notNull(),
                  Column.text("hs_code_as_reported", "Product code as reported.").notNull(),
                  Column.text("hs_revision", "Revision of the Harmonized System behind the code."),
                  Column.text("hs_level", "TOTAL, HS2, HS4 or HS6 (national lines are HS6).")
                      .notNull(),
                  Column.text("chapter", "First two digits, or TOTAL.").notNull(),
                  Column.text(
                      "hs6_as_reported", "First six digits, in hs_revision; null above HS6."),
                  Column.of(
                      "value_usd", Column.MONEY, "USD", "Value at the period's average rate."),
                  Column.of("value_as_reported", Column.MONEY, "currency", "Value as reported."),
                  Column.text("currency", "ISO 4217 code of value_as_reported.").notNull(),
                  Column.of("usd_per_unit", "decimal(18,12)", "USD", "Rate used.").notNull(),
                  Column.text("valuation", "FOB, FAS or CIF."),
                  Column.of(
                      "quantity", Column.MONEY, "quantity_unit", "Quantity; null if missing."),
                  Column.text("quantity_unit", "The publisher's unit."),
                  Column.of("net_weight_kg", Column.MONEY, "kg", "Net weight; null if missing."),
                  Column.of("is_reported", "boolean", "", "The publisher's mark, null if none."),
                  Column.of("is_aggregate", "boolean", "", "The publisher's mark, null if none."),
                  Column.of("publisher_fields", "map<string,string>", "", "Further fields."),
                  Column.text(
                          "outcome",
                          "KEPT; MERGED into another row of the file; SUPERSEDED by a later line.")
                      .notNull(),
                  Column.text("outcome_rule", "The rule behind the outcome; empty if kept.")
                      .notNull(),
                  Column.of("source_rank", "int", "", "1 is the source of first choice.").notNull(),
                  Column.of("known_on", "date", "", "Release date, else date of loading.")
                      .notNull(),
                  Column.of("loaded_on", "date", "", "Run date on which it came in.").notNull(),
                  Column.of("superseded_on", "date", "", "Date from which a newer release holds."),
                  Column.text("partner_scope", "all if the file holds every partner, else listed.")
                      .notNull(),
                  Column.text("code_scope", "all if the file holds every code, else listed.")
                      .notNull(),
                  Column.text("licence", "Licence of the publisher's file.").notNull(),
                  Column.text("redistribution", "open or restricted.").notNull(),
                  Column.of("is_synthetic", "boolean", "", "True if invented.").notNull()))
          .partitionedBy("source")
          .checkedBy(
              Check.fail(
                  "value_not_negative", "A trade value is negative.", "value_as_reported < 0"),
              Check.fail(
                  "code_is_digits",
                  "A product code is neither TOTAL nor 2, 4 or 6 to 12 digits.",
                  "NOT hs_code_as_reported RLIKE '^([0-9]{2}|[0-9]{4}|[0-9]{6,12}|TOTAL)$'"),
              Check.warn("self_trade", "An economy trades with itself.", "reporter = partner"));

  private TradeFlowTable() {}
}
