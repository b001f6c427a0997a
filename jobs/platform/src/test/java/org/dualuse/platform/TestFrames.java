package org.dualuse.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dualuse.platform.table.SparkSchema;
import org.dualuse.platform.table.Table;

/**
 * Frames made from, and shown as, a few readable rows. As text a cell is what stands between two
 * bars; {@code -} is null, and nothing is an empty string.
 */
public final class TestFrames {
  private static final String NULL = "-";

  /** A bar with blanks around it, so that a cell can hold bars. */
  private static final String BAR = "(?<= )[|](?= |$)";

  private TestFrames() {}

  /**
   * Rows of a table from text: a line of column names, then a line per row, cells parted by bars.
   *
   * @param shared values that all rows share; a column that is named nowhere is null
   */
  public static Dataset<Row> of(Table table, Map<String, ?> shared, String text) {
    List<List<String>> lines = text.lines().map(TestFrames::cells).toList();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (List<String> cells : lines.subList(Math.min(1, lines.size()), lines.size())) {
      List<String> names = lines.get(0);
      if (cells.size() != names.size()) {
        throw new IllegalArgumentException(cells + " does not fit " + names);
      }
      Map<String, Object> row = new HashMap<>();
      IntStream.range(0, names.size())
          .forEach(i -> row.put(names.get(i), cells.get(i).equals(NULL) ? null : cells.get(i)));
      rows.add(row);
    }
    return of(table, shared, rows);
  }

  /** Rows of a table from maps of column name to value. */
  public static Dataset<Row> of(
      Table table, Map<String, ?> shared, List<Map<String, Object>> sparse) {
    StructType schema = SparkSchema.of(table);
    List<Row> rows = new ArrayList<>();
    for (Map<String, Object> values : sparse) {
      Map<String, Object> full = new HashMap<>(shared);
      full.putAll(values);
      rows.add(row(schema, full));
    }
    return SharedSpark.get().createDataFrame(rows, schema);
  }

  /** The frame's rows, each a line of the given columns, sorted. */
  public static List<String> lines(Dataset<Row> frame, String... columns) {
    return frame
        .select(
            Arrays.stream(columns).map(functions::col).toArray(org.apache.spark.sql.Column[]::new))
        .collectAsList()
        .stream()
        .map(
            row ->
                IntStream.range(0, row.size())
                    .mapToObj(i -> text(row.get(i)))
                    .collect(Collectors.joining(" | ")))
        .sorted()
        .toList();
  }

  /** A value as {@link #lines} shows it; a number without the zeros at its end. */
  public static String text(Object value) {
    if (value instanceof Number number) {
      BigDecimal exact = new BigDecimal(number.toString());
      return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
    return value == null ? NULL : value.toString();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(BAR, -1)).map(String::strip).toList();
  }

  private static Row row(StructType schema, Map<String, Object> values) {
    List<Object> cells = new ArrayList<>();
    for (StructField field : schema.fields()) {
      cells.add(cell(field.dataType(), values.remove(field.name())));
    }
    if (!values.isEmpty()) {
      throw new IllegalArgumentException("no such column: " + values.keySet());
    }
    return RowFactory.create(cells.toArray());
  }

  /** A map from text such as {@code origin=CN,mapping=test}. */
  private static Map<String, String> pairs(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static Object cell(DataType type, Object value) {
    if (value == null) {
      return null;
    }
    if (type instanceof DecimalType decimal) {
      return new BigDecimal(value.toString()).setScale(decimal.scale(), RoundingMode.UNNECESSARY);
    }
    return switch (type.typeName()) {
      case "date" -> Date.valueOf(value.toString());
      case "timestamp" -> Timestamp.valueOf(value.toString());
      case "integer" -> Integer.valueOf(value.toString());
      case "long" -> Long.valueOf(value.toString());
      case "double" -> Double.valueOf(value.toString());
      case "boolean" -> Boolean.valueOf(value.toString());
      case "string" -> value.toString();
      case "map" -> value instanceof String text ? pairs(text) : value;
      default -> value;
    };
  }
}
