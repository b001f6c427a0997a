package org.dualuse.acquire.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dualuse.platform.config.ConfigLoader;
import org.dualuse.platform.run.RowCount;
import org.dualuse.platform.run.RunContext;
import org.dualuse.platform.run.Step;
import org.dualuse.platform.run.StepLog;
import org.dualuse.platform.snapshot.Snapshot;
import org.dualuse.platform.snapshot.Verdict;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.SparkSchema;
import org.dualuse.platform.table.Table;

/** Brings manifests, verdicts and row counts, kept as state, into tables that SQL can join. */
public final class Manifests implements Step {
  /** One row per snapshot. */
  public static final Table SNAPSHOTS =
      Table.of(
              "raw",
              "snapshots",
              "One immutable copy of a publisher's file, with what is known about it.",
              List.of(
                  Column.text("snapshot_id", "Source and hash; leads to the bytes.").notNull(),
                  Column.text("source", "The source that reads the file.").notNull(),
                  Column.text("origin", "URL or file from which the bytes came.").notNull(),
                  Column.text("file_name", "Name under which they came.").notNull(),
                  Column.of("fetched_at", "timestamp", "UTC", "When they were taken.").notNull(),
                  Column.of("loaded_on", "date", "", "Run date on which they came in.").notNull(),
                  Column.of("published_on", "date", "", "The publisher's release date, if known."),
                  Column.of("known_on", "date", "", "published_on, else loaded_on.").notNull(),
                  Column.of("bytes", "bigint", "bytes", "Size.").notNull(),
                  Column.text("sha256", "Hash of the bytes.").notNull(),
                  Column.text("etag", "The publisher's version tag."),
                  Column.text("licence", "Licence.").notNull(),
                  Column.text("redistribution", "open or restricted.").notNull(),
                  Column.of("is_synthetic", "boolean", "", "True if values are invented.")
                      .notNull(),
                  Column.text("partner_scope", "all if the file holds every partner, else listed.")
                      .notNull(),
                  Column.text("code_scope", "all if the file holds every code, else listed.")
                      .notNull(),
                  Column.of("is_accepted", "boolean", "", "False if quarantined whole.").notNull(),
                  Column.text("findings", "What was noticed about the file, as JSON.").notNull()))
          .keyedBy("snapshot_id");

  /** Rows of each snapshot by outcome. */
  public static final Table ROW_COUNTS =
      Table.of(
              "raw",
              "row_counts",
              "Rows of a file by what became of them when it was parsed; they add up to the file.",
              List.of(
                  Column.text("snapshot_id", "The file.").notNull(),
                  Column.text("source", "The source that reads it.").notNull(),
                  Column.text("outcome", "KEPT, QUARANTINED or OUT_OF_SCOPE.").notNull(),
                  Column.text("rule", "Why; empty for kept rows.").notNull(),
                  Column.text("currency", "Currency of the value; empty for none.").notNull(),
                  Column.of("rows", "bigint", "rows", "How many.").notNull(),
                  Column.of("value", "decimal(38,18)", "currency", "Their sum, as printed.")
                      .notNull()))
          .keyedBy("snapshot_id", "outcome", "rule", "currency");

  @Override
  public String name() {
    return "manifests";
  }

  @Override
  public Set<String> needs() {
    return Set.of(Step.SNAPSHOTS, Step.VERDICTS);
  }

  @Override
  public Set<String> makes() {
    return Set.of(Manifests.SNAPSHOTS.qualifiedName(), ROW_COUNTS.qualifiedName());
  }

  @Override
  public void run(RunContext context, StepLog log) {
    Map<String, Verdict> verdicts =
        context.snapshots().verdicts().stream()
            .collect(Collectors.toMap(Verdict::snapshotId, verdict -> verdict));
    List<Snapshot> snapshots = current(context);
    String fingerprint =
        context.tables().fingerprint(List.of(), snapshots + "" + verdicts.values());
    if (context.tables().isUpToDate(ROW_COUNTS, fingerprint)) {
      return;
    }
    List<Row> manifests = new ArrayList<>();
    List<Row> counts = new ArrayList<>();
    for (Snapshot snapshot : snapshots) {
      Verdict verdict = verdicts.get(snapshot.snapshotId());
      manifests.add(manifest(snapshot, verdict));
      verdict.counts().forEach(count -> counts.add(count(verdict, count)));
    }
    write(context, log, SNAPSHOTS, manifests, fingerprint);
    write(context, log, ROW_COUNTS, counts, fingerprint);
  }

  private static List<Snapshot> current(RunContext context) {
    Set<String> sources =
        context.snapshots().all().stream().map(Snapshot::source).collect(Collectors.toSet());
    return sources.stream()
        .flatMap(source -> context.snapshots().current(source).stream())
        .sorted(Comparator.comparing(Snapshot::snapshotId))
        .toList();
  }

  private static void write(
      RunContext context, StepLog log, Table table, List<Row> rows, String fingerprint) {
    var frame = context.spark().get().createDataFrame(rows, SparkSchema.of(table));
    context.tables().replaceAll(table, frame, fingerprint, log);
  }

  private static Row manifest(Snapshot s, Verdict verdict) {
    return RowFactory.create(
        s.snapshotId(),
        s.source(),
        s.origin(),
        s.fileName(),
        Timestamp.from(s.fetchedAt()),
        Date.valueOf(s.loadedOn()),
        s.publishedOn() == null ? null : Date.valueOf(s.publishedOn()),
        Date.valueOf(s.knownOn()),
        s.bytes(),
        s.sha256(),
        s.etag(),
        s.licence(),
        s.redistribution(),
        s.meta().isSynthetic(),
        scope(s.meta().partners()),
        scope(s.meta().codes()),
        verdict.accepted(),
        json(verdict.findings()));
  }

  private static Row count(Verdict verdict, RowCount count) {
    return RowFactory.create(
        verdict.snapshotId(),
        verdict.source(),
        count.outcome().name(),
        count.rule(),
        count.currency(),
        count.rows(),
        count.value());
  }

  private static String scope(String declared) {
    return "all".equals(declared) ? "all" : "listed";
  }

  private static String json(Object value) {
    try {
      return ConfigLoader.jsonMapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
