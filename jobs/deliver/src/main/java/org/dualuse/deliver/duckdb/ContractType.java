package org.dualuse.deliver.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
  private static final Pattern STRUCT = Pattern.compile("struct<(.+)>");
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
    Matcher struct = STRUCT.matcher(type);
    if (struct.matches()) {
      return fields(struct.group(1)).stream()
          .map(field -> field.split(":", 2))
          .map(field -> '"' + field[0].trim() + "\" " + toDuckDb(field[1]))
          .collect(Collectors.joining(", ", "STRUCT(", ")"));
    }
    Matcher map = MAP.matcher(type);
    if (map.matches()) {
      return "MAP(" + toDuckDb(map.group(1)) + ", " + toDuckDb(map.group(2)) + ")";
    }
    throw new IllegalArgumentException("no DuckDB type is known for " + contractType);
  }

  /** Cuts at the commas that stand in no brackets. */
  private static List<String> fields(String text) {
    List<String> fields = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '<' || c == '(' ? 1 : c == '>' || c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        fields.add(text.substring(begin, i));
        begin = i + 1;
      }
    }
    fields.add(text.substring(begin));
    return fields;
  }

  /** True for text, the only type in which a spreadsheet could find a formula. */
  public static boolean isText(String contractType) {
    return toDuckDb(contractType).equals("VARCHAR");
  }

  /** True for lists, structs and maps, which a CSV cell can only hold as JSON. */
  public static boolean isNested(String contractType) {
    String type = toDuckDb(contractType);
    return type.endsWith("[]") || type.startsWith("MAP(") || type.startsWith("STRUCT(");
  }
}
