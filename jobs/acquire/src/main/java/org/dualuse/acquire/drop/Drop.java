package org.dualuse.acquire.drop;

import org.dualuse.platform.snapshot.FileMeta;

/**
 * A drop folder: files that somebody puts there for a source.
 *
 * @param source name of the source that reads them
 * @param path a folder or a glob, e.g. {@code drops/comtrade/*.csv}; relative to the project's root
 * @param meta what all of them do not say about themselves; a sidecar {@code NAME.meta.yml} wins
 */
public record Drop(String source, String path, FileMeta meta) {
  /** A missing meta says nothing. */
  public Drop {
    meta = meta == null ? FileMeta.NONE : meta;
  }
}
