package org.dualuse.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.drop.Drop;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.config.ConfigLoader;
import org.dualuse.platform.run.SparkSettings;

/**
 * Where dualuse runs; what it computes is never configured.
 *
 * @param warehouse the warehouse
 * @param spark how Spark runs
 * @param stepsAtOnce how many steps may run side by side
 * @param mappings folder of the mapped file source's YAML mappings
 * @param drops drop folders
 * @param select what to read of big files, by source
 */
public record Settings(
    WarehouseSettings warehouse,
    SparkSettings spark,
    int stepsAtOnce,
    String mappings,
    List<Drop> drops,
    Map<String, Selection> select) {

  /**
   * The warehouse.
   *
   * @param root its folder, relative to the project's root
   */
  public record WarehouseSettings(String root) {}

  /** Copies the collections; null means empty. */
  public Settings {
    drops = drops == null ? List.of() : List.copyOf(drops);
    select = select == null ? Map.of() : Map.copyOf(select);
  }

  /**
   * Loads defaults, then the environment's file, then environment variables, then flags.
   *
   * @param home the project's root
   * @param environment name of a file in {@code conf/}
   * @param flags dotted paths and values
   */
  public static Settings load(
      Path home, String environment, Map<String, String> variables, Map<String, String> flags) {
    ConfigLoader loader = new ConfigLoader().withFile(home.resolve("conf/defaults.yml"));
    loader.withFile(home.resolve("conf/" + environment + ".yml"));
    loader.withEnvironment(variables);
    flags.forEach(loader::set);
    return loader.as(Settings.class);
  }
}
