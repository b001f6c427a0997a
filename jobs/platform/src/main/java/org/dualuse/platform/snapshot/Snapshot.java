package org.dualuse.platform.snapshot;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The manifest row of one immutable copy of a publisher's bytes.
 *
 * @param snapshotId {@code <source>-<first 16 digits of the SHA-256>}
 * @param source the source package that interprets the bytes
 * @param origin URL or file from which the bytes came
 * @param fileName the name under which they came, used to recognise the layout
 * @param fetchedAt when they were taken
 * @param loadedOn the run date on which they entered the warehouse
 * @param publishedOn the publisher's release date, or null if not known
 * @param bytes size
 * @param sha256 content address
 * @param etag the publisher's version tag, or null
 * @param licence name of the licence
 * @param redistribution {@code open} or {@code restricted}
 * @param meta what the sidecar or the configuration says about the file
 */
public record Snapshot(
    String snapshotId,
    String source,
    String origin,
    String fileName,
    Instant fetchedAt,
    LocalDate loadedOn,
    LocalDate publishedOn,
    long bytes,
    String sha256,
    String etag,
    String licence,
    String redistribution,
    FileMeta meta)
    implements Serializable {

  /** This under other terms. */
  Snapshot under(String newLicence, String newRedistribution) {
    return new Snapshot(
        snapshotId,
        source,
        origin,
        fileName,
        fetchedAt,
        loadedOn,
        publishedOn,
        bytes,
        sha256,
        etag,
        newLicence,
        newRedistribution,
        meta);
  }

  /** This, taken again at a later time. */
  Snapshot takenAgain(Instant time) {
    return new Snapshot(
        snapshotId,
        source,
        origin,
        fileName,
        time,
        loadedOn,
        publishedOn,
        bytes,
        sha256,
        etag,
        licence,
        redistribution,
        meta);
  }

  /** The release date, or the date of loading where the publisher gives none. */
  public LocalDate knownOn() {
    return publishedOn != null ? publishedOn : loadedOn;
  }

  /** The key of the bytes in the object store. */
  public String objectKey() {
    return "snapshots/" + sha256.substring(0, 2) + "/" + sha256;
  }
}
