package org.dualuse.platform.run;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.snapshot.ObjectStore;

/**
 * One writer per warehouse. The lock is an object whose holder renews its time stamp; the lock of a
 * process that has died on this host, or that has not renewed it for {@link #EXPIRY}, is taken over
 * by a pointer switch, which only one of several rivals wins.
 */
public final class WriterLock implements AutoCloseable {
  /** How old a time stamp must be before another host may take the lock over. */
  public static final Duration EXPIRY = Duration.ofMinutes(3);

  private static final String KEY = "state/writer.lock";

  private final ObjectStore store;
  private final Clock clock;
  private final String owner;
  private final boolean takenOver;
  private final ScheduledExecutorService renewal;

  private WriterLock(ObjectStore store, Clock clock, String owner, boolean takenOver) {
    this.store = store;
    this.clock = clock;
    this.owner = owner;
    this.takenOver = takenOver;
    this.renewal =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "writer-lock");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes the lock for this process.
   *
   * @throws DualuseException with {@link ErrorCode#WAREHOUSE_LOCKED} if a living run holds it
   */
  public static WriterLock take(ObjectStore store, String runId, Clock clock) {
    try {
      String owner = host() + " " + ProcessHandle.current().pid() + " " + runId;
      Optional<ObjectStore.Tagged> held = store.get(KEY);
      if (held.isPresent() && !isDead(text(held.get()), clock.instant())) {
        throw locked(text(held.get()));
      }
      byte[] mine = line(owner, clock.instant());
      if (!store.switchPointer(KEY, held.map(ObjectStore.Tagged::etag), mine)) {
        throw locked("a run that was faster");
      }
      WriterLock lock = new WriterLock(store, clock, owner, held.isPresent());
      var unused = lock.renewal.scheduleAtFixedRate(lock::renew, 30, 30, TimeUnit.SECONDS);
      return lock;
    } catch (IOException e) {
      throw DualuseException.of(
              ErrorCode.STORAGE_FAILED,
              "The warehouse's writer lock could not be read or written.",
              String.valueOf(e.getMessage()) + ".",
              "Check that the warehouse folder exists and is writable.")
          .causedBy(e);
    }
  }

  /** True if the lock was that of a dead run. */
  public boolean wasTakenOver() {
    return takenOver;
  }

  @Override
  public void close() {
    renewal.shutdownNow();
    try {
      Optional<ObjectStore.Tagged> held = store.get(KEY);
      if (held.isPresent() && text(held.get()).startsWith(owner + " ")) {
        store.delete(KEY);
      }
    } catch (IOException e) {
      // The lock stays behind; the next run finds its process dead and takes it over.
      System.err.println("The writer lock could not be released: " + e.getMessage());
    }
  }

  private void renew() {
    try {
      Optional<ObjectStore.Tagged> held = store.get(KEY);
      if (held.isPresent() && text(held.get()).startsWith(owner + " ")) {
        store.switchPointer(KEY, held.map(ObjectStore.Tagged::etag), line(owner, clock.instant()));
      }
    } catch (IOException e) {
      System.err.println("The writer lock could not be renewed: " + e.getMessage());
    }
  }

  private static boolean isDead(String held, Instant now) {
    String[] parts = held.split(" ", -1);
    if (parts.length != 4) {
      return true;
    }
    if (parts[0].equals(host())) {
      return ProcessHandle.of(Long.parseLong(parts[1])).filter(ProcessHandle::isAlive).isEmpty();
    }
    return Instant.parse(parts[3]).plus(EXPIRY).isBefore(now);
  }

  private static DualuseException locked(String holder) {
    return DualuseException.of(
        ErrorCode.WAREHOUSE_LOCKED,
        "Another run is writing to this warehouse.",
        "Its lock is held by " + holder + " (host, process, run, last sign of life).",
        "Wait for it to end. If it is dead, its lock is taken over by itself within "
            + EXPIRY.toMinutes()
            + " minutes.");
  }

  private static byte[] line(String owner, Instant now) {
    return (owner + " " + now).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(ObjectStore.Tagged object) {
    return new String(object.bytes(), StandardCharsets.UTF_8);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName().replace(' ', '_');
    } catch (IOException e) {
      return "localhost";
    }
  }
}
