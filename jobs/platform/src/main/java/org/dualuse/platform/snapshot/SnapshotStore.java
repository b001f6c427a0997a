package org.dualuse.platform.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.run.State;

/** Immutable, content-addressed copies of publishers' bytes, each with its manifest row. */
public final class SnapshotStore {
  /** How the origin of a file of the project's own data begins. */
  public static final String PROJECT_DATA = "project data: ";

  private final ObjectStore objects;
  private final State state;

  /** A store that keeps bytes under {@code snapshots/} and manifests in the state. */
  public SnapshotStore(ObjectStore objects) {
    this.objects = objects;
    this.state = new State(objects);
  }

  /**
   * What is known about a file that arrives.
   *
   * @param source the source package that interprets it
   * @param origin URL or path
   * @param fileName name under which it came
   * @param fetchedAt when it was taken
   * @param loadedOn the run date
   * @param etag the publisher's version tag, or null
   * @param licence name of the licence
   * @param redistribution {@code open} or {@code restricted}
   * @param meta sidecar and configuration
   */
  public record Arrival(
      String source,
      String origin,
      String fileName,
      Instant fetchedAt,
      LocalDate loadedOn,
      String etag,
      String licence,
      String redistribution,
      FileMeta meta) {}

  /**
   * The result of taking a file in.
   *
   * @param snapshot the manifest row
   * @param isNew false if the same source already had the same bytes and said the same about them
   */
  public record Taken(Snapshot snapshot, boolean isNew) {}

  /**
   * Takes a file in. The same bytes for the same source and meta data are stored once; of what is
   * known already, only the licence and its terms are replaced where the publisher's have changed.
   */
  public Taken take(Path file, Arrival arrival) {
    try {
      String sha256 = Sha256.of(file);
      Snapshot snapshot = manifest(file, sha256, arrival);
      String key = key(snapshot.source(), snapshot.snapshotId());
      Optional<Snapshot> known = state.get(key, Snapshot.class);
      if (known.isPresent()) {
        return new Taken(underTermsOf(snapshot, known.get(), key), false);
      }
      objects.putIfAbsent(snapshot.objectKey(), file);
      boolean isNew = state.create(key, snapshot);
      return new Taken(state.get(key, Snapshot.class).orElseThrow(), isNew);
    } catch (IOException e) {
      throw DualuseException.of(
              ErrorCode.STORAGE_FAILED,
              "The file " + arrival.origin() + " could not be taken into the warehouse.",
              String.valueOf(e.getMessage()) + ".",
              "Check that the file is readable and that the warehouse has free space.")
          .causedBy(e);
    }
  }

  /**
   * The snapshots of a source that count, in the order of their ids: of several manifests over the
   * same bytes (a sidecar was added or mended), and of several versions of a file of the project's
   * own data, the one taken in last.
   */
  public List<Snapshot> current(String source) {
    Map<String, Snapshot> newest = new TreeMap<>();
    for (Snapshot snapshot : state.list("snapshots/" + source + "/", Snapshot.class)) {
      newest.merge(
          identity(snapshot), snapshot, (a, b) -> a.fetchedAt().isAfter(b.fetchedAt()) ? a : b);
    }
    return newest.values().stream().sorted(Comparator.comparing(Snapshot::snapshotId)).toList();
  }

  /**
   * Lets the manifests that were taken last stand where another one stands over the same bytes that
   * was not taken with them: a sidecar was changed back.
   *
   * @param source the source
   * @param taken all that one run took from it, in order
   * @param time when
   * @return those that stand again
   */
  public List<Snapshot> reinstate(String source, List<Snapshot> taken, Instant time) {
    Map<String, Snapshot> lastTaken = new TreeMap<>();
    taken.forEach(snapshot -> lastTaken.put(identity(snapshot), snapshot));
    Set<String> ids = taken.stream().map(Snapshot::snapshotId).collect(Collectors.toSet());
    List<Snapshot> reinstated = new ArrayList<>();
    for (Snapshot standing : current(source)) {
      Snapshot last = lastTaken.get(identity(standing));
      if (last != null && !ids.contains(standing.snapshotId())) {
        Snapshot again = last.takenAgain(time);
        state.put(key(source, again.snapshotId()), again);
        reinstated.add(again);
      }
    }
    return reinstated;
  }

  /** True if no newer manifest stands over the same bytes. */
  public boolean isCurrent(String source, String snapshotId) {
    return current(source).stream().anyMatch(s -> s.snapshotId().equals(snapshotId));
  }

  /** All snapshots. */
  public List<Snapshot> all() {
    return state.list("snapshots/", Snapshot.class);
  }

  /** The verdict of the last parse, if the snapshot has been parsed. */
  public Optional<Verdict> verdict(String snapshotId) {
    return state.get("verdicts/" + snapshotId, Verdict.class);
  }

  /** All verdicts. */
  public List<Verdict> verdicts() {
    return state.list("verdicts/", Verdict.class);
  }

  /** Stores the verdict of a parse. */
  public void judge(Verdict verdict) {
    state.put("verdicts/" + verdict.snapshotId(), verdict);
  }

  private static Snapshot manifest(Path file, String sha256, Arrival arrival) throws IOException {
    // Another sidecar for the same bytes is another snapshot: it may change what the rows mean.
    String identity =
        arrival.meta().equals(FileMeta.NONE) ? sha256 : Sha256.of(sha256 + arrival.meta());
    return new Snapshot(
        arrival.source() + "-" + identity.substring(0, 16),
        arrival.source(),
        arrival.origin(),
        arrival.fileName(),
        arrival.fetchedAt(),
        arrival.loadedOn(),
        arrival.meta().publishedOn(),
        Files.size(file),
        sha256,
        arrival.etag(),
        arrival.meta().licence() != null ? arrival.meta().licence() : arrival.licence(),
        arrival.redistribution(),
        arrival.meta());
  }

  private Snapshot underTermsOf(Snapshot arrived, Snapshot known, String key) {
    Snapshot renewed = known.under(arrived.licence(), arrived.redistribution());
    if (!renewed.equals(known)) {
      state.put(key, renewed);
    }
    return renewed;
  }

  private static String identity(Snapshot snapshot) {
    return snapshot.origin().startsWith(PROJECT_DATA) ? snapshot.origin() : snapshot.sha256();
  }

  private static String key(String source, String snapshotId) {
    return "snapshots/" + source + "/" + snapshotId;
  }
}
