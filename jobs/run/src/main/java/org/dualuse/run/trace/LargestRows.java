package org.dualuse.run.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows that weigh most in each column of a figure, with what they say. */
final class LargestRows {
  private static final String RANKED =
      "WITH ranked AS (SELECT *, CAST(value AS DOUBLE) * factor AS amount, row_number() OVER"
          + " (PARTITION BY figure_column, conformed_table ORDER BY abs(CAST(value AS DOUBLE) *"
          + " factor) DESC NULLS LAST, snapshot_id, position) AS place FROM "
          + Contributions.ROWS
          + ") ";

  private static final String FLOWS =
      """
      SELECT r.figure_column, r.amount, r.factor, t.frequency, t.period_start, t.reporter, t.partner,
        t.flow, t.hs_code_as_reported, t.hs_revision, t.value_as_reported, t.currency, t.value_usd,
        r.snapshot_id, r.position
      FROM ranked AS r
      INNER JOIN conformed.trade_flows AS t USING (snapshot_id, position)
      WHERE r.conformed_table = 'conformed.trade_flows' AND r.place <= %d
      ORDER BY r.figure_column, r.place
      """;

  private static final String OTHERS =
      """
      SELECT figure_column, amount, factor, conformed_table, snapshot_id, position
      FROM ranked
      WHERE conformed_table <> 'conformed.trade_flows' AND place <= %d
      ORDER BY figure_column, place
      """;

  private final TraceDatabase database;

  LargestRows(TraceDatabase database) {
    this.database = database;
  }

  /** The given number of rows for each column, the largest first. */
  List<Map<String, Object>> list(int count) {
    List<Map<String, Object>> rows = new ArrayList<>();
    if (count > 0) {
      database.use(FLOWS);
      rows.addAll(database.rows(RANKED + FLOWS.formatted(count)));
      rows.addAll(database.rows(RANKED + OTHERS.formatted(count)));
    }
    return rows;
  }
}
