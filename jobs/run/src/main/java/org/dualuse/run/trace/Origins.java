package org.dualuse.run.trace;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dualuse.deliver.duckdb.DuckDb;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.run.Outcome;
import org.dualuse.platform.run.RowCount;
import org.dualuse.platform.snapshot.ObjectStore;
import org.dualuse.platform.snapshot.Sha256;
import org.dualuse.platform.snapshot.Snapshot;
import org.dualuse.platform.snapshot.SnapshotStore;
import org.dualuse.run.trace.Trace.Rows;
import org.dualuse.run.trace.Trace.StoredFile;

/** Follows conformed rows to the raw rows and files that they come from. */
final class Origins {
  /** The table of reported flows. */
  static final String FLOWS = "conformed.trade_flows";

  private static final String BEHIND =
      "SELECT DISTINCT conformed_table, snapshot_id, position FROM " + Contributions.ROWS;

  /** Rows of flows, beside the raw rows that say the same of the same place in the same file. */
  private static final String FLOW_ROWS =
      """
      SELECT t.currency, count(*) AS conformed_rows, count(r.snapshot_id) AS raw_rows,
        sum(t.value_as_reported) AS conformed_value, sum(r.value_as_reported) AS raw_value,
        sum(t.value_usd) AS value_usd, min(t.usd_per_unit) AS lowest, max(t.usd_per_unit) AS highest,
        count(*) FILTER (abs(CAST(t.value_usd AS DOUBLE)
          - CAST(t.value_as_reported AS DOUBLE) * CAST(t.usd_per_unit AS DOUBLE))
          > 0.000001 + 1e-12 * CAST(t.value_usd AS DOUBLE)) AS wrong
      FROM (%s) AS b
      INNER JOIN conformed.trade_flows AS t USING (snapshot_id, position)
      LEFT JOIN %s AS r
        ON t.snapshot_id = r.snapshot_id AND t.position = r.position
          AND t.period_start = r.period_start AND t.reporter = r.reporter AND t.partner = r.partner
          AND t.flow = r.flow AND t.hs_code_as_reported = r.hs_code_as_reported
          AND t.currency = r.currency
      WHERE b.conformed_table = 'conformed.trade_flows' AND t.source = %s
      GROUP BY t.currency ORDER BY t.currency
      """;

  private static final String LIST_ROWS =
      """
      SELECT count(*) AS conformed_rows, count(r.snapshot_id) AS raw_rows
      FROM (%s) AS b
      LEFT JOIN %s AS r USING (snapshot_id, position)
      WHERE b.conformed_table = %s AND b.snapshot_id IN (SELECT unnest(%s))
      """;

  private static final String USED =
      "SELECT snapshot_id, count(*) AS n FROM (%s) GROUP BY snapshot_id ORDER BY snapshot_id";

  private final TraceDatabase database;
  private final ObjectStore objects;
  private final SnapshotStore store;
  private final Map<String, Snapshot> snapshots;
  private final Map<String, String> rawTables;

  /**
   * Over the rows that a trace has found.
   *
   * @param rawTables the raw table of each source
   */
  Origins(TraceDatabase database, ObjectStore objects, Map<String, String> rawTables) {
    this.database = database;
    this.objects = objects;
    this.rawTables = rawTables;
    this.store = new SnapshotStore(objects);
    this.snapshots =
        store.all().stream().collect(Collectors.toMap(Snapshot::snapshotId, Function.identity()));
  }

  /** The conformed and raw rows behind the figure, by table. */
  List<Rows> rows() {
    List<Rows> all = new ArrayList<>();
    for (Map<String, Object> table :
        database.rows(
            "SELECT DISTINCT conformed_table FROM " + Contributions.ROWS + " ORDER BY ALL")) {
      String conformed = (String) table.get("conformed_table");
      database.use(conformed);
      idsBySource(conformed)
          .forEach(
              (source, ids) -> {
                database.use(rawTables.get(source));
                all.addAll(
                    conformed.equals(FLOWS)
                        ? flowRows(source)
                        : List.of(listRows(conformed, source, ids)));
              });
    }
    return all;
  }

  private Map<String, List<String>> idsBySource(String conformed) {
    String sql =
        "SELECT DISTINCT snapshot_id FROM (%s) WHERE conformed_table = %s ORDER BY snapshot_id"
            .formatted(BEHIND, DuckDb.literal(conformed));
    return database.rows(sql).stream()
        .map(row -> (String) row.get("snapshot_id"))
        .collect(
            Collectors.groupingBy(
                id -> snapshot(id).source(), LinkedHashMap::new, Collectors.toList()));
  }

  private List<Rows> flowRows(String source) {
    String raw = rawTables.get(source);
    List<Rows> rows = new ArrayList<>();
    for (Map<String, Object> row :
        database.rows(FLOW_ROWS.formatted(BEHIND, raw, DuckDb.literal(source)))) {
      long wrong = (Long) row.get("wrong");
      boolean agree =
          row.get("conformed_rows").equals(row.get("raw_rows"))
              && same((BigDecimal) row.get("conformed_value"), (BigDecimal) row.get("raw_value"))
              && wrong == 0;
      rows.add(
          new Rows(
              FLOWS,
              raw,
              (String) row.get("currency"),
              (Long) row.get("conformed_rows"),
              (Long) row.get("raw_rows"),
              (BigDecimal) row.get("conformed_value"),
              (BigDecimal) row.get("raw_value"),
              (BigDecimal) row.get("value_usd"),
              (BigDecimal) row.get("lowest"),
              (BigDecimal) row.get("highest"),
              wrong,
              Totals.verdict(agree)));
    }
    return rows;
  }

  private Rows listRows(String conformed, String source, List<String> ids) {
    String raw = rawTables.get(source);
    String sql = LIST_ROWS.formatted(BEHIND, raw, DuckDb.literal(conformed), DuckDb.literals(ids));
    Map<String, Object> row = database.rows(sql).get(0);
    long rows = (Long) row.get("conformed_rows");
    long found = (Long) row.get("raw_rows");
    return new Rows(
        conformed,
        raw,
        "",
        rows,
        found,
        null,
        null,
        null,
        null,
        null,
        0,
        Totals.verdict(rows == found));
  }

  private static boolean same(BigDecimal a, BigDecimal b) {
    return a == null || b == null ? a == b : a.compareTo(b) == 0;
  }

  /** The files behind the figure, with the hashes of their stored bytes. */
  List<StoredFile> files() {
    return database.rows(USED.formatted(BEHIND)).stream()
        .map(row -> file(snapshot((String) row.get("snapshot_id")), (Long) row.get("n")))
        .toList();
  }

  private StoredFile file(Snapshot s, long used) {
    List<RowCount> kept =
        store.verdict(s.snapshotId()).orElseThrow().counts().stream()
            .filter(count -> count.outcome() == Outcome.KEPT)
            .toList();
    long keptRows = kept.stream().mapToLong(RowCount::rows).sum();
    Map<String, BigDecimal> values = new HashMap<>();
    long rawRows = rawTotals(s, values);
    String stored = storedHash(s);
    return new StoredFile(
        s.snapshotId(),
        s.fileName(),
        s.origin(),
        s.sha256(),
        stored,
        s.bytes(),
        s.licence(),
        s.redistribution(),
        s.publishedOn(),
        s.fetchedAt(),
        s.loadedOn(),
        used,
        keptRows,
        rawRows,
        Totals.verdict(keptRows == rawRows && agree(kept, values)),
        s.sha256().equals(stored));
  }

  /** Rows of the file in the raw table; their values go into the map, by currency. */
  private long rawTotals(Snapshot s, Map<String, BigDecimal> values) {
    String raw = rawTables.get(s.source());
    String where = " FROM " + raw + " WHERE snapshot_id = " + DuckDb.literal(s.snapshotId());
    long rows = (Long) database.rows("SELECT count(*) AS n" + where).get(0).get("n");
    if (database.hasColumn(raw, "value_as_reported")) {
      database
          .rows("SELECT currency, sum(value_as_reported) AS value" + where + " GROUP BY currency")
          .forEach(row -> values.put((String) row.get("currency"), (BigDecimal) row.get("value")));
    }
    return rows;
  }

  /** Raw values are rounded to six decimals, row by row; what the parser counted is not. */
  private static boolean agree(List<RowCount> kept, Map<String, BigDecimal> values) {
    return kept.stream()
        .filter(count -> !count.currency().isEmpty())
        .allMatch(
            count -> {
              BigDecimal value = values.get(count.currency());
              BigDecimal rounding = new BigDecimal("0.0000005");
              BigDecimal allowed = rounding.multiply(BigDecimal.valueOf(count.rows()));
              BigDecimal of = value == null ? BigDecimal.ZERO : value;
              return of.subtract(count.value()).abs().compareTo(allowed) <= 0;
            });
  }

  private String storedHash(Snapshot snapshot) {
    try {
      Path file = objects.localFile(snapshot.objectKey());
      return Files.exists(file) ? Sha256.of(file) : null;
    } catch (IOException e) {
      throw DualuseException.of(
              ErrorCode.STORAGE_FAILED,
              "The stored bytes of " + snapshot.snapshotId() + " could not be read.",
              String.valueOf(e.getMessage()) + ".",
              "Check the warehouse folder.")
          .causedBy(e);
    }
  }

  private Snapshot snapshot(String id) {
    Snapshot snapshot = snapshots.get(id);
    if (snapshot == null) {
      throw DualuseException.of(
          ErrorCode.SNAPSHOT_CORRUPT,
          "A row names the file " + id + ", and there is no such file in the warehouse.",
          "The warehouse's state holds no manifest of it.",
          "Restore the warehouse's state, or rebuild the tables with `dualuse run`.");
    }
    return snapshot;
  }
}
