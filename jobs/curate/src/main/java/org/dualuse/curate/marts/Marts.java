package org.dualuse.curate.marts;

import java.util.List;
import org.dualuse.platform.table.SqlTable;

/**
 * The marts, each a folder of SQL beside this class, in the order in which they are built, and the
 * steps on the way to them, which are stored but not published.
 */
public final class Marts {
  /** Where steps are kept, beside the marts. */
  private static final String STEPS = "steps/";

  /** All marts and steps; each may read those before it. */
  public static final List<SqlTable> ALL =
      List.of(
          mart("dual_use_exports_to_russia"),
          mart("hs_weights_in_use"),
          mart("reporting_coverage"),
          step("usual_exports_to_russia"),
          mart("missing_exports_to_russia"),
          mart("coverage_of_russia_dual_use_imports"),
          step("family_levels"),
          mart("scenario_levels"),
          step("china_and_others"),
          mart("china_share_cube"),
          mart("china_share_of_russia_dual_use_imports"),
          mart("headline_sensitivity"),
          mart("figure_history"),
          mart("revisions"),
          step("suppliers"),
          mart("market_structure"),
          mart("dependence_depth"),
          mart("russia_in_china_exports"),
          step("unlisted_exports_to_russia"),
          mart("control_goods"),
          mart("mirror_gap"),
          step("common_code_exports"),
          mart("common_codes_share"),
          mart("bilateral_trade"),
          step("route_reporters"),
          step("route_reporting"),
          step("route_exports"),
          step("route_legs"),
          step("route_imports"),
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
          step("claim_cells"),
          mart("claim_neighbours"),
          mart("claims"));

  /** The marts: what is published. */
  public static final List<SqlTable> PUBLISHED =
      ALL.stream().filter(table -> !folder(table).startsWith(STEPS)).toList();

  private Marts() {}

  /** The folder of a mart or step, seen from this class. */
  static String folder(SqlTable table) {
    String name = table.table().name();
    boolean isStep = Marts.class.getResource(STEPS + name + "/query.sql") != null;
    return isStep ? STEPS + name : name;
  }

  private static SqlTable step(String name) {
    return mart(STEPS + name);
  }

  private static SqlTable mart(String name) {
    return SqlTable.read(Marts.class, name);
  }
}
