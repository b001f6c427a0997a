package org.dualuse.deliver.query;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.dualuse.deliver.duckdb.DuckDb;
import org.dualuse.deliver.duckdb.LiveTable;
import org.dualuse.deliver.duckdb.ScratchFolder;
import org.dualuse.deliver.query.ReadOnlySql.TableName;
import org.dualuse.platform.error.DidYouMean;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.Warehouse;

/**
 * Read-only SQL over the tables of a warehouse, without Spark: DuckDB over the live files. A query
 * sees nothing but the tables that it names, and can neither write nor open any other file.
 */
public final class Queries implements AutoCloseable {
  private final Warehouse warehouse;
  private final Map<String, Table> tables = new TreeMap<>();
  private final ScratchFolder scratch = ScratchFolder.temporary("dualuse-query");

  private Queries(Warehouse warehouse, List<Table> tables) {
    this.warehouse = warehouse;
    tables.forEach(table -> this.tables.put(table.qualifiedName(), table));
  }

  /**
   * Prepares queries.
   *
   * @param tables the contracts of all tables that a query may name, built or not
   */
  public static Queries open(Warehouse warehouse, List<Table> tables) {
    return new Queries(warehouse, tables);
  }

  /**
   * Runs one query; the caller closes the result.
   *
   * @param parameters values for the question marks of the SQL, in their order: never read as SQL
   * @throws DualuseException USAGE if the SQL is wrong or does more than read; NOT_FOUND if it
   *     names a table that does not exist or was never built; CONTRACT_BROKEN if a stored table
   *     lacks a column of its contract; STORAGE_FAILED if a file cannot be read
   */
  public QueryResult run(String sql, Object... parameters) {
    Map<Table, CompletableFuture<LiveTable>> begun = beginListing(sql);
    return inOwnDatabase(
        duckdb -> {
          List<LiveTable> live = liveTables(ReadOnlySql.parse(duckdb, sql), begun);
          registerAndLock(duckdb, live);
          return QueryResult.of(duckdb, sql, List.of(parameters));
        });
  }

  /** The second wall alone, for the test that it stands without the first. */
  QueryResult runUnchecked(String sql, List<LiveTable> live) {
    return inOwnDatabase(
        duckdb -> {
          registerAndLock(duckdb, live);
          return QueryResult.of(duckdb, sql, List.of());
        });
  }

  private interface Work {
    QueryResult on(Connection duckdb) throws SQLException;
  }

  private QueryResult inOwnDatabase(Work work) {
    Connection duckdb = DuckDb.open(scratch.path());
    boolean running = false;
    try {
      QueryResult result = work.on(duckdb);
      running = true;
      return result;
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    } finally {
      if (!running) {
        closeQuietly(duckdb);
      }
    }
  }

  /** Deletes temporary files. */
  @Override
  public void close() {
    scratch.close();
  }

  /**
   * Lists the files of tables that the text seems to name, while DuckDB loads: each takes the
   * better part of a second in a new process. The parser decides which of them are needed.
   */
  private Map<Table, CompletableFuture<LiveTable>> beginListing(String sql) {
    String text = sql.toLowerCase(Locale.ROOT);
    return tables.values().stream()
        .filter(table -> text.contains(table.qualifiedName()) && warehouse.exists(table))
        .collect(
            Collectors.toMap(
                table -> table,
                table -> CompletableFuture.supplyAsync(() -> LiveTable.of(warehouse, table))));
  }

  private List<LiveTable> liveTables(
      ReadOnlySql sql, Map<Table, CompletableFuture<LiveTable>> begun) {
    List<LiveTable> live = new ArrayList<>();
    for (TableName name : sql.tables()) {
      Table table = tables.get(name.toString());
      if (table == null) {
        throw unknown(name);
      }
      if (!warehouse.exists(table)) {
        throw DualuseException.of(
            ErrorCode.NOT_FOUND,
            "The table " + name + " has not been built yet.",
            "Its contract exists, but nothing has been written to this warehouse.",
            "`dualuse run` builds it.");
      }
      live.add(
          begun.containsKey(table) ? joined(begun.get(table)) : LiveTable.of(warehouse, table));
    }
    return live;
  }

  private static LiveTable joined(CompletableFuture<LiveTable> listing) {
    try {
      return listing.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof DualuseException failure ? failure : e;
    }
  }

  private static void registerAndLock(Connection duckdb, List<LiveTable> live) throws SQLException {
    List<Path> files = new ArrayList<>();
    for (LiveTable table : live) {
      table.createView(duckdb);
      files.addAll(table.files());
    }
    DuckDb.execute(duckdb, "SET allowed_paths = " + DuckDb.literals(files));
    DuckDb.execute(duckdb, "SET enable_external_access = false");
    DuckDb.execute(duckdb, "SET lock_configuration = true");
  }

  private DualuseException unknown(TableName name) {
    Map<String, String> qualified = new TreeMap<>();
    tables
        .values()
        .forEach(
            table ->
                qualified.put(
                    name.schema().isEmpty() ? table.name() : table.qualifiedName(),
                    table.qualifiedName()));
    Optional<String> nearest = DidYouMean.nearest(name.toString(), qualified.keySet());
    return DualuseException.of(
        ErrorCode.NOT_FOUND,
        "There is no table " + name + ".",
        "Tables are named with their schema: raw, conformed or curated.",
        nearest.map(near -> "Did you mean " + qualified.get(near) + "? ").orElse("")
            + "`dualuse tables` lists them all.");
  }

  private static void closeQuietly(Connection duckdb) {
    try {
      duckdb.close();
    } catch (SQLException e) {
      // An error is already on its way to the user; this one would hide it.
      return;
    }
  }
}
