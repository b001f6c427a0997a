package org.dualuse.platform.table;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The run date as SQL sees it: the view {@code run_date} with one row and the column {@code as_of}.
 * A named parameter would be plainer, but Delta's SQL parser does not bind it.
 */
public final class RunDate {
  /** The view's name. */
  public static final String VIEW = "run_date";

  private static final StructType SCHEMA = new StructType().add("as_of", DataTypes.DateType);

  private RunDate() {}

  /** Makes the view stand for the given day. */
  public static void register(SparkSession spark, LocalDate asOf) {
    spark
        .createDataFrame(List.of(RowFactory.create(Date.valueOf(asOf))), SCHEMA)
        .createOrReplaceTempView(VIEW);
  }
}
