package org.dualuse.acquire.mappedfile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** What a value of a Parquet column means, by its physical and logical type. */
final class ParquetCell {
  /** Day zero of Unix time as a Julian day, which INT96 timestamps count in. */
  private static final long UNIX_EPOCH_AS_JULIAN_DAY = 2_440_588;

  private ParquetCell() {}

  /** The cell of a column; nested and repeated columns are text. */
  static Cell read(Group row, int index, Type type) {
    int values = row.getFieldRepetitionCount(index);
    if (values == 0) {
      return Cell.EMPTY;
    }
    if (!type.isPrimitive() || values > 1) {
      return Cell.text(String.valueOf(row));
    }
    PrimitiveTypeName physical = type.asPrimitiveType().getPrimitiveTypeName();
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return switch (physical) {
      case INT32 -> whole(row.getInteger(index, 0), logical);
      case INT64 -> whole(row.getLong(index, 0), logical);
      case DOUBLE -> floating(Double.toString(row.getDouble(index, 0)));
      case FLOAT -> floating(Float.toString(row.getFloat(index, 0)));
      case INT96 -> julian(NanoTime.fromBinary(row.getInt96(index, 0)));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(row, index, logical);
      case BOOLEAN -> Cell.text(row.getValueToString(index, 0));
    };
  }

  private static Cell whole(long value, LogicalTypeAnnotation logical) {
    if (logical instanceof DateLogicalTypeAnnotation) {
      return Cell.date(LocalDate.ofEpochDay(value));
    }
    if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      TimeUnit unit =
          switch (timestamp.getUnit()) {
            case MILLIS -> TimeUnit.MILLISECONDS;
            case MICROS -> TimeUnit.MICROSECONDS;
            case NANOS -> TimeUnit.NANOSECONDS;
          };
      return Cell.date(LocalDate.ofEpochDay(Math.floorDiv(value, unit.convert(1, TimeUnit.DAYS))));
    }
    int scale = logical instanceof DecimalLogicalTypeAnnotation decimal ? decimal.getScale() : 0;
    return Cell.number(BigDecimal.valueOf(value, scale));
  }

  private static Cell julian(NanoTime time) {
    return Cell.date(LocalDate.ofEpochDay(time.getJulianDay() - UNIX_EPOCH_AS_JULIAN_DAY));
  }

  /** Writers print a missing number as NaN; an infinite one is no number and stays text. */
  private static Cell floating(String printed) {
    if (printed.equals("NaN")) {
      return Cell.EMPTY;
    }
    return printed.endsWith("Infinity") ? Cell.text(printed) : Cell.number(new BigDecimal(printed));
  }

  private static Cell bytes(Group row, int index, LogicalTypeAnnotation logical) {
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      BigInteger unscaled = new BigInteger(row.getBinary(index, 0).getBytes());
      return Cell.number(new BigDecimal(unscaled, decimal.getScale()));
    }
    return Cell.text(row.getBinary(index, 0).toStringUsingUTF8());
  }
}
