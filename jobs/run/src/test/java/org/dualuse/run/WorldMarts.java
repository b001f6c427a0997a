package org.dualuse.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dualuse.bench.sample.UncertainWorld;
import org.dualuse.conform.ConformedTables;
import org.dualuse.conform.trade.TradeFlowTable;
import org.dualuse.curate.marts.Marts;
import org.dualuse.platform.run.SparkSessions;
import org.dualuse.platform.run.SparkSettings;
import org.dualuse.platform.table.RunDate;
import org.dualuse.platform.table.SparkSchema;
import org.dualuse.platform.table.SqlTable;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.TableViews;
import org.dualuse.platform.table.Warehouse;

/**
 * The marts up to the share cube over several invented worlds at once, each as a basis of its own,
 * with the project's own reference tables; the whole list of 50 codes, treatments exact and
 * bridged.
 */
final class WorldMarts implements AutoCloseable {
  private static final String AS_OF = "2024-12-31";

  /** What a conformed flow of the worlds has besides the columns of {@link #SCHEMA}. */
  private static final Map<String, Object> SHARED =
      Map.ofEntries(
          Map.entry("source", "comtrade"),
          Map.entry("snapshot_id", "SYNTHETIC"),
          Map.entry("position", "SYNTHETIC"),
          Map.entry("frequency", "M"),
          Map.entry("nomenclature", "HS"),
          Map.entry("hs_level", "HS6"),
          Map.entry("currency", "USD"),
          Map.entry("usd_per_unit", 1),
          Map.entry("valuation", "FOB"),
          Map.entry("outcome", "KEPT"),
          Map.entry("outcome_rule", ""),
          Map.entry("source_rank", 1),
          Map.entry("known_on", "2024-07-01"),
          Map.entry("loaded_on", "2024-07-01"),
          Map.entry("partner_scope", "all"),
          Map.entry("code_scope", "all"),
          Map.entry("licence", "synthetic"),
          Map.entry("redistribution", "open"),
          Map.entry("is_synthetic", true));

  private static final StructType SCHEMA =
      new StructType()
          .add("basis", DataTypes.StringType)
          .add("reporter", DataTypes.StringType)
          .add("partner", DataTypes.StringType)
          .add("flow", DataTypes.StringType)
          .add("period_start", DataTypes.DateType)
          .add("hs_revision", DataTypes.StringType)
          .add("hs_code_as_reported", DataTypes.StringType)
          .add("value_usd", DataTypes.LongType)
          .add("kg", DataTypes.LongType);

  /** Codes that HS2022 split: of them the weights read the trade with all partners. */
  private static final Pattern SPLIT = Pattern.compile("8524|85258|8541[45]|8806|852990|901380");

  private final Path folder;
  private final SparkSession spark;

  /**
   * Computes the marts.
   *
   * @param home an empty folder
   * @param worlds the reported lines of each world, by the name of its basis
   */
  WorldMarts(Path home, Map<String, List<UncertainWorld.Line>> worlds) throws IOException {
    TinyWarehouse installation = new TinyWarehouse(home);
    installation.runReference(AS_OF);
    folder = home.resolve("worlds");
    spark = SparkSessions.start(new SparkSettings("local[2]", Map.of()), home);
    RunDate.register(spark, LocalDate.parse(AS_OF));
    Warehouse reference = new Warehouse(installation.root());
    installation.tables().forEach(table -> TableViews.bind(spark, reference, table));
    keepOnly("conformed.baskets", "list_version = 50 AND hs_treatment <> 'same_number'");
    keepOnly(
        "conformed.cuts",
        "list_version = 50 AND cut = 'all' AND hs_treatment IN ('exact', 'bridged')");
    save(TradeFlowTable.TRADE_FLOWS, flows(worlds));
    behindTheCube().forEach(this::build);
  }

  /** The rows of a query. */
  List<Row> rows(String sql) {
    return TableViews.sql(spark, sql).collectAsList();
  }

  @Override
  public void close() {
    spark.stop();
  }

  /** The share cube and what it is made from, directly or not, in the order of building. */
  private static List<SqlTable> behindTheCube() {
    List<SqlTable> all = new ArrayList<>(ConformedTables.FLOWS);
    all.addAll(Marts.ALL);
    Set<String> needed = new HashSet<>(Set.of("curated.china_share_cube"));
    Collections.reverse(all);
    for (SqlTable table : all) {
      if (needed.contains(table.table().qualifiedName())) {
        needed.addAll(table.inputs());
      }
    }
    Collections.reverse(all);
    return all.stream().filter(table -> needed.contains(table.table().qualifiedName())).toList();
  }

  private Dataset<Row> flows(Map<String, List<UncertainWorld.Line>> worlds) throws IOException {
    Dataset<Row> given =
        spark
            .read()
            .schema(SCHEMA)
            .csv(csv(worlds).toString())
            .withColumn("hs6_as_reported", col("hs_code_as_reported").substr(1, 6))
            .withColumn("chapter", col("hs_code_as_reported").substr(1, 2))
            .withColumn("value_as_reported", col("value_usd"))
            .withColumn("net_weight_kg", when(col("kg").gt(0), col("kg")));
    List<String> names = List.of(given.columns());
    return given.select(
        TradeFlowTable.TRADE_FLOWS.columns().stream()
            .map(
                column ->
                    (names.contains(column.name())
                            ? col(column.name())
                            : lit(SHARED.get(column.name())))
                        .cast(column.type())
                        .as(column.name()))
            .toArray(Column[]::new));
  }

  /** The lines as a file, which Spark reads much faster than rows from memory. */
  private Path csv(Map<String, List<UncertainWorld.Line>> worlds) throws IOException {
    Path file = Files.createDirectories(folder).resolve("lines.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, List<UncertainWorld.Line>> world : worlds.entrySet()) {
        for (UncertainWorld.Line line : world.getValue()) {
          if (line.partner().equals("RU") || SPLIT.matcher(line.code()).lookingAt()) {
            out.write(String.join(",", cells(world.getKey(), line)) + "\n");
          }
        }
      }
    }
    return file;
  }

  private static List<String> cells(String basis, UncertainWorld.Line line) {
    return List.of(
        basis,
        line.exporter(),
        line.partner(),
        line.flow(),
        line.month().toString(),
        line.hsRevision(),
        line.code(),
        String.valueOf(line.usd()),
        String.valueOf(line.kg()));
  }

  private void build(SqlTable table) {
    save(table.table(), TableViews.sql(spark, table.query()));
  }

  private void save(Table table, Dataset<Row> rows) {
    String file = folder.resolve(table.qualifiedName()).toString();
    rows.write().parquet(file);
    TableViews.bind(
        table.qualifiedName(), spark.read().schema(SparkSchema.of(table)).parquet(file));
  }

  private void keepOnly(String qualifiedName, String predicate) {
    Dataset<Row> kept =
        TableViews.sql(spark, "SELECT * FROM " + qualifiedName + " WHERE " + predicate);
    TableViews.bind(qualifiedName, spark.createDataFrame(kept.collectAsList(), kept.schema()));
  }
}
