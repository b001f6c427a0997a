package org.dualuse.platform.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Named byte strings with the two atomic operations that the warehouse needs, both of which S3
 * offers as conditional PUTs: {@code If-None-Match: *} and {@code If-Match: etag}.
 *
 * <p>Keys are relative, with {@code /} between parts. Implementations are safe for concurrent use
 * by several processes.
 */
public interface ObjectStore {

  /** A small object with its version tag; compared by identity. */
  final class Tagged {
    private final byte[] bytes;
    private final String etag;

    /**
     * An object as it was read.
     *
     * @param bytes the content, not copied
     * @param etag changes whenever the content does
     */
    public Tagged(byte[] bytes, String etag) {
      this.bytes = bytes;
      this.etag = etag;
    }

    /** The content. */
    public byte[] bytes() {
      return bytes;
    }

    /** The version. */
    public String etag() {
      return etag;
    }
  }

  /**
   * Stores a file's bytes unless the key exists.
   *
   * @return false if the key existed: its content is left as it was
   */
  boolean putIfAbsent(String key, Path file) throws IOException;

  /** Like {@link #putIfAbsent(String, Path)}, from memory. */
  boolean putIfAbsent(String key, byte[] bytes) throws IOException;

  /** The whole object, or empty if the key does not exist. */
  Optional<Tagged> get(String key) throws IOException;

  /** A stream over the object; the caller closes it. Fails if the key does not exist. */
  InputStream open(String key) throws IOException;

  /**
   * Switches a pointer: writes the object if it still has the expected version.
   *
   * @param expectedEtag the version last seen; empty if the key must not exist yet
   * @return false if somebody else was faster
   */
  boolean switchPointer(String key, Optional<String> expectedEtag, byte[] bytes) throws IOException;

  /** Writes the object, whatever was there. For state that one writer owns. */
  void put(String key, byte[] bytes) throws IOException;

  /** Removes the object; does nothing if it is not there. */
  void delete(String key) throws IOException;

  /** All keys that begin with the prefix, in order. */
  List<String> list(String prefix) throws IOException;

  /** A local file with the object's bytes: the object itself, or a temporary copy. Read-only. */
  Path localFile(String key) throws IOException;
}
