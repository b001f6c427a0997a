package org.dualuse.platform.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.snapshot.LocalObjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterLockTest {
  private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir Path folder;
  private LocalObjectStore store;

  @BeforeEach
  void openStore() {
    store = new LocalObjectStore(folder);
  }

  @Test
  void shouldAdmitOneWriterAtATime() {
    try (WriterLock first = WriterLock.take(store, "run-1", CLOCK)) {
      assertThat(first.wasTakenOver()).isFalse();
      assertThatThrownBy(() -> WriterLock.take(store, "run-2", CLOCK))
          .isInstanceOf(DualuseException.class)
          .hasMessageContaining("run-1")
          .extracting(e -> ((DualuseException) e).code())
          .isEqualTo(ErrorCode.WAREHOUSE_LOCKED);
    }
    try (WriterLock next = WriterLock.take(store, "run-3", CLOCK)) {
      assertThat(next.wasTakenOver()).isFalse();
    }
  }

  @Test
  void shouldTakeOverTheLockOfAProcessThatHasDied() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    hold(InetAddress.getLocalHost().getHostName() + " " + process.pid() + " run-1 " + NOW);

    try (WriterLock lock = WriterLock.take(store, "run-2", CLOCK)) {
      assertThat(lock.wasTakenOver()).isTrue();
    }
  }

  @Test
  void shouldTakeOverAnotherHostsLockOnlyWhenItHasExpired() throws Exception {
    hold("elsewhere 1 run-1 " + NOW.minus(WriterLock.EXPIRY).plusSeconds(1));
    assertThatThrownBy(() -> WriterLock.take(store, "run-2", CLOCK))
        .isInstanceOf(DualuseException.class);

    hold("elsewhere 1 run-1 " + NOW.minus(WriterLock.EXPIRY).minusSeconds(1));
    try (WriterLock lock = WriterLock.take(store, "run-2", CLOCK)) {
      assertThat(lock.wasTakenOver()).isTrue();
    }
  }

  @Test
  void shouldNotReleaseALockThatSomebodyElseHolds() throws Exception {
    WriterLock lock = WriterLock.take(store, "run-1", CLOCK);
    hold("elsewhere 1 run-2 " + NOW);

    lock.close();

    assertThat(store.get("state/writer.lock")).isPresent();
  }

  private void hold(String line) throws Exception {
    store.put("state/writer.lock", line.getBytes(StandardCharsets.UTF_8));
  }
}
