package org.dualuse.acquire.parse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.snapshot.Snapshot;

/**
 * A snapshot's bytes, ready to be parsed.
 *
 * @param snapshot the manifest row
 * @param file a local, read-only file with the bytes (its name is a hash: use {@link #fileName})
 */
public record SnapshotInput(Snapshot snapshot, Path file) {
  /** The name under which the publisher's file came. */
  public String fileName() {
    return snapshot.fileName();
  }

  /** What the sidecar or the configuration says about the file. */
  public FileMeta meta() {
    return snapshot.meta();
  }

  /** A buffered stream over the bytes; the caller closes it. */
  public InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }
}
