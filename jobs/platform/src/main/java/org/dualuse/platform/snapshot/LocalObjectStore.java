package org.dualuse.platform.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An {@link ObjectStore} in a folder: hard links for put-if-absent, a file lock for pointers. */
public final class LocalObjectStore implements ObjectStore {
  // A file lock keeps other processes out, not other threads of this one.
  private static final Object THREADS = new Object();

  private final Path root;

  /** A store whose keys are paths below the given folder, which is created when first needed. */
  public LocalObjectStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public boolean putIfAbsent(String key, Path file) throws IOException {
    Path target = path(key);
    if (Files.exists(target)) {
      return false;
    }
    Path temporary = temporaryBeside(target);
    try {
      Files.copy(file, temporary, StandardCopyOption.REPLACE_EXISTING);
      return linkIfAbsent(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes) throws IOException {
    Path target = path(key);
    Path temporary = temporaryBeside(target);
    try {
      Files.write(temporary, bytes);
      return linkIfAbsent(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  @Override
  public Optional<Tagged> get(String key) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(path(key));
      return Optional.of(new Tagged(bytes, Sha256.of(bytes)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public InputStream open(String key) throws IOException {
    return Files.newInputStream(path(key));
  }

  @Override
  public boolean switchPointer(String key, Optional<String> expectedEtag, byte[] bytes)
      throws IOException {
    Path guard = path(key + ".guard");
    Files.createDirectories(guard.getParent());
    synchronized (THREADS) {
      try (FileChannel channel =
              FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid() || !get(key).map(Tagged::etag).equals(expectedEtag)) {
          return false;
        }
        put(key, bytes);
        return true;
      }
    }
  }

  @Override
  public void put(String key, byte[] bytes) throws IOException {
    Path target = path(key);
    Path temporary = temporaryBeside(target);
    Files.write(temporary, bytes);
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(String key) throws IOException {
    Files.deleteIfExists(path(key));
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    Path start = prefix.contains("/") ? path(prefix.substring(0, prefix.lastIndexOf('/'))) : root;
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(key -> key.startsWith(prefix) && !key.endsWith(".tmp") && !key.endsWith(".guard"))
          .sorted()
          .toList();
    }
  }

  @Override
  public Path localFile(String key) {
    return path(key);
  }

  private static boolean linkIfAbsent(Path temporary, Path target) throws IOException {
    try {
      Files.createLink(target, temporary);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private static Path temporaryBeside(Path target) throws IOException {
    Files.createDirectories(target.getParent());
    return Files.createTempFile(target.getParent(), target.getFileName().toString(), ".tmp");
  }

  private Path path(String key) {
    Path path = root.resolve(key).normalize();
    if (!path.startsWith(root)) {
      throw new IllegalArgumentException("key leaves the store: " + key);
    }
    return path;
  }
}
