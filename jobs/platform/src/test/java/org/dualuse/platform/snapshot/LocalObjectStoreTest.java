package org.dualuse.platform.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalObjectStoreTest {
  @TempDir Path folder;

  @Test
  void shouldKeepTheFirstBytesOfAKey() throws Exception {
    LocalObjectStore store = new LocalObjectStore(folder);

    assertThat(store.putIfAbsent("a/b", bytes("first"))).isTrue();
    assertThat(store.putIfAbsent("a/b", bytes("second"))).isFalse();

    assertThat(store.get("a/b").orElseThrow().bytes()).isEqualTo(bytes("first"));
    assertThat(store.list("a/")).containsExactly("a/b");
  }

  @Test
  void shouldLetExactlyOneOfManyWritersCreateAKey() throws Exception {
    int winners = race((store, rival) -> store.putIfAbsent("key", bytes("rival " + rival)));

    assertThat(winners).isEqualTo(1);
  }

  @Test
  void shouldLetExactlyOneOfManyWritersSwitchAPointer() throws Exception {
    LocalObjectStore store = new LocalObjectStore(folder);
    store.put("pointer", bytes("old"));
    Optional<String> etag = store.get("pointer").map(ObjectStore.Tagged::etag);

    int winners = race((own, rival) -> own.switchPointer("pointer", etag, bytes("new " + rival)));

    assertThat(winners).isEqualTo(1);
    assertThat(new String(store.get("pointer").orElseThrow().bytes(), StandardCharsets.UTF_8))
        .startsWith("new ");
  }

  @Test
  void shouldNotSwitchAPointerThatSomebodyElseHasSwitched() throws Exception {
    LocalObjectStore store = new LocalObjectStore(folder);
    store.put("pointer", bytes("theirs"));

    assertThat(store.switchPointer("pointer", Optional.empty(), bytes("mine"))).isFalse();
    assertThat(store.switchPointer("pointer", Optional.of("stale"), bytes("mine"))).isFalse();
    assertThat(store.get("pointer").orElseThrow().bytes()).isEqualTo(bytes("theirs"));
  }

  @Test
  void shouldRefuseKeysThatLeaveTheStore() {
    LocalObjectStore store = new LocalObjectStore(folder.resolve("store"));

    assertThatThrownBy(() -> store.get("../outside")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldLeaveNoTemporaryFilesBehind() throws Exception {
    LocalObjectStore store = new LocalObjectStore(folder);
    store.put("a", bytes("1"));
    store.putIfAbsent("a", bytes("2"));
    store.putIfAbsent("b", Files.write(folder.resolve("source"), bytes("3")));

    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("a", "b", "source");
    }
  }

  private interface Attempt {
    boolean by(LocalObjectStore store, int rival) throws Exception;
  }

  private int race(Attempt attempt) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> rivals = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        int rival = i;
        // Each rival has a store of its own, as another process would.
        rivals.add(() -> attempt.by(new LocalObjectStore(folder), rival));
      }
      int winners = 0;
      for (Future<Boolean> won : threads.invokeAll(rivals)) {
        winners += won.get() ? 1 : 0;
      }
      return winners;
    } finally {
      threads.shutdownNow();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
