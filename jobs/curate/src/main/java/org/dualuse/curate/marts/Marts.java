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
          mart("bilateral_trade"),
          mart("listed_chinese_parties"),
          mart("china_dual_use_exports"),
          mart("sanctions_timeline"),
          mart("listed_financial_institutions"),
          mart("listing_lag"),
          mart("comparable_figures"),
          mart("claims"));

  private Marts() {}

  private static SqlTable mart(String name) {
    return SqlTable.read(Marts.class, name);
  }
}
