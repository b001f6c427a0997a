package org.dualuse.deliver.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.duckdb.JsonNode;

/** One value of a result, as text and as JSON. */
final class Cell {
  /** Writes decimals as they are, never as 1E+6, and rows one below the other. */
  static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .rootValueSeparator(",\n")
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private static final DateTimeFormatter TIMESTAMP =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  private Cell() {}

  /** The value as text; null stays null, lists and maps become JSON. */
  static String text(Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof LocalDateTime timestamp) {
      return TIMESTAMP.format(timestamp);
    }
    if (value instanceof Blob blob) {
      return hexadecimal(blob);
    }
    if (value instanceof Map || value instanceof Array || value instanceof DuckDBStruct) {
      return jsonText(value);
    }
    return value.toString();
  }

  /** Writes the value: numbers as numbers, lists and maps as such, everything else as text. */
  static void json(Object value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Number number) {
      number(number, out);
    } else if (value instanceof Map<?, ?> map) {
      object(map, out);
    } else if (value instanceof DuckDBStruct struct) {
      object(fields(struct), out);
    } else if (value instanceof Array array) {
      out.writeStartArray();
      for (Object element : Arrays.asList(elements(array))) {
        json(element, out);
      }
      out.writeEndArray();
    } else if (value instanceof JsonNode node) {
      out.writeRawValue(node.toString());
    } else {
      out.writeString(text(value));
    }
  }

  private static void number(Number number, JsonGenerator out) throws IOException {
    if (number instanceof BigDecimal decimal) {
      out.writeNumber(decimal);
    } else if (number instanceof BigInteger integer) {
      out.writeNumber(integer);
    } else if (number instanceof Double || number instanceof Float) {
      out.writeNumber(number.doubleValue());
    } else {
      out.writeNumber(number.longValue());
    }
  }

  private static void object(Map<?, ?> map, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.writeFieldName(text(entry.getKey()));
      json(entry.getValue(), out);
    }
    out.writeEndObject();
  }

  private static String jsonText(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      json(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Object[] elements(Array array) {
    try {
      return (Object[]) array.getArray();
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  private static Map<String, Object> fields(DuckDBStruct struct) {
    try {
      return struct.getMap();
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  private static String hexadecimal(Blob blob) {
    try {
      return HexFormat.of().formatHex(blob.getBytes(1, (int) blob.length()));
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }
}
