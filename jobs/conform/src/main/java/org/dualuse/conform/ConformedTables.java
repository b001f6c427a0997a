package org.dualuse.conform;

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
          table("products/controlled_goods"),
          table("products/hs_bridge"),
          table("products/hs_successors"),
          table("products/hs_national_lines"),
          table("products/baskets"),
          table("products/cuts"),
          table("trade/claims"),
          table("parties/programmes"),
          table("parties/policy_events"),
          EXCHANGE_RATES);

  /** Tables that are built from {@code conformed.trade_flows}. */
  public static final List<SqlTable> FLOWS =
      List.of(
          table("trade/current_flows"),
          table("trade/reported_periods"),
          table("trade/reported_families"),
          table("trade/period_windows"),
          table("trade/row_accounting"),
          table("trade/hs_weight_estimates"),
          table("trade/hs_weights"),
          table("trade/re_exports_by_origin"));

  private ConformedTables() {}

  private static SqlTable table(String folder) {
    return SqlTable.read(ConformedTables.class, folder);
  }
}
