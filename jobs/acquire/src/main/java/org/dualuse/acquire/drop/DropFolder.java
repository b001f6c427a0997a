package org.dualuse.acquire.drop;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;
import org.dualuse.platform.config.ConfigLoader;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.snapshot.FileMeta;

/** The files that a drop names, and what their sidecars say. */
final class DropFolder {
  private static final String SIDECAR = ".meta.yml";

  private final Drop drop;
  private final Path pattern;

  DropFolder(Drop drop, Path root) {
    this.drop = drop;
    this.pattern = root.resolve(drop.path()).toAbsolutePath().normalize();
  }

  Drop drop() {
    return drop;
  }

  /** The files in the order of their names; a folder means every file in it. */
  List<Path> files() {
    boolean isFolder = Files.isDirectory(pattern);
    Path folder = isFolder ? pattern : fixedPart();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + pattern + (isFolder ? "/*" : ""));
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(matcher::matches)
          .filter(file -> !file.getFileName().toString().endsWith(SIDECAR))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw DualuseException.of(
              ErrorCode.STORAGE_FAILED,
              "The drop folder " + folder + " could not be listed.",
              String.valueOf(e.getMessage()) + ".",
              "Check that the folder is readable.")
          .causedBy(e);
    }
  }

  /** The sidecar's word, else the drop's. */
  FileMeta meta(Path file) {
    Path sidecar = file.resolveSibling(file.getFileName() + SIDECAR);
    return Files.isRegularFile(sidecar)
        ? ConfigLoader.read(sidecar, FileMeta.class).orElse(drop.meta())
        : drop.meta();
  }

  private Path fixedPart() {
    Path fixed = pattern;
    while (fixed.toString().matches(".*[*?\\[{].*")) {
      fixed = fixed.getParent();
    }
    return Files.isDirectory(fixed) ? fixed : fixed.getParent();
  }
}
