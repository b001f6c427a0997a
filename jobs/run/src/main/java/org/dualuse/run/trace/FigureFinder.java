package org.dualuse.run.trace;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dualuse.deliver.duckdb.ContractType;
import org.dualuse.deliver.duckdb.DuckDb;
import org.dualuse.deliver.query.Printable;
import org.dualuse.platform.error.DidYouMean;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;

/** Finds the one row of a mart that the user means, and makes it the table {@code figure}. */
final class FigureFinder {
  private static final int MOST_VALUES = 20;
  private static final int MOST_GUESSED = 10_000;

  private final TraceDatabase database;
  private final Table mart;

  FigureFinder(TraceDatabase database, Table mart) {
    this.database = database;
    this.mart = mart;
  }

  /**
   * Finds the row.
   *
   * @param wanted values by column; a date may be given as 2023 or 2023-05
   * @throws DualuseException NOT_FOUND for an unknown column or if no row fits; USAGE for a value
   *     that is none of the column's type, or if several rows fit
   */
  void find(Map<String, String> wanted) {
    database.use(mart.qualifiedName());
    String where =
        wanted.entrySet().stream()
            .map(pair -> condition(pair.getKey(), pair.getValue()))
            .collect(Collectors.joining(" AND "));
    database.execute(
        "CREATE OR REPLACE TEMP TABLE figure AS SELECT * FROM "
            + mart.qualifiedName()
            + (where.isEmpty() ? "" : " WHERE " + where));
    long rows = (Long) database.rows("SELECT count(*) AS n FROM figure").get(0).get("n");
    if (rows == 0) {
      throw none(wanted);
    }
    if (rows > 1) {
      throw several(rows);
    }
  }

  private String condition(String name, String value) {
    Column column =
        mart.columns().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(name));
    String full = column.type().equals("date") ? fullDate(value) : value;
    String typed =
        "TRY_CAST(" + DuckDb.literal(full) + " AS " + ContractType.toDuckDb(column.type()) + ")";
    if (database.rows("SELECT " + typed + " AS value").get(0).get("value") == null) {
      throw DualuseException.of(
          ErrorCode.USAGE,
          "`" + Printable.line(value) + "` is no value of " + name + ".",
          "The column "
              + name
              + " of "
              + mart.qualifiedName()
              + " is of type "
              + column.type()
              + ".",
          "`dualuse describe " + mart.qualifiedName() + "` says what the column holds.");
    }
    return DuckDb.identifier(name) + " = " + typed;
  }

  private static String fullDate(String value) {
    return value.matches("\\d{4}")
        ? value + "-01-01"
        : value.matches("\\d{4}-\\d{2}") ? value + "-01" : value;
  }

  private DualuseException unknown(String name) {
    String nearest =
        DidYouMean.nearest(name, mart.columns().stream().map(Column::name).toList()).orElseThrow();
    return DualuseException.of(
        ErrorCode.NOT_FOUND,
        "The table " + mart.qualifiedName() + " has no column `" + Printable.line(name) + "`.",
        "Its key is " + String.join(", ", mart.key()) + ".",
        "Did you mean `" + nearest + "`?");
  }

  /** Names the first pair that no row has, with the nearest value that some row has. */
  private DualuseException none(Map<String, String> wanted) {
    for (Map.Entry<String, String> pair : wanted.entrySet()) {
      String anywhere =
          "SELECT 1 AS n FROM "
              + mart.qualifiedName()
              + " WHERE "
              + condition(pair.getKey(), pair.getValue())
              + " LIMIT 1";
      if (database.rows(anywhere).isEmpty()) {
        return nowhere(pair.getKey(), Printable.line(pair.getValue()));
      }
    }
    return DualuseException.of(
        ErrorCode.NOT_FOUND,
        "No row of " + mart.qualifiedName() + " has all of these values together.",
        "Each of them occurs, but not with the others.",
        showsRows());
  }

  private DualuseException nowhere(String column, String value) {
    List<String> values = values(mart.qualifiedName(), DuckDb.identifier(column), MOST_GUESSED);
    return DualuseException.of(
        ErrorCode.NOT_FOUND,
        "No row of " + mart.qualifiedName() + " has " + column + "=" + value + ".",
        values.isEmpty() ? "The table has no rows." : "Other values are there.",
        DidYouMean.nearest(value, values)
            .map(near -> "Did you mean `" + column + "=" + near + "`?")
            .orElse(showsRows()));
  }

  private String showsRows() {
    return "`dualuse query \"FROM " + mart.qualifiedName() + "\"` shows its rows.";
  }

  private DualuseException several(long rows) {
    StringBuilder differ = new StringBuilder();
    String example = "";
    for (String name : mart.key()) {
      List<String> values = values("figure", DuckDb.identifier(name), MOST_VALUES + 1);
      if (values.size() > 1) {
        String shown = values.stream().limit(MOST_VALUES).collect(Collectors.joining(" "));
        differ.append(differ.isEmpty() ? "" : "; ").append(name).append(": ").append(shown);
        differ.append(values.size() > MOST_VALUES ? " …" : "");
        example = example.isEmpty() ? name + "=" + values.get(0) : example;
      }
    }
    return DualuseException.of(
        ErrorCode.USAGE,
        rows + " rows of " + mart.qualifiedName() + " fit, and a trace is of one.",
        "They differ in " + differ + ".",
        "Add what tells them apart, such as `" + example + "`.");
  }

  private List<String> values(String from, String column, int most) {
    return database
        .rows(
            "SELECT DISTINCT CAST("
                + column
                + " AS VARCHAR) AS value FROM "
                + from
                + " WHERE "
                + column
                + " IS NOT NULL ORDER BY ALL LIMIT "
                + most)
        .stream()
        .map(row -> Printable.line((String) row.get("value")))
        .toList();
  }
}
