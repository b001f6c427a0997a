package org.dualuse.deliver.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.LiveFiles;
import org.dualuse.platform.table.LiveFiles.LiveFile;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.Warehouse;

/**
 * A table of the warehouse as DuckDB reads it: the live files of its newest version, every column
 * in the type of its contract.
 *
 * @param table the contract
 * @param files absolute paths of the live files
 */
public record LiveTable(Table table, List<Path> files) {

  /** Copies the list. */
  public LiveTable {
    files = List.copyOf(files);
  }

  /** The newest version of a table that has been written at least once. */
  public static LiveTable of(Warehouse warehouse, Table table) {
    return new LiveTable(
        table, LiveFiles.list(warehouse.location(table)).stream().map(LiveFile::path).toList());
  }

  /** The name of the view, quoted. */
  public String viewName() {
    return DuckDb.identifier(table.schema()) + "." + DuckDb.identifier(table.name());
  }

  /**
   * Makes {@code schema.name} usable in the database's SQL.
   *
   * @throws DualuseException CONTRACT_BROKEN if the files lack a column of the contract
   */
  public void createView(Connection duckdb) {
    try {
      DuckDb.execute(duckdb, "CREATE SCHEMA IF NOT EXISTS " + DuckDb.identifier(table.schema()));
      DuckDb.execute(duckdb, "CREATE VIEW " + viewName() + " AS " + select());
    } catch (SQLException e) {
      throw DualuseException.of(
              ErrorCode.CONTRACT_BROKEN,
              "The stored files of " + table.qualifiedName() + " do not fit its contract.",
              DuckDb.reason(e) + ".",
              "`dualuse run` rebuilds tables that an older version wrote.")
          .causedBy(e);
    }
  }

  /** A query over all rows, columns in the order of the contract; no rows if there are no files. */
  private String select() {
    String columns = table.columns().stream().map(this::typed).collect(Collectors.joining(",\n  "));
    return "SELECT\n  " + columns + (files.isEmpty() ? "\nWHERE false" : "\nFROM " + source());
  }

  private String typed(Column column) {
    String name = DuckDb.identifier(column.name());
    String value = files.isEmpty() ? "NULL" : name;
    return "CAST(" + value + " AS " + ContractType.toDuckDb(column.type()) + ") AS " + name;
  }

  /** Partition columns come from folder names, as text: only the contract gives them a type. */
  private String source() {
    if (table.partitionBy().isEmpty()) {
      return "read_parquet(" + DuckDb.literals(files) + ", hive_partitioning = false)";
    }
    String partitions =
        table.partitionBy().stream()
            .map(name -> DuckDb.identifier(name) + ": VARCHAR")
            .collect(Collectors.joining(", ", "{", "}"));
    return "read_parquet("
        + DuckDb.literals(files)
        + ", hive_partitioning = true, hive_types = "
        + partitions
        + ")";
  }
}
