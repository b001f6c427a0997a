package org.dualuse.platform.table;

import java.util.Objects;

/**
 * A column's contract, declared once and used for the Delta schema and comments, the data
 * dictionary and {@code describe}.
 *
 * @param name snake_case, with unit or vintage where it has one ({@code value_usd})
 * @param type a Spark SQL type, e.g. {@code string}, {@code decimal(28,6)}, {@code date}
 * @param unit the unit of measure, or an empty string for text and flags
 * @param doc one sentence for a reader who has never seen the code
 * @param required true if the column is never null
 */
public record Column(String name, String type, String unit, String doc, boolean required) {

  /** The type of every amount of money. */
  public static final String MONEY = "decimal(28,6)";

  /** Checks that nothing is missing. */
  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(doc, "doc");
  }

  /** A nullable column. */
  public static Column of(String name, String type, String unit, String doc) {
    return new Column(name, type, unit, doc, false);
  }

  /** A nullable column of text. */
  public static Column text(String name, String doc) {
    return of(name, "string", "", doc);
  }

  /** This column, never null. */
  public Column notNull() {
    return new Column(name, type, unit, doc, true);
  }
}
