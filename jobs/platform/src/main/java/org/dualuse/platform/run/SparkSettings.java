package org.dualuse.platform.run;

import java.util.Map;

/**
 * How Spark runs.
 *
 * @param master {@code local[2]}, or the URL of a cluster; ignored under {@code spark-submit}
 * @param settings further Spark settings, by their own names
 */
public record SparkSettings(String master, Map<String, String> settings) {
  /** Copies the map. */
  public SparkSettings {
    settings = settings == null ? Map.of() : Map.copyOf(settings);
  }
}
