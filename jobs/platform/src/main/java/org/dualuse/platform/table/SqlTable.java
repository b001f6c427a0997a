package org.dualuse.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dualuse.platform.check.Check;
import org.dualuse.platform.check.Severity;
import org.dualuse.platform.config.ConfigLoader;

/**
 * A table that is one SQL query over other tables: a folder with {@code table.yml} (contract and
 * inputs), {@code query.sql} and, where needed, {@code checks.sql}.
 *
 * @param table the contract
 * @param inputs qualified names of the tables that the query and its checks read
 * @param query Spark SQL; {@code run_date} is the one view that is no table (see {@link RunDate})
 * @param checks queries that return rows that must not be there
 */
public record SqlTable(Table table, List<String> inputs, String query, List<Check> checks) {

  /** {@code table.yml}. */
  private record Contract(
      String schema,
      String name,
      String doc,
      List<String> inputs,
      List<ColumnLine> columns,
      List<String> key,
      List<String> partitionBy,
      List<Check> rowChecks) {}

  private record ColumnLine(String name, String type, String unit, String doc, Boolean required) {
    Column toColumn() {
      String of = type == null ? "string" : type.equals("money") ? Column.MONEY : type;
      return new Column(name, of, unit == null ? "" : unit, doc, Boolean.TRUE.equals(required));
    }
  }

  /** Reads the folder beside the given class, in the same package of the resources. */
  public static SqlTable read(Class<?> member, String folder) {
    String contractFile = folder + "/table.yml";
    Contract contract = ConfigLoader.read(text(member, contractFile), contractFile, Contract.class);
    Table table =
        new Table(
            contract.schema(),
            contract.name(),
            contract.doc().strip(),
            contract.columns().stream().map(ColumnLine::toColumn).toList(),
            orEmpty(contract.key()),
            orEmpty(contract.partitionBy()),
            orEmpty(contract.rowChecks()));
    String checks =
        member.getResource(folder + "/checks.sql") == null
            ? ""
            : text(member, folder + "/checks.sql");
    return new SqlTable(
        table, List.copyOf(contract.inputs()), text(member, folder + "/query.sql"), parse(checks));
  }

  /**
   * Splits a {@code checks.sql}: each check begins with a line {@code -- FAIL name: sentence} or
   * {@code -- WARN name: sentence} and ends where the next begins.
   */
  static List<Check> parse(String sql) {
    List<Check> checks = new ArrayList<>();
    for (String part : sql.split("(?m)^-- (?=FAIL|WARN)", -1)) {
      int end = part.indexOf('\n');
      if (part.startsWith("FAIL ") || part.startsWith("WARN ")) {
        String[] head = part.substring(5, end).split(": ", 2);
        checks.add(
            new Check(
                head[0],
                Severity.valueOf(part.substring(0, 4)),
                head[1].strip(),
                part.substring(end + 1).strip().replaceFirst(";$", "")));
      }
    }
    return checks;
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }

  private static String text(Class<?> member, String resource) {
    try (InputStream in = member.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing beside " + member.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
