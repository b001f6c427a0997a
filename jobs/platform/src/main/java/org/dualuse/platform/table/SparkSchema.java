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
    List<String> differences = new ArrayList<>();
    for (StructField field : expected.fields()) {
      if (!List.of(actual.fieldNames()).contains(field.name())) {
        differences.add("missing column " + field.name());
      } else if (!actual
          .apply(field.name())
          .dataType()
          .catalogString()
          .equals(field.dataType().catalogString())) {
        differences.add(
            field.name()
                + " is "
                + actual.apply(field.name()).dataType().catalogString()
                + ", the contract says "
                + field.dataType().catalogString());
      }
    }
    for (String name : actual.fieldNames()) {
      if (!List.of(expected.fieldNames()).contains(name)) {
        differences.add("unexpected column " + name);
      }
    }
    if (differences.isEmpty()
        && !List.of(expected.fieldNames()).equals(List.of(actual.fieldNames()))) {
      differences.add("columns in another order: " + List.of(actual.fieldNames()));
    }
    return differences;
  }

  /** The doc of a column with its unit, as stored in the Delta column comment. */
  static String comment(Column column) {
    return column.unit().isEmpty() ? column.doc() : column.doc() + " Unit: " + column.unit() + ".";
  }
}
