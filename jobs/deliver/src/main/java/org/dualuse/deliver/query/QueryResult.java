package org.dualuse.deliver.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The rows of a running query: read once, as a stream. */
public final class QueryResult implements AutoCloseable {
  private static final Set<Integer> NUMERIC =
      Set.of(
          Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.DECIMAL,
          Types.FLOAT,
          Types.DOUBLE);

  private final Connection duckdb;
  private final Statement statement;
  private final ResultSet rows;
  private final List<String> columns = new ArrayList<>();
  private final List<Integer> types = new ArrayList<>();

  private QueryResult(Connection duckdb, Statement statement, ResultSet rows) throws SQLException {
    this.duckdb = duckdb;
    this.statement = statement;
    this.rows = rows;
    ResultSetMetaData described = rows.getMetaData();
    for (int i = 1; i <= described.getColumnCount(); i++) {
      columns.add(described.getColumnName(i));
      types.add(described.getColumnType(i));
    }
  }

  /** Runs the SQL with its parameters; the result owns the connection from then on. */
  static QueryResult of(Connection duckdb, String sql, List<?> parameters) throws SQLException {
    PreparedStatement statement = duckdb.prepareStatement(sql);
    for (int i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, parameters.get(i));
    }
    return new QueryResult(duckdb, statement, statement.executeQuery());
  }

  /** The names of the columns, in order; a name may occur twice. */
  public List<String> columns() {
    return List.copyOf(columns);
  }

  /**
   * Prints all rows and flushes the writer.
   *
   * @return the number of rows
   */
  public long print(OutputFormat format, Writer out) {
    try {
      long count =
          switch (format) {
            case TABLE -> new TablePrinter(this, out).print();
            case CSV -> RowPrinter.csv(this, out);
            case JSON -> RowPrinter.json(this, out);
          };
      out.flush();
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads all rows that are left, one by one. */
  public void forEach(Consumer<QueryRow> reader) {
    for (List<Object> row = next(); row != null; row = next()) {
      reader.accept(new QueryRow(columns, row));
    }
  }

  /** True if the column holds numbers. */
  boolean isNumeric(int column) {
    return NUMERIC.contains(types.get(column));
  }

  /** The next row, or null after the last one. Values are what {@link Cell} understands. */
  List<Object> next() {
    try {
      if (!rows.next()) {
        return null;
      }
      List<Object> row = new ArrayList<>(columns.size());
      for (int i = 0; i < columns.size(); i++) {
        row.add(
            types.get(i) == Types.TIMESTAMP
                ? rows.getObject(i + 1, LocalDateTime.class)
                : rows.getObject(i + 1));
      }
      return row;
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  /** Ends the query and its database. */
  @Override
  public void close() {
    try (duckdb;
        statement;
        rows) {
      return;
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }
}
