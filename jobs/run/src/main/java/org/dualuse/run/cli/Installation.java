package org.dualuse.run.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dualuse.platform.snapshot.LocalObjectStore;
import org.dualuse.platform.table.Warehouse;
import org.dualuse.run.Settings;
import picocli.CommandLine.Option;

/** Options that every command shares: which environment, and single values on top of it. */
final class Installation {
  @Option(
      names = "--env",
      paramLabel = "NAME",
      defaultValue = "local",
      description = "Environment: a file conf/NAME.yml (default: ${DEFAULT-VALUE}).")
  private String environment;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Sets one configuration value, e.g. --set warehouse.root=/data/warehouse.")
  private Map<String, String> flags = new LinkedHashMap<>();

  private Settings settings;

  /** The project's root, to which relative paths refer. */
  Path home() {
    return Path.of(System.getProperty("dualuse.home", ".")).toAbsolutePath().normalize();
  }

  /** The merged configuration. */
  Settings settings() {
    if (settings == null) {
      settings = Settings.load(home(), environment, System.getenv(), flags);
    }
    return settings;
  }

  /** The environment's name. */
  String environment() {
    return environment;
  }

  /** The warehouse's folder. */
  Path root() {
    return home().resolve(settings().warehouse().root()).toAbsolutePath().normalize();
  }

  /** The warehouse's tables. */
  Warehouse warehouse() {
    return new Warehouse(root());
  }

  /** The warehouse's objects: snapshots, state, releases. */
  LocalObjectStore objects() {
    return new LocalObjectStore(root());
  }
}
