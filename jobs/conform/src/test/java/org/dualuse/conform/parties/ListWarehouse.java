package org.dualuse.conform.parties;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.programmes.Programmes;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.SharedSpark;
import org.dualuse.platform.TestFrames;
import org.dualuse.platform.run.Outcome;
import org.dualuse.platform.run.Progress;
import org.dualuse.platform.run.RowCount;
import org.dualuse.platform.run.RunContext;
import org.dualuse.platform.run.RunStatus;
import org.dualuse.platform.run.StepLog;
import org.dualuse.platform.run.Years;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.snapshot.LocalObjectStore;
import org.dualuse.platform.snapshot.Sha256;
import org.dualuse.platform.snapshot.Snapshot;
import org.dualuse.platform.snapshot.Verdict;
import org.dualuse.platform.table.SparkSchema;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.Warehouse;

/** A warehouse of a few list files, as parsing would leave it. */
final class ListWarehouse {
  private static final Table PROGRAMMES = new Programmes().rawTable();

  /** A source that only names its raw table. */
  private record ListSource(String name) implements Source {
    @Override
    public SourceInfo info() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Table rawTable() {
      return ReportedListing.table(name);
    }

    @Override
    public Parser parser() {
      throw new UnsupportedOperationException();
    }
  }

  private final List<Source> sources =
      List.of(new ListSource("ofac"), new ListSource("tradecsl"), new ListSource("bis"));
  private final Map<String, List<Row>> rows = new HashMap<>();
  private final RunContext context;
  private final StepLog log = new StepLog();

  ListWarehouse(Path folder, String asOf) {
    context =
        new RunContext(
            "run-1",
            LocalDate.parse(asOf),
            Years.ALL,
            new Warehouse(folder),
            new LocalObjectStore(folder),
            SharedSpark::get,
            Progress.silent(),
            Clock.systemUTC());
  }

  /** A file of a source, published on its day. */
  void file(String source, String fileName, String day, List<ReportedListing> listings) {
    String id = source + "-" + fileName;
    Snapshot snapshot =
        new Snapshot(
            id,
            source,
            "test",
            fileName,
            Instant.EPOCH,
            LocalDate.parse(day),
            LocalDate.parse(day),
            1,
            Sha256.of(id),
            null,
            "licence of " + source,
            "open",
            FileMeta.NONE);
    context.state().put("snapshots/" + source + "/" + id, snapshot);
    RowCount kept = new RowCount(Outcome.KEPT, "", "", listings.size(), BigDecimal.ZERO);
    context
        .snapshots()
        .judge(new Verdict(id, source, true, List.of(), List.of(kept), "run-1", "1"));
    List<Row> ofSource = rows.computeIfAbsent(source, any -> new ArrayList<>());
    for (ReportedListing listing : listings) {
      List<Object> cells = new ArrayList<>(List.of(id, "line " + (listings.indexOf(listing) + 1)));
      for (Object cell : listing.toRow()) {
        cells.add(external(cell));
      }
      ofSource.add(RowFactory.create(cells.toArray()));
    }
  }

  void refuse(String source, String fileName) {
    String id = source + "-" + fileName;
    context.snapshots().judge(new Verdict(id, source, false, List.of(), List.of(), "run-1", "1"));
  }

  void programmes(String text) {
    Map<String, Object> shared =
        Map.of(
            "snapshot_id",
            "programmes-1",
            "position",
            "line 1",
            "is_financial",
            false,
            "why",
            "x",
            "source_url",
            "x");
    replace(PROGRAMMES, TestFrames.of(PROGRAMMES, shared, text).collectAsList());
  }

  /** Writes the raw tables and runs the step. */
  RunStatus run() {
    for (Source source : sources) {
      if (rows.containsKey(source.name())) {
        replace(source.rawTable(), rows.remove(source.name()));
      }
    }
    return runAgain();
  }

  /** Runs the step over the raw tables as they are. */
  RunStatus runAgain() {
    StepLog step = new StepLog();
    new ConformParties(sources, PROGRAMMES).run(context, step);
    log.checked(step.findings());
    return step.record("step", Instant.EPOCH, Instant.EPOCH, null).status();
  }

  List<String> warnings() {
    return log.findings().stream().map(found -> found.check() + " " + found.violations()).toList();
  }

  boolean exists(Table table) {
    return context.warehouse().exists(table);
  }

  /** The rows of a table, with the party's name where they have a party. */
  List<String> lines(Table table, String... columns) {
    var frame = context.tables().read(table);
    if (!table.equals(PartyTables.LISTED_PARTIES)
        && table.columns().stream().anyMatch(column -> column.name().equals("party_id"))) {
      var parties =
          context.tables().read(PartyTables.LISTED_PARTIES).selectExpr("party_id", "name AS party");
      frame = frame.join(parties, "party_id");
    }
    return TestFrames.lines(frame, columns);
  }

  private void replace(Table table, List<Row> content) {
    var frame = SharedSpark.get().createDataFrame(content, SparkSchema.of(table));
    context.tables().replaceAll(table, frame, content.toString(), new StepLog());
  }

  private static Object external(Object value) {
    if (value instanceof Map<?, ?> map) {
      return scala.jdk.javaapi.CollectionConverters.asScala(map);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ListWarehouse::external).toArray();
    }
    return value instanceof Object[] cells ? RowFactory.create(cells) : value;
  }
}
