package org.dualuse.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dualuse.acquire.drop.Drop;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.config.ConfigLoader;
import org.dualuse.platform.error.DidYouMean;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
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

  private static final String CONF = "conf";
  private static final String DEFAULTS = "defaults";
  private static final String YML = ".yml";

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
    ConfigLoader loader = new ConfigLoader().withFile(home.resolve(CONF).resolve(DEFAULTS + YML));
    Path file = home.resolve(CONF).resolve(environment + YML);
    if (!Files.isRegularFile(file)) {
      throw unknown(environment, environments(home.resolve(CONF)));
    }
    loader.withFile(file);
    loader.withEnvironment(variables);
    flags.forEach(loader::set);
    return loader.as(Settings.class);
  }

  private static List<String> environments(Path conf) {
    try (Stream<Path> files = Files.list(conf)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(YML) && !name.equals(DEFAULTS + YML))
          .map(name -> name.substring(0, name.length() - YML.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DualuseException unknown(String environment, List<String> known) {
    return DualuseException.of(
        ErrorCode.NOT_FOUND,
        "There is no environment `" + environment + "`.",
        "An environment is a file conf/NAME.yml; there are " + String.join(", ", known) + ".",
        DidYouMean.nearest(environment, known)
            .map(near -> "Did you mean `--env " + near + "`?")
            .orElse("Write conf/" + environment + YML + "."));
  }
}
