package org.dualuse.deliver.release;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.snapshot.ObjectStore;
import org.dualuse.platform.snapshot.ObjectStore.Tagged;

/** The releases of a warehouse, under {@code published/}. */
public final class Releases {
  /** The folder of all releases, below the warehouse's root. */
  static final String FOLDER = "published";

  private static final String POINTER = FOLDER + "/current.json";

  private Releases() {}

  /** The release that readers should use, or empty if nothing was published yet. */
  public static Optional<CurrentRelease> current(ObjectStore objects) {
    try {
      Optional<Tagged> pointer = pointer(objects);
      return pointer.isEmpty()
          ? Optional.empty()
          : Optional.of(Manifest.JSON.readValue(pointer.get().bytes(), CurrentRelease.class));
    } catch (IOException e) {
      throw storageFailed(e);
    }
  }

  static Optional<Tagged> pointer(ObjectStore objects) throws IOException {
    return objects.get(POINTER);
  }

  /**
   * Points readers to a release.
   *
   * @param seen the pointer as it was when the release was begun
   * @throws DualuseException WAREHOUSE_LOCKED if somebody else has switched it since
   */
  static void pointTo(ObjectStore objects, Optional<Tagged> seen, CurrentRelease release)
      throws IOException {
    byte[] bytes = Manifest.JSON.writeValueAsBytes(release);
    if (seen.isPresent() && Arrays.equals(seen.get().bytes(), bytes)) {
      return;
    }
    if (!objects.switchPointer(POINTER, seen.map(Tagged::etag), bytes)) {
      throw DualuseException.of(
          ErrorCode.WAREHOUSE_LOCKED,
          "The release " + release.release() + " is complete, but readers are not sent to it.",
          "Another run has published a release in the meantime.",
          "Wait until it has ended and run again.");
    }
  }

  static DualuseException storageFailed(Exception cause) {
    return DualuseException.of(
            ErrorCode.STORAGE_FAILED,
            "The release could not be written or read; the last release stays in place.",
            String.valueOf(cause.getMessage()) + ".",
            "Check that the warehouse is readable and writable and has free space, and run again.")
        .causedBy(cause);
  }
}
