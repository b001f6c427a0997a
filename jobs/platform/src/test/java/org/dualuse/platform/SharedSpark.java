package org.dualuse.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.dualuse.platform.run.SparkSessions;
import org.dualuse.platform.run.SparkSettings;

/** One Spark session for all tests of a module. */
public final class SharedSpark {
  private static SparkSession session;

  private SharedSpark() {}

  /** The session, started by the first test that asks. */
  public static synchronized SparkSession get() {
    if (session == null) {
      try {
        Path scratch = Files.createTempDirectory("dualuse-spark");
        // The frames of tests are small: a second partition, generated code and plans made anew on
        // the way would only cost time.
        Map<String, String> small =
            Map.of(
                "spark.sql.shuffle.partitions", "1",
                "spark.sql.codegen.wholeStage", "false",
                "spark.sql.codegen.factoryMode", "NO_CODEGEN",
                "spark.sql.adaptive.enabled", "false");
        session = SparkSessions.start(new SparkSettings("local[2]", small), scratch);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return session;
  }
}
