package org.dualuse.deliver.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder that is deleted with everything in it when closed.
 *
 * @param path the folder
 */
public record ScratchFolder(Path path) implements AutoCloseable {

  /** A new folder among the system's temporary files. */
  public static ScratchFolder temporary(String prefix) {
    try {
      return new ScratchFolder(Files.createTempDirectory(prefix));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty folder at the given place; what a dead process left there is deleted. */
  public static ScratchFolder emptied(Path path) throws IOException {
    ScratchFolder folder = new ScratchFolder(path);
    folder.close();
    Files.createDirectories(path);
    return folder;
  }

  /** Deletes the folder; does nothing if it is gone. */
  @Override
  public void close() {
    try {
      if (Files.exists(path)) {
        Files.walkFileTree(path, new Delete());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Delete extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
