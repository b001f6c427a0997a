package org.dualuse.platform.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dualuse.platform.check.Check;

/**
 * A table's contract: the writer refuses a frame that differs from it.
 *
 * @param schema the layer: {@code raw}, {@code conformed} or {@code curated}
 * @param name snake_case, unique within the schema
 * @param doc what one row is, in one or two sentences
 * @param columns in the order in which they are stored
 * @param key the columns that identify a row; empty if rows have no natural key
 * @param partitionBy the columns whose values become folders
 * @param checks what must hold for every row
 */
public record Table(
    String schema,
    String name,
    String doc,
    List<Column> columns,
    List<String> key,
    List<String> partitionBy,
    List<Check> checks) {

  /** Checks that key and partitioning name existing columns and that no name appears twice. */
  public Table {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    partitionBy = List.copyOf(partitionBy);
    checks = List.copyOf(checks);
    Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
    if (names.size() != columns.size()
        || !names.containsAll(key)
        || !names.containsAll(partitionBy)) {
      throw new IllegalArgumentException(
          schema + "." + name + ": duplicate column, or key or partition column not declared");
    }
  }

  /** A table without key, partitioning or checks. */
  public static Table of(String schema, String name, String doc, List<Column> columns) {
    return new Table(schema, name, doc, columns, List.of(), List.of(), List.of());
  }

  /** This table with a key, whose uniqueness is checked on every write. */
  public Table keyedBy(String... columnNames) {
    return new Table(schema, name, doc, columns, List.of(columnNames), partitionBy, checks);
  }

  /** This table with partition columns. */
  public Table partitionedBy(String... columnNames) {
    return new Table(schema, name, doc, columns, key, List.of(columnNames), checks);
  }

  /** This table with row checks. */
  public Table checkedBy(Check... rowChecks) {
    return new Table(schema, name, doc, columns, key, partitionBy, List.of(rowChecks));
  }

  /** {@code schema.name}, as written in SQL. */
  public String qualifiedName() {
    return schema + "." + name;
  }

  /** The column of the given name; fails if there is none. */
  public Column column(String columnName) {
    return columns.stream()
        .filter(column -> column.name().equals(columnName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(qualifiedName() + " has no " + columnName));
  }
}
