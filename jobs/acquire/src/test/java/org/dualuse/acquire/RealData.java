package org.dualuse.acquire;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the publishers' real files, which are not part of the repository. */
public final class RealData {
  private RealData() {}

  /** A real file; the test is skipped where there is none. */
  public static Path file(String relative) {
    String folder = System.getenv("DUALUSE_REAL_DATA");
    Path root = Path.of(System.getProperty("dualuse.project.root", "../.."));
    Path file =
        (folder == null ? root.resolve("../shared/data") : Path.of(folder)).resolve(relative);
    assumeTrue(Files.exists(file), "The real file " + relative + " is not here: skipped");
    return file;
  }
}
