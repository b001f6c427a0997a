package org.dualuse.platform.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A table's contract as Spark sees it, and the difference between a frame and the contract. */
public final class SparkSchema {
  private SparkSchema() {}

  /** The contract as a Spark schema; every field nullable, because checks guard nulls by name. */
  public static StructType of(Table table) {
    List<StructField> fields = new ArrayList<>();
    for (Column column : table.columns()) {
      fields.add(
          DataTypes.createStructField(column.name(), DataType.fromDDL(column.type()), true)
              .withComment(comment(column)));
    }
    return DataTypes.createStructType(fields);
  }

  /**
   * What distinguishes a frame from the contract: missing, unexpected, of another type, or in
   * another order. Empty if the frame may be written.
   */
  public static List<String> differences(Table table, StructType actual) {
    StructType expected = of(table);
    List<String> names = List.of(actual.fieldNames());
    List<String> differences = new ArrayList<>();
    for (StructField field : expected.fields()) {
      String name = field.name();
      String type = names.contains(name) ? type(actual.apply(name)) : null;
      if (type == null) {
        differences.add("missing column " + name);
      } else if (!type.equals(type(field))) {
        differences.add(name + " is " + type + ", the contract says " + type(field));
      }
    }
    for (String name : names) {
      if (!List.of(expected.fieldNames()).contains(name)) {
        differences.add("unexpected column " + name);
      }
    }
    if (differences.isEmpty() && !List.of(expected.fieldNames()).equals(names)) {
      differences.add("columns in another order: " + names);
    }
    return differences;
  }

  private static String type(StructField field) {
    return field.dataType().catalogString();
  }

  /** The doc of a column with its unit, as stored in the Delta column comment. */
  static String comment(Column column) {
    return column.unit().isEmpty() ? column.doc() : column.doc() + " Unit: " + column.unit() + ".";
  }
}
