package org.dualuse.conform.parties;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.acquire.source.Source;
import org.dualuse.platform.run.CodeVersion;
import org.dualuse.platform.run.RunContext;
import org.dualuse.platform.run.Step;
import org.dualuse.platform.run.StepLog;
import org.dualuse.platform.table.SparkSchema;
import org.dualuse.platform.table.Table;

/**
 * Makes the tables of listed parties from the raw tables of all lists: which copies of lists are
 * used, which entries are one party, and when each stood on which list. The tables are replaced as
 * a whole, since one new entry can join two parties.
 *
 * <p>Parties are resolved on the driver, over distinct versions of entries: the volume bounds of
 * the sources keep these below about 150,000, with 2 to 4 kB each, so below 1 GB. Everything else
 * stays in Spark. A warehouse without a list does nothing.
 */
public final class ConformParties implements Step {
  private final List<Source> sources;
  private final Table programmes;

  /**
   * A step over all lists.
   *
   * @param sources of lists; each fills a raw table of reported listings
   * @param programmes {@code raw.programmes}: which programmes are about Russia
   */
  public ConformParties(List<Source> sources, Table programmes) {
    this.sources = List.copyOf(sources);
    this.programmes = programmes;
  }

  @Override
  public String name() {
    return "conform listed parties";
  }

  @Override
  public Set<String> needs() {
    Set<String> needs = new HashSet<>(Set.of(programmes.qualifiedName()));
    sources.forEach(source -> needs.add(source.rawTable().qualifiedName()));
    return needs;
  }

  @Override
  public Set<String> makes() {
    return PartyTables.ALL.stream().map(Table::qualifiedName).collect(Collectors.toSet());
  }

  @Override
  public void run(RunContext context, StepLog log) {
    ListCopies files = new ListCopies(context, sources);
    if (files.areNone()) {
      return;
    }
    List<Table> inputs = new ArrayList<>(List.of(programmes));
    sources.forEach(source -> inputs.add(source.rawTable()));
    String code = CodeVersion.of(ConformParties.class);
    String fingerprint = context.tables().fingerprint(inputs, code, files.fingerprint());
    if (PartyTables.ALL.stream().allMatch(t -> context.tables().isUpToDate(t, fingerprint))) {
      return;
    }
    context.progress().say("  resolving listed parties");
    new Writer(context, log, fingerprint).write(files);
  }

  /** Writes all tables of one fingerprint. */
  private final class Writer {
    private final RunContext context;
    private final StepLog log;
    private final String fingerprint;
    private final SparkSession spark;

    Writer(RunContext context, StepLog log, String fingerprint) {
      this.context = context;
      this.log = log;
      this.fingerprint = fingerprint;
      this.spark = context.spark().get();
    }

    void write(ListCopies files) {
      Dataset<Row> rows = files.rows();
      List<JudgedCopy> judged = CopySeries.judge(files.copies(rows), context.asOf());
      replace(PartyTables.LIST_SNAPSHOTS, judged.stream().map(Writer::row).toList());
      Dataset<Row> entries =
          ListEntries.of(rows, Supplements.of(judged)).persist(StorageLevel.MEMORY_AND_DISK());
      Dataset<Row> versions =
          PartyRows.withPlaces(ListEntries.versions(entries))
              .persist(StorageLevel.MEMORY_AND_DISK());
      try {
        write(judged, ListCopies.sharedKeys(rows), entries, versions);
      } finally {
        versions.unpersist();
        entries.unpersist();
      }
    }

    private void write(
        List<JudgedCopy> judged, SharedKeys keys, Dataset<Row> entries, Dataset<Row> versions) {
      List<EntryReader.Version> read = new ArrayList<>();
      Iterator<Row> each = versions.toLocalIterator();
      while (each.hasNext()) {
        read.add(EntryReader.read(each.next()));
      }
      Resolution resolution =
          PartyResolver.resolve(
              read.stream().map(EntryReader.Version::entry).toList(),
              new WordScorer(),
              MergeOverrides.bundled());
      Map<String, ListCopy.Origin> origins = new TreeMap<>();
      judged.forEach(copy -> origins.put(copy.copy().snapshotId(), copy.copy().origin()));
      PartySummaries summaries = new PartySummaries(read, origins, resolution);
      Dataset<Row> members = PartyRows.memberships(spark, resolution.memberships());
      replace(
          PartyTables.LISTINGS,
          PartyRows.listings(entries, members, new ListingRows(judged, keys, russia())));
      replace(
          PartyTables.LISTED_PARTIES,
          PartyRows.withFirstListing(
              frame(PartyTables.LISTED_PARTIES, summaries.parties()),
              context.tables().read(PartyTables.LISTINGS)));
      PartyRows partyRows = new PartyRows(versions, members, origins);
      replace(PartyTables.LISTED_NAMES, partyRows.names());
      replace(PartyTables.LISTED_IDENTIFIERS, partyRows.identifiers());
      replace(PartyTables.LISTED_ADDRESSES, partyRows.addresses());
      replace(PartyTables.LISTED_OWNERS, partyRows.owners());
      replace(PartyTables.PARTY_MERGES, summaries.merges());
      replace(PartyTables.RELATED_PARTIES, summaries.related());
    }

    private RussiaProgrammes russia() {
      List<RussiaProgrammes.Rule> rules =
          context.tables().read(programmes).collectAsList().stream()
              .map(
                  row ->
                      new RussiaProgrammes.Rule(
                          row.getAs("list"),
                          row.getAs("programme"),
                          row.<Boolean>getAs("is_russia_related")))
              .toList();
      return new RussiaProgrammes(rules);
    }

    private void replace(Table table, Collection<Row> rows) {
      replace(table, frame(table, rows));
    }

    private void replace(Table table, Dataset<Row> frame) {
      context.tables().replaceAll(table, frame, fingerprint, log);
    }

    private Dataset<Row> frame(Table table, Collection<Row> rows) {
      return spark.createDataFrame(List.copyOf(rows), SparkSchema.of(table));
    }

    private static Row row(JudgedCopy judged) {
      ListCopy copy = judged.copy();
      ListCopy previous = judged.previous();
      return RowFactory.create(
          copy.list(),
          SanctionsList.valueOf(copy.list()).authority().name(),
          copy.source(),
          copy.snapshotId(),
          Date.valueOf(copy.asOf()),
          copy.rows(),
          copy.entries(),
          previous == null ? null : Date.valueOf(previous.asOf()),
          previous == null ? null : previous.entries(),
          judged.isUsed(),
          judged.reason(),
          Date.valueOf(copy.knownOn()),
          copy.origin().licence(),
          copy.origin().redistribution(),
          copy.origin().isSynthetic());
    }
  }
}
