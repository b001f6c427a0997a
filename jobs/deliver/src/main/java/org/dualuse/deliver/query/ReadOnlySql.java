package org.dualuse.deliver.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;

/**
 * A statement that DuckDB's own parser says is one query, and that only reads tables.
 *
 * <p>Being a SELECT is not enough: {@code WITH x AS (COPY … TO …) SELECT …} is one too, and table
 * functions open files. So the syntax tree is walked, and only known ways to read are let through.
 *
 * @param tables the tables it names, in lower case; names of its own common table expressions are
 *     left out
 */
record ReadOnlySql(Set<TableName> tables) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PARSE =
      "SELECT json_serialize_sql(?, skip_null := true, skip_empty := true, skip_default := true)";

  /** EXPLAIN is not a query for the parser; what it explains is. */
  private static final Pattern EXPLAIN =
      Pattern.compile(
          "\\s*EXPLAIN\\s+(?:ANALYZE\\s+)?(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Set<String> READING_NODES =
      Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");
  private static final Set<String> HARMLESS_TABLE_FUNCTIONS =
      Set.of("unnest", "range", "generate_series", "json_each", "json_tree");

  /**
   * A table as the SQL names it.
   *
   * @param schema lower case; empty if not given
   * @param name lower case
   */
  record TableName(String schema, String name) {
    @Override
    public String toString() {
      return schema.isEmpty() ? name : schema + "." + name;
    }
  }

  /**
   * Parses a statement.
   *
   * @throws DualuseException USAGE if it is not exactly one query that only reads tables
   */
  static ReadOnlySql parse(Connection duckdb, String sql) throws SQLException {
    Matcher explained = EXPLAIN.matcher(sql);
    JsonNode tree = serialized(duckdb, explained.matches() ? explained.group(1) : sql);
    if (tree.path("error").asBoolean()) {
      boolean syntax = tree.path("error_type").asText().equals("parser");
      throw syntax
          ? usage(
              tree.path("error_message").asText()
                  + " at character "
                  + tree.path("position").asInt())
          : refused("it is not a query");
    }
    if (tree.path("statements").size() != 1) {
      throw usage("exactly one statement is expected, not " + tree.path("statements").size());
    }
    Set<TableName> named = new LinkedHashSet<>();
    Set<String> expressions = new LinkedHashSet<>();
    walk(tree.path("statements").get(0), named, expressions);
    named.removeIf(table -> table.schema().isEmpty() && expressions.contains(table.name()));
    return new ReadOnlySql(named);
  }

  private static JsonNode serialized(Connection duckdb, String sql) throws SQLException {
    try (PreparedStatement statement = duckdb.prepareStatement(PARSE)) {
      statement.setString(1, sql);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return JSON.readTree(rows.getString(1));
      }
    } catch (JsonProcessingException e) {
      throw usage("the query is nested too deeply").causedBy(e);
    }
  }

  private static void walk(JsonNode node, Set<TableName> named, Set<String> expressions) {
    String type = node.path("type").asText();
    if (type.endsWith("_NODE") && !READING_NODES.contains(type)) {
      throw refused("it contains " + type.replace("_QUERY_NODE", ""));
    }
    if (type.equals("BASE_TABLE")) {
      named.add(new TableName(lower(node, "schema_name"), lower(node, "table_name")));
    }
    if (type.equals("TABLE_FUNCTION")) {
      String function = lower(node.path("function"), "function_name");
      if (!HARMLESS_TABLE_FUNCTIONS.contains(function)) {
        throw refused("it calls " + function + "()");
      }
    }
    if (node.path("show_type").asText().equals("SHOW_SPECIAL")) {
      throw refused("`dualuse tables` lists the tables, SHOW does not");
    }
    node.path("cte_map").path("map").forEach(entry -> expressions.add(lower(entry, "key")));
    node.forEach(child -> walk(child, named, expressions));
  }

  private static String lower(JsonNode node, String field) {
    return node.path(field).asText().toLowerCase(Locale.ROOT);
  }

  private static DualuseException refused(String why) {
    return DualuseException.of(
        ErrorCode.USAGE,
        "The statement was not run.",
        "Only a single query that reads tables of the warehouse is allowed, and " + why + ".",
        "Write SELECT, WITH, FROM, VALUES, DESCRIBE, SUMMARIZE or EXPLAIN over raw, conformed and"
            + " curated tables; redirect the output to a file if you need one.");
  }

  private static DualuseException usage(String why) {
    return DualuseException.of(
        ErrorCode.USAGE,
        "The SQL was not understood.",
        "DuckDB's parser says: " + why + ".",
        "Mend the query; it is DuckDB's dialect of SQL.");
  }
}
