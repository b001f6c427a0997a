package org.dualuse.deliver.query;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
   * @throws DualuseException USAGE if the SQL is wrong or does more than read; NOT_FOUND if it
   *     names a table that does not exist or was never built; CONTRACT_BROKEN if a stored table
   *     lacks a column of its contract; STORAGE_FAILED if a file cannot be read
   */
  public QueryResult run(String sql) {
    return inOwnDatabase(
        duckdb -> {
          List<LiveTable> live = liveTables(ReadOnlySql.parse(duckdb, sql));
          registerAndLock(duckdb, live);
          return QueryResult.of(duckdb, sql);
        });
  }

  /** The second wall alone, for the test that it stands without the first. */
  QueryResult runUnchecked(String sql, List<LiveTable> live) {
    return inOwnDatabase(
        duckdb -> {
          registerAndLock(duckdb, live);
          return QueryResult.of(duckdb, sql);
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

  private List<LiveTable> liveTables(ReadOnlySql sql) {
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
      live.add(LiveTable.of(warehouse, table));
    }
    return live;
  }

  private static void registerAndLock(Connection duckdb, List<LiveTable> live) throws SQLException {
    List<Path> files = new ArrayList<>();
    for (String schema : Warehouse.SCHEMAS) {
      DuckDb.execute(duckdb, "CREATE SCHEMA " + DuckDb.identifier(schema));
    }
    for (LiveTable table : live) {
      createView(duckdb, table);
      files.addAll(table.files());
    }
    DuckDb.execute(duckdb, "SET allowed_paths = " + DuckDb.literals(files));
    DuckDb.execute(duckdb, "SET enable_external_access = false");
    DuckDb.execute(duckdb, "SET lock_configuration = true");
  }

  private static void createView(Connection duckdb, LiveTable live) {
    Table table = live.table();
    String name = DuckDb.identifier(table.schema()) + "." + DuckDb.identifier(table.name());
    try {
      DuckDb.execute(duckdb, "CREATE VIEW " + name + " AS " + live.select());
    } catch (SQLException e) {
      throw DualuseException.of(
              ErrorCode.CONTRACT_BROKEN,
              "The stored files of " + table.qualifiedName() + " do not fit its contract.",
              SqlFailure.firstParagraph(e) + ".",
              "`dualuse run` rebuilds tables that an older version wrote.")
          .causedBy(e);
    }
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
