package org.dualuse.platform.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where each table lives.
 *
 * @param root the folder of the warehouse
 */
public record Warehouse(Path root) {

  /** The layers, in the order of the flow. */
  public static final List<String> SCHEMAS = List.of("raw", "conformed", "curated");

  /**
   * The folder of a table's Delta log and files, absolute. Given to Spark as plain text: the text
   * of a URI would be taken literally, and a blank would become a folder with {@code %20} in its
   * name.
   */
  public Path location(Table table) {
    return root.toAbsolutePath().resolve(table.schema()).resolve(table.name());
  }

  /** True if the table has been written at least once. */
  public boolean exists(Table table) {
    return Files.isDirectory(location(table).resolve("_delta_log"));
  }
}
