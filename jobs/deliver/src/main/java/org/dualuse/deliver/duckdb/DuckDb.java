package org.dualuse.deliver.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Properties;
import java.util.stream.Collectors;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;

/** Opens DuckDB in memory, in UTC and without extensions, and quotes names and texts for it. */
public final class DuckDb {
  /** Leaves room for the rest of the process; larger sorts go to the scratch folder. */
  private static final String MEMORY_LIMIT = "2GB";

  private DuckDb() {}

  /**
   * A new, empty database. Results are streamed, not collected.
   *
   * @param scratch an existing folder for what does not fit into memory
   */
  public static Connection open(Path scratch) {
    Properties settings = new Properties();
    settings.setProperty("jdbc_stream_results", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("memory_limit", MEMORY_LIMIT);
    settings.setProperty("temp_directory", scratch.toAbsolutePath().toString());
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
      execute(connection, "SET TimeZone = 'UTC'");
      return connection;
    } catch (SQLException e) {
      throw DualuseException.of(
              ErrorCode.INTERNAL,
              "The embedded database DuckDB did not start.",
              String.valueOf(e.getMessage()) + ".",
              "Check that this machine is one that DuckDB supports, and that the folder for"
                  + " temporary files is writable.")
          .causedBy(e);
    }
  }

  /** Runs one statement and forgets its result. */
  public static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** What went wrong, without the repeated query below it, and without a full stop. */
  public static String reason(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    String paragraph = message.lines().findFirst().orElse("DuckDB gave no reason").strip();
    return paragraph.endsWith(".") ? paragraph.substring(0, paragraph.length() - 1) : paragraph;
  }

  /** A text as a SQL literal. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Texts as a SQL list of literals. */
  public static String literals(Collection<?> texts) {
    return texts.stream()
        .map(text -> literal(text.toString()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** A name as a SQL identifier. */
  public static String identifier(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
