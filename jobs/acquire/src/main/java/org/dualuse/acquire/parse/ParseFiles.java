package org.dualuse.acquire.parse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.acquire.source.Source;
import org.dualuse.platform.config.ConfigLoader;
import org.dualuse.platform.run.CodeVersion;
import org.dualuse.platform.run.Outcome;
import org.dualuse.platform.run.RowCount;
import org.dualuse.platform.run.RunContext;
import org.dualuse.platform.run.Step;
import org.dualuse.platform.run.StepLog;
import org.dualuse.platform.snapshot.Finding;
import org.dualuse.platform.snapshot.Sha256;
import org.dualuse.platform.snapshot.Snapshot;
import org.dualuse.platform.snapshot.Verdict;
import org.dualuse.platform.table.SparkSchema;
import org.dualuse.platform.table.Table;

/**
 * Parses the snapshots of one source that this version of its parser has not seen yet, and replaces
 * their rows in the raw table. Broken rows go to {@code raw.quarantine}; a broken file keeps its
 * raw rows but is not accepted, so no later layer reads them.
 */
public final class ParseFiles implements Step {
  private static final long BYTES_PER_PARTITION = 16L << 20;

  private final Source source;
  private final Selection selection;

  /** A step for one source. */
  public ParseFiles(Source source, Selection selection) {
    this.source = source;
    this.selection = selection;
  }

  @Override
  public String name() {
    return "parse " + source.name();
  }

  @Override
  public Set<String> needs() {
    return Set.of(SNAPSHOTS);
  }

  @Override
  public Set<String> makes() {
    return Set.of(
        VERDICTS, source.rawTable().qualifiedName(), RawTables.QUARANTINE.qualifiedName());
  }

  @Override
  public void run(RunContext context, StepLog log) {
    String version = version();
    List<Snapshot> current = context.snapshots().current(source.name());
    Map<String, Verdict> verdicts =
        context.snapshots().verdicts().stream()
            .filter(verdict -> verdict.source().equals(source.name()))
            .collect(Collectors.toMap(Verdict::snapshotId, verdict -> verdict));
    List<Snapshot> pending =
        current.stream().filter(s -> !isParsed(verdicts.get(s.snapshotId()), version)).toList();
    if (!pending.isEmpty()) {
      context.progress().say("  parsing " + pending.size() + " file(s) of " + source.name());
      parse(context, log, pending, version);
    }
    report(context, log, current);
  }

  /** Hash of the parser's code, its configuration and the selection. */
  public String version() {
    return Sha256.of(CodeVersion.of(source.getClass()) + source.version() + selection)
        .substring(0, 16);
  }

  private static boolean isParsed(Verdict verdict, String version) {
    return verdict != null && verdict.parserVersion().equals(version);
  }

  private void parse(RunContext context, StepLog log, List<Snapshot> pending, String version) {
    Table raw = source.rawTable();
    Dataset<Row> parsed = rows(context, pending).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Column isAccount = col("account").isNotNull();
      List<ParsedFile> files =
          parsed.filter(isAccount).select("account").as(Encoders.STRING()).collectAsList().stream()
              .map(ParseFiles::account)
              .toList();
      Column isKept = isAccount.or(col("reason").isNotNull()).equalTo(lit(false));
      Dataset<Row> kept =
          parsed
              .filter(isKept)
              .select(raw.columns().stream().map(c -> col(c.name())).toArray(Column[]::new));
      String these = in(pending.stream().map(Snapshot::snapshotId).toList());
      String fingerprint = context.tables().fingerprint(List.of(), these, version, context.runId());
      context.tables().replaceWhere(raw, kept, "snapshot_id IN " + these, fingerprint, log);
      quarantine(context, parsed, files, these, log);
      files.forEach(file -> context.snapshots().judge(verdict(file, context.runId(), version)));
    } finally {
      parsed.unpersist();
    }
  }

  private Dataset<Row> rows(RunContext context, List<Snapshot> pending) {
    SparkSession spark = context.spark().get();
    List<SnapshotRows.Task> tasks = new ArrayList<>();
    for (Snapshot snapshot : pending) {
      try {
        String file = context.objects().localFile(snapshot.objectKey()).toString();
        tasks.add(new SnapshotRows.Task(snapshot, file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    StructType schema = SparkSchema.of(source.rawTable());
    for (String name : List.of("reason", "detail", "raw_text")) {
      schema = schema.add(name, "string");
    }
    schema =
        schema
            .add("quarantined_value", DataType.fromDDL(org.dualuse.platform.table.Column.MONEY))
            .add("quarantined_currency", "string")
            .add("account", "string");
    JavaSparkContext jsc = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int columns = source.rawTable().columns().size();
    return spark.createDataFrame(
        jsc.parallelize(tasks, partitions(tasks, jsc.defaultParallelism()))
            .flatMap(new SnapshotRows(source.parser(), selection, source.info(), columns)),
        schema);
  }

  /** Big files get a partition each; many small ones share a few, and so do their stored files. */
  private static int partitions(List<SnapshotRows.Task> tasks, int cores) {
    long bytes = tasks.stream().mapToLong(task -> task.snapshot().bytes()).sum();
    long wanted = Math.max(2L * cores, bytes / BYTES_PER_PARTITION);
    return (int) Math.min(tasks.size(), wanted);
  }

  private void quarantine(
      RunContext context, Dataset<Row> parsed, List<ParsedFile> files, String these, StepLog log) {
    boolean anyRow =
        files.stream()
            .flatMap(file -> file.counts().stream())
            .anyMatch(count -> count.outcome() == Outcome.QUARANTINED);
    if (!anyRow && !context.warehouse().exists(RawTables.QUARANTINE)) {
      return;
    }
    context
        .tables()
        .replaceWhere(
            RawTables.QUARANTINE,
            quarantined(parsed),
            "stage = 'acquire' AND snapshot_id IN " + these,
            context.runId(),
            log);
  }

  private Dataset<Row> quarantined(Dataset<Row> parsed) {
    return parsed
        .filter(col("reason").isNotNull())
        .select(
            col("snapshot_id"),
            col("position"),
            lit(source.name()).as("source"),
            lit("acquire").as("stage"),
            col("reason"),
            col("detail"),
            col("raw_text"),
            col("quarantined_value").as("value"),
            col("quarantined_currency").as("currency"));
  }

  private Verdict verdict(ParsedFile file, String runId, String version) {
    return new Verdict(
        file.snapshotId(),
        source.name(),
        file.refusal() == null,
        file.findings(),
        file.counts(),
        runId,
        version);
  }

  private void report(RunContext context, StepLog log, List<Snapshot> current) {
    for (Snapshot snapshot : current) {
      Verdict verdict = context.snapshots().verdict(snapshot.snapshotId()).orElseThrow();
      for (RowCount count : verdict.counts()) {
        log.count(source.name(), count);
      }
      for (Finding finding : verdict.findings()) {
        log.note(
            (finding.refusesFile() ? "Quarantined " : "Warning for ")
                + snapshot.fileName()
                + " ("
                + snapshot.snapshotId()
                + "): "
                + finding.code()
                + ". "
                + finding.sentence());
      }
    }
  }

  private static ParsedFile account(String json) {
    try {
      return ConfigLoader.jsonMapper().readValue(json, ParsedFile.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Snapshot ids are source names and hexadecimal digits: safe inside a SQL text. */
  private static String in(List<String> snapshotIds) {
    return snapshotIds.stream().sorted().collect(Collectors.joining("', '", "('", "')"));
  }
}
