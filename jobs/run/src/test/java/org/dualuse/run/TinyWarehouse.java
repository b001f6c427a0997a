package org.dualuse.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dualuse.conform.ConformedTables;
import org.dualuse.deliver.query.OutputFormat;
import org.dualuse.deliver.query.Queries;
import org.dualuse.deliver.query.QueryResult;
import org.dualuse.platform.run.RunRecord;
import org.dualuse.platform.run.Years;
import org.dualuse.platform.snapshot.LocalObjectStore;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.Warehouse;

/** An installation in a folder of its own: the project's configuration, drop folders, warehouse. */
final class TinyWarehouse {
  private static final String ENVIRONMENT =
      """
      warehouse: {root: warehouse}
      # Tables of a few rows are read sooner than code for them is generated.
      spark:
        settings:
          spark.sql.codegen.wholeStage: "false"
          spark.sql.codegen.factoryMode: NO_CODEGEN
          spark.sql.adaptive.enabled: "false"
          spark.sql.shuffle.partitions: "1"
      drops:
        - {source: comtrade, path: drops/comtrade}
        - {source: chinacustoms, path: drops/gacc, meta: {period: 2023-05, flow: X}}
        - {source: mappedfile, path: drops/totals, meta: {mapping: china_russia_totals}}
        - {source: bis, path: drops/bis}
        - {source: ofac, path: drops/ofac}
      """;

  private final Path home;
  private final List<String> said = Collections.synchronizedList(new ArrayList<>());

  /** Lays the installation out in an empty folder. */
  TinyWarehouse(Path home) throws IOException {
    this.home = home;
    Path conf = Path.of(System.getProperty("dualuse.project.root")).resolve("conf");
    for (String file : List.of("defaults.yml", "mappings/china_russia_totals.yml")) {
      Path copy = home.resolve("conf").resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(conf.resolve(file), copy);
    }
    Files.writeString(home.resolve("conf/tiny.yml"), ENVIRONMENT);
  }

  Path home() {
    return home;
  }

  Path root() {
    return home.resolve("warehouse");
  }

  LocalObjectStore objects() {
    return new LocalObjectStore(root());
  }

  /** Puts a file into a drop folder, given as {@code comtrade/name.csv}. */
  void drop(String name, String text) throws IOException {
    drop(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void drop(String name, byte[] bytes) throws IOException {
    Path file = home.resolve("drops").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** Runs the whole pipeline; what it says meanwhile is {@link #said}. */
  RunRecord run(String asOf) {
    said.clear();
    Pipeline pipeline = pipeline();
    return new PipelineRun(
            settings(), home, LocalDate.parse(asOf), Years.ALL, said::add, Clock.systemUTC())
        .run(pipeline.steps());
  }

  /** Runs only what makes the reference tables from the project's own data. */
  void runReference(String asOf) {
    Set<String> wanted =
        ConformedTables.REFERENCE.stream()
            .map(table -> "build " + table.table().qualifiedName())
            .collect(Collectors.toSet());
    List<Pipeline.Staged> steps =
        pipeline().steps().stream()
            .filter(
                staged -> staged.stage().equals("acquire") || wanted.contains(staged.step().name()))
            .toList();
    RunRecord run =
        new PipelineRun(
                settings(), home, LocalDate.parse(asOf), Years.ALL, said::add, Clock.systemUTC())
            .run(steps);
    if (run.error() != null) {
      throw new IllegalStateException(run.error());
    }
  }

  /** Every table of the warehouse. */
  List<Table> tables() {
    return pipeline().tables();
  }

  List<String> said() {
    return List.copyOf(said);
  }

  /** The rows of a query over the live tables, cells separated by commas. */
  List<String> rows(String sql) {
    StringWriter out = new StringWriter();
    try (Queries queries = Queries.open(new Warehouse(root()), pipeline().tables());
        QueryResult result = queries.run(sql)) {
      long unused = result.print(OutputFormat.CSV, new PrintWriter(out));
    }
    return out.toString().lines().skip(1).toList();
  }

  /** The folder of a table, given as {@code raw.comtrade}. */
  Path location(String table) {
    return pipeline().tables().stream()
        .filter(each -> each.qualifiedName().equals(table))
        .map(new Warehouse(root())::location)
        .findFirst()
        .orElseThrow();
  }

  /** The pointer to the last release, as readers find it. */
  String pointer() throws IOException {
    return Files.readString(root().resolve("published/current.json"));
  }

  /** The folders of all releases. */
  List<String> releases() throws IOException {
    try (var folders = Files.list(root().resolve("published"))) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private Settings settings() {
    return Settings.load(home, "tiny", Map.of(), Map.of());
  }

  private Pipeline pipeline() {
    return new Pipeline(settings(), home);
  }
}
