package org.dualuse.deliver.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dualuse.deliver.duckdb.ContractType;
import org.dualuse.deliver.duckdb.DuckDb;
import org.dualuse.deliver.duckdb.LiveTable;
import org.dualuse.deliver.duckdb.SpreadsheetSafe;
import org.dualuse.deliver.release.Manifest.PublishedFile;
import org.dualuse.deliver.release.Manifest.PublishedRows;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;

/** Writes one table as Parquet and CSV, what may be re-published apart from what may not. */
final class TableExport {
  /** Sorted once, so that every file and every repetition has the same order. */
  private static final String STAGED = "staged";

  private static final String IS_OPEN =
      DuckDb.identifier(PublishedTable.REDISTRIBUTION) + " IS NOT DISTINCT FROM 'open'";

  private final Connection duckdb;
  private final Path release;
  private final String prefix;
  private final long parquetLimit;

  /**
   * Exports into a release's folder.
   *
   * @param prefix what the names of files begin with
   * @param parquetLimit a Parquet file above this number of bytes is split
   */
  TableExport(Connection duckdb, Path release, String prefix, long parquetLimit) {
    this.duckdb = duckdb;
    this.release = release;
    this.prefix = prefix;
    this.parquetLimit = parquetLimit;
  }

  /** Reads the live files once and writes the table's files. */
  PublishedRows export(LiveTable live, Licences licences) throws SQLException, IOException {
    Table table = live.table();
    stage(live);
    long rows = count("true");
    long open = count(IS_OPEN);
    List<PublishedFile> files = new ArrayList<>();
    if (open > 0) {
      files.addAll(write(table, "open", IS_OPEN, open));
    }
    if (rows > open) {
      files.addAll(write(table, "restricted", "NOT (" + IS_OPEN + ")", rows - open));
    }
    List<String> names = licences.named(table.qualifiedName(), licenceCells());
    DuckDb.execute(duckdb, "DROP TABLE " + STAGED);
    return new PublishedRows(
        table.name(),
        rows,
        open,
        rows - open,
        table.columns().stream().map(Column::name).toList(),
        names,
        licences.mostRestrictive(names),
        note(open, rows - open),
        files);
  }

  private void stage(LiveTable live) throws SQLException {
    Table table = live.table();
    List<String> order =
        table.key().isEmpty() ? table.columns().stream().map(Column::name).toList() : table.key();
    live.createView(duckdb);
    DuckDb.execute(
        duckdb,
        "CREATE TEMP TABLE "
            + STAGED
            + " AS FROM "
            + live.viewName()
            + " ORDER BY "
            + order.stream().map(DuckDb::identifier).collect(Collectors.joining(", ")));
  }

  private List<PublishedFile> write(Table table, String side, String predicate, long rows)
      throws SQLException, IOException {
    Path folder = Files.createDirectories(release.resolve(side));
    List<Path> written = new ArrayList<>(writeParquet(table, folder, predicate, rows));
    Path csv = folder.resolve(prefix + table.name() + ".csv");
    copy(
        "SELECT " + csvColumns(table) + " FROM " + STAGED + " WHERE " + predicate,
        csv,
        "FORMAT csv, HEADER, NEW_LINE e'\\r\\n'");
    written.add(csv);
    List<PublishedFile> files = new ArrayList<>();
    for (Path file : written) {
      files.add(PublishedFile.of(release, file));
    }
    return files;
  }

  private List<Path> writeParquet(Table table, Path folder, String predicate, long rows)
      throws SQLException, IOException {
    String all = "SELECT * FROM " + STAGED + " WHERE " + predicate;
    Path single = folder.resolve(prefix + table.name() + ".parquet");
    copyParquet(all, single);
    long parts = Math.min(rows, 1 + (Files.size(single) - 1) / parquetLimit);
    if (parts <= 1) {
      return List.of(single);
    }
    Files.delete(single);
    Path parted = Files.createDirectories(folder.resolve(prefix + table.name()));
    long rowsPerPart = 1 + (rows - 1) / parts;
    List<Path> written = new ArrayList<>();
    for (long offset = 0; offset < rows; offset += rowsPerPart) {
      Path part = parted.resolve(prefix + "part-" + written.size() + ".parquet");
      copyParquet(all + " LIMIT " + rowsPerPart + " OFFSET " + offset, part);
      written.add(part);
    }
    return written;
  }

  private void copyParquet(String query, Path file) throws SQLException {
    copy(query, file, "FORMAT parquet, COMPRESSION zstd");
  }

  private void copy(String query, Path file, String options) throws SQLException {
    DuckDb.execute(
        duckdb,
        "COPY (" + query + ") TO " + DuckDb.literal(file.toString()) + " (" + options + ")");
  }

  private static String csvColumns(Table table) {
    return table.columns().stream()
        .map(
            column -> {
              String name = DuckDb.identifier(column.name());
              if (ContractType.isText(column.type())) {
                return SpreadsheetSafe.expression(name) + " AS " + name;
              }
              return ContractType.isNested(column.type())
                  ? "CAST(to_json(" + name + ") AS VARCHAR) AS " + name
                  : name;
            })
        .collect(Collectors.joining(", "));
  }

  private long count(String predicate) throws SQLException {
    try (Statement statement = duckdb.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT count(*) FROM " + STAGED + " WHERE " + predicate)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private List<String> licenceCells() throws SQLException {
    String column = DuckDb.identifier(PublishedTable.LICENCES);
    List<String> cells = new ArrayList<>();
    try (Statement statement = duckdb.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT DISTINCT "
                    + column
                    + " FROM "
                    + STAGED
                    + " WHERE "
                    + column
                    + " IS NOT NULL")) {
      while (rows.next()) {
        cells.add(rows.getString(1));
      }
    }
    return cells;
  }

  private static String note(long open, long restricted) {
    if (open == 0 && restricted == 0) {
      return "The table has no rows, so it has no files.";
    }
    if (open == 0) {
      return "No row may be re-published: there is no file under open/.";
    }
    return restricted == 0 ? "Every row may be re-published: no file under restricted/." : "";
  }
}
