package org.dualuse.conform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dualuse.platform.table.SqlTable;

/** The conformed tables that are SQL, each a folder beside this class, in the order of building. */
public final class ConformedTables {
  /** Rates that turn reported values into US dollars. */
  public static final SqlTable EXCHANGE_RATES = table("trade/exchange_rates");

  /** Tables that flows need. */
  public static final List<SqlTable> REFERENCE =
      List.of(
          table("places/economies"),
          table("places/expected_exporters"),
          table("places/exporter_sets"),
          table("places/routes"),
          table("places/route_origins"),
          table("products/controlled_goods"),
          table("products/hs_bridge"),
          table("products/hs_successors"),
          table("products/hs_national_lines"),
          table("products/baskets"),
          table("products/cuts"),
          table("products/price_groups"),
          table("products/hs_sections"),
          table("trade/claims"),
          table("parties/programmes"),
          table("parties/policy_events"),
          EXCHANGE_RATES);

  /** Tables that are built from {@code conformed.trade_flows}. */
  public static final List<SqlTable> FLOWS =
      List.of(
          table("trade/current_flows"),
          table("trade/priced_lines"),
          table("trade/reported_periods"),
          table("trade/reported_families"),
          table("trade/period_windows"),
          table("trade/row_accounting"),
          table("trade/hs_weight_estimates"),
          table("trade/hs_weights"),
          table("trade/re_exports_by_origin"),
          table("trade/measured_exports"),
          table("trade/comparable_exporters"),
          table("trade/export_vintages"),
          table("trade/exporter_vintages"),
          table("trade/headline_days"));

  private ConformedTables() {}

  /**
   * The rows of {@code conformed.trade_flows} behind {@code conformed.current_flows}, in DuckDB's
   * SQL: the view {@code flow_rows} of a trace.
   */
  public static String flowRows() {
    try (InputStream in =
        ConformedTables.class.getResourceAsStream("trade/current_flows/rows.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SqlTable table(String folder) {
    return SqlTable.read(ConformedTables.class, folder);
  }
}
