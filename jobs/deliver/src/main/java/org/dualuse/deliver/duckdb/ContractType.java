package org.dualuse.deliver.duckdb;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates the types of the contracts, which are Spark's, to DuckDB's. */
public final class ContractType {
  private static final Map<String, String> SIMPLE =
      Map.ofEntries(
          Map.entry("string", "VARCHAR"),
          Map.entry("boolean", "BOOLEAN"),
          Map.entry("smallint", "SMALLINT"),
          Map.entry("int", "INTEGER"),
          Map.entry("bigint", "BIGINT"),
          Map.entry("float", "FLOAT"),
          Map.entry("double", "DOUBLE"),
          Map.entry("date", "DATE"),
          Map.entry("timestamp", "TIMESTAMP"));

  private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d+),\\s*(\\d+)\\)");
  private static final Pattern ARRAY = Pattern.compile("array<(.+)>");
  private static final Pattern MAP = Pattern.compile("map<([a-z]+),\\s*(.+)>");

  private ContractType() {}

  /**
   * The DuckDB type of a contract type, e.g. {@code MAP(VARCHAR, VARCHAR)} for {@code
   * map<string,string>}.
   *
   * @throws IllegalArgumentException for a type that no contract uses so far
   */
  public static String toDuckDb(String contractType) {
    String type = contractType.trim().toLowerCase(Locale.ROOT);
    if (SIMPLE.containsKey(type)) {
      return SIMPLE.get(type);
    }
    Matcher decimal = DECIMAL.matcher(type);
    if (decimal.matches()) {
      return "DECIMAL(" + decimal.group(1) + "," + decimal.group(2) + ")";
    }
    Matcher array = ARRAY.matcher(type);
    if (array.matches()) {
      return toDuckDb(array.group(1)) + "[]";
    }
    Matcher map = MAP.matcher(type);
    if (map.matches()) {
      return "MAP(" + toDuckDb(map.group(1)) + ", " + toDuckDb(map.group(2)) + ")";
    }
    throw new IllegalArgumentException("no DuckDB type is known for " + contractType);
  }

  /** True for text, the only type in which a spreadsheet could find a formula. */
  public static boolean isText(String contractType) {
    return toDuckDb(contractType).equals("VARCHAR");
  }

  /** True for lists and maps, which a CSV cell can only hold as JSON. */
  public static boolean isNested(String contractType) {
    String type = toDuckDb(contractType);
    return type.endsWith("[]") || type.startsWith("MAP(");
  }
}
