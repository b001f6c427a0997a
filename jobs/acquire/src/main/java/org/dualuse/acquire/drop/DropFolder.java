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
    return matching(pattern).stream().filter(file -> !isSidecar(file)).toList();
  }

  /** Sidecars beside which there is no file, maybe because of a slip in their names. */
  List<Path> orphans() {
    Path sidecars = Files.isDirectory(pattern) ? pattern : Path.of(pattern + SIDECAR);
    return matching(sidecars).stream()
        .filter(DropFolder::isSidecar)
        .filter(file -> !Files.exists(described(file)))
        .toList();
  }

  private static boolean isSidecar(Path file) {
    return file.getFileName().toString().endsWith(SIDECAR);
  }

  private static Path described(Path sidecar) {
    String name = sidecar.getFileName().toString();
    return sidecar.resolveSibling(name.substring(0, name.length() - SIDECAR.length()));
  }

  private List<Path> matching(Path pattern) {
    boolean isFolder = Files.isDirectory(pattern);
    Path folder = isFolder ? pattern : fixedPart(pattern);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + pattern + (isFolder ? "/*" : ""));
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(matcher::matches)
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
    return Files.isRegularFile(sidecar) ? read(sidecar).orElse(drop.meta()) : drop.meta();
  }

  private static FileMeta read(Path sidecar) {
    try {
      return ConfigLoader.read(sidecar, FileMeta.class);
    } catch (DualuseException e) {
      throw DualuseException.of(
              e.code(),
              "The sidecar " + sidecar + " is not usable: " + e.what(),
              e.why(),
              "Mend the sidecar; README.md (Drop files) lists its keys. " + e.fix())
          .causedBy(e);
    }
  }

  private static Path fixedPart(Path pattern) {
    Path fixed = pattern;
    while (fixed.toString().matches(".*[*?\\[{].*")) {
      fixed = fixed.getParent();
    }
    return Files.isDirectory(fixed) ? fixed : fixed.getParent();
  }
}
