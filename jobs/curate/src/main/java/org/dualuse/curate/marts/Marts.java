package org.dualuse.curate.marts;

import java.util.List;
import org.dualuse.platform.table.SqlTable;

/** The marts, each a folder of SQL beside this class, in the order in which they are built. */
public final class Marts {
  /** All marts; a mart may read those before it. */
  public static final List<SqlTable> ALL =
      List.of(
          mart("dual_use_exports_to_russia"),
          mart("hs_weights_in_use"),
          mart("reporting_coverage"),
          mart("usual_exports_to_russia"),
          mart("missing_exports_to_russia"),
          mart("coverage_of_russia_dual_use_imports"),
          mart("family_levels"),
          mart("scenario_levels"),
          mart("china_and_others"),
          mart("china_share_cube"),
          mart("china_share_of_russia_dual_use_imports"),
          mart("headline_sensitivity"),
          mart("figure_history"),
          mart("revisions"),
          mart("suppliers"),
          mart("market_structure"),
          mart("dependence_depth"),
          mart("russia_in_china_exports"),
          mart("unlisted_exports_to_russia"),
          mart("control_goods"),
          mart("mirror_gap"),
          mart("common_code_exports"),
          mart("common_codes_share"),
          mart("bilateral_trade"),
          mart("route_reporters"),
          mart("route_reporting"),
          mart("route_exports"),
          mart("route_legs"),
          mart("route_imports"),
          mart("third_country_routes"),
          mart("route_anomalies"),
          mart("route_mark_up"),
          mart("unit_values"),
          mart("price_changes"),
          mart("price_volume"),
          mart("price_mark_up"),
          mart("listed_chinese_parties"),
          mart("china_dual_use_exports"),
          mart("sanctions_timeline"),
          mart("listed_financial_institutions"),
          mart("listing_lag"),
          mart("exports_by_exporter"),
          mart("comparable_figures"),
          mart("claim_cells"),
          mart("claim_neighbours"),
          mart("claims"));

  private Marts() {}

  private static SqlTable mart(String name) {
    return SqlTable.read(Marts.class, name);
  }
}
