package org.dualuse.deliver.query;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.Warehouse;

/** One query in a process of its own, to see how long a cold start takes. */
final class ColdStart {
  static final Table TABLE =
      Table.of("curated", "cold_start", "A number.", List.of(Column.of("n", "bigint", "", "N.")));

  private ColdStart() {}

  public static void main(String[] args) {
    long start = System.nanoTime();
    try (Queries queries = Queries.open(new Warehouse(Path.of(args[0])), List.of(TABLE));
        QueryResult result = queries.run("SELECT sum(n) AS total FROM curated.cold_start")) {
      result.print(OutputFormat.CSV, new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }
    System.out.println("milliseconds: " + (System.nanoTime() - start) / 1_000_000);
  }
}
