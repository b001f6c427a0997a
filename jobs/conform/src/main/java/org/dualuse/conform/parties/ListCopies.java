package org.dualuse.conform.parties;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dualuse.acquire.source.Source;
import org.dualuse.platform.run.RunContext;
import org.dualuse.platform.snapshot.Snapshot;
import org.dualuse.platform.snapshot.Verdict;

/** The files of the sources of lists that were accepted, and what each holds of which list. */
final class ListCopies {
  private final RunContext context;
  private final List<Source> sources;
  private final Map<String, Snapshot> accepted = new TreeMap<>();

  /** The files that the warehouse has now. */
  ListCopies(RunContext context, List<Source> sources) {
    this.context = context;
    this.sources = sources;
    for (Source source : sources) {
      for (Snapshot snapshot : context.snapshots().current(source.name())) {
        if (context
            .snapshots()
            .verdict(snapshot.snapshotId())
            .filter(Verdict::accepted)
            .isPresent()) {
          accepted.put(snapshot.snapshotId(), snapshot);
        }
      }
    }
  }

  boolean areNone() {
    return accepted.isEmpty();
  }

  /** Changes with every change of what the files mean on the run date. */
  String fingerprint() {
    return accepted.values().stream()
        .map(
            file ->
                String.join(
                    " ",
                    file.snapshotId(),
                    String.valueOf(file.knownOn()),
                    String.valueOf(!file.knownOn().isAfter(context.asOf())),
                    file.licence(),
                    file.redistribution()))
        .collect(Collectors.joining("\n"));
  }

  /** The rows of all lists, each with its source; none from a file that was refused. */
  Dataset<Row> rows() {
    Dataset<Row> all = null;
    for (Source source : sources) {
      if (context.warehouse().exists(source.rawTable())) {
        Dataset<Row> rows =
            context.tables().read(source.rawTable()).withColumn("source", lit(source.name()));
        all = all == null ? rows : all.unionByName(rows);
      }
    }
    return all.filter(col("snapshot_id").isin(accepted.keySet().toArray()));
  }

  /** What each file holds of each list. */
  List<ListCopy> copies(Dataset<Row> rows) {
    Column isEntry = col("part").equalTo("ENTRY");
    Column programmes = expr("transform(measures, m -> m.programme)");
    List<Row> counted =
        rows.groupBy("list", "source", "snapshot_id")
            .agg(
                max("as_of").as("as_of"),
                count(lit(1)).as("rows"),
                count_distinct(when(isEntry, col("entry_id"))).as("entries"),
                array_distinct(flatten(collect_set(when(isEntry, programmes)))).as("programmes"))
            .collectAsList();
    List<ListCopy> copies = new ArrayList<>();
    for (Row row : counted) {
      Snapshot file = accepted.get(row.<String>getAs("snapshot_id"));
      copies.add(
          new ListCopy(
              row.getAs("list"),
              row.getAs("source"),
              file.snapshotId(),
              file.fileName(),
              row.<java.sql.Date>getAs("as_of").toLocalDate(),
              file.knownOn(),
              row.<Long>getAs("rows"),
              row.<Long>getAs("entries"),
              new HashSet<>(row.<String>getList(row.fieldIndex("programmes"))),
              new ListCopy.Origin(
                  file.licence(), file.redistribution(), file.meta().isSynthetic())));
    }
    return copies;
  }

  /** The pairs of sources of which half of the smaller one's keys of a list are the other's too. */
  static SharedKeys sharedKeys(Dataset<Row> rows) {
    Dataset<Row> keys =
        rows.filter(col("part").equalTo("ENTRY")).select("list", "source", "entry_id").distinct();
    Map<String, Long> sizes = new TreeMap<>();
    for (Row row : keys.groupBy("list", "source").count().collectAsList()) {
      sizes.put(row.getString(0) + " " + row.getString(1), row.getLong(2));
    }
    Set<String> pairs = new HashSet<>();
    Dataset<Row> others = keys.withColumnRenamed("source", "other");
    for (Row row :
        keys.join(others, new String[] {"list", "entry_id"})
            .filter(col("source").lt(col("other")))
            .groupBy("list", "source", "other")
            .count()
            .collectAsList()) {
      String list = row.getString(0);
      long smaller =
          Math.min(
              sizes.get(list + " " + row.getString(1)), sizes.get(list + " " + row.getString(2)));
      if (row.getLong(3) * 2 >= smaller) {
        pairs.add(SharedKeys.pair(list, row.getString(1), row.getString(2)));
      }
    }
    return new SharedKeys(pairs);
  }
}
