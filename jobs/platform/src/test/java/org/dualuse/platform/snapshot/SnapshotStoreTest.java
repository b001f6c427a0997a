package org.dualuse.platform.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotStoreTest {
  @TempDir Path folder;
  private LocalObjectStore objects;
  private SnapshotStore store;

  @BeforeEach
  void openStore() {
    objects = new LocalObjectStore(folder.resolve("warehouse"));
    store = new SnapshotStore(objects);
  }

  @Test
  void shouldKeepBytesUnderTheirHashWithAManifest() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "t,i,j\n");

    Snapshot taken = store.take(file, arrival(1, FileMeta.NONE)).snapshot();

    assertThat(taken.sha256()).isEqualTo(Sha256.of(file)).hasSize(64);
    assertThat(taken.snapshotId()).isEqualTo("baci-" + taken.sha256().substring(0, 16));
    assertThat(taken.bytes()).isEqualTo(6);
    assertThat(objects.get(taken.objectKey()).orElseThrow().bytes())
        .isEqualTo(Files.readAllBytes(file));
    assertThat(store.current("baci")).containsExactly(taken);
  }

  @Test
  void shouldTakeTheSameBytesOnce() throws Exception {
    Path first = Files.writeString(folder.resolve("a.csv"), "same");
    Path second = Files.writeString(folder.resolve("b.csv"), "same");
    store.take(first, arrival(1, FileMeta.NONE));

    SnapshotStore.Taken again = store.take(second, arrival(2, FileMeta.NONE));

    assertThat(again.isNew()).isFalse();
    assertThat(store.all()).hasSize(1);
  }

  @Test
  void shouldLetANewSidecarReplaceTheOldManifestOfTheSameBytes() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "rows");
    store.take(file, arrival(1, FileMeta.NONE));
    FileMeta mended = meta("2023-05");

    Snapshot taken = store.take(file, arrival(2, mended)).snapshot();

    assertThat(store.all()).hasSize(2);
    assertThat(store.current("baci")).containsExactly(taken);
    assertThat(taken.meta().period()).isEqualTo("2023-05");
  }

  @Test
  void shouldPutKnownBytesUnderTheirPublishersNewTerms() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "rows");
    Snapshot before = store.take(file, arrival(1, FileMeta.NONE)).snapshot();

    SnapshotStore.Taken again =
        store.take(file, arrival(2, FileMeta.NONE, "Ask first", "restricted"));

    assertThat(again.isNew()).isFalse();
    assertThat(store.current("baci")).containsExactly(before.under("Ask first", "restricted"));
    assertThat(again.snapshot().fetchedAt()).isEqualTo(before.fetchedAt());
  }

  @Test
  void shouldSayWhenTheFileWasKnown() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "rows");
    FileMeta dated =
        new FileMeta(
            LocalDate.of(2022, 3, 1), null, null, null, null, null, null, null, null, null);

    assertThat(store.take(file, arrival(1, FileMeta.NONE)).snapshot().knownOn())
        .isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(store.take(file, arrival(2, dated)).snapshot().knownOn())
        .isEqualTo(LocalDate.of(2022, 3, 1));
  }

  private static FileMeta meta(String period) {
    return new FileMeta(null, period, null, null, null, null, null, null, null, null);
  }

  private static SnapshotStore.Arrival arrival(int day, FileMeta meta) {
    return arrival(day, meta, "Etalab 2.0", "open");
  }

  private static SnapshotStore.Arrival arrival(
      int day, FileMeta meta, String licence, String redistribution) {
    return new SnapshotStore.Arrival(
        "baci",
        "/drops/a.csv",
        "a.csv",
        Instant.parse("2024-01-0" + day + "T00:00:00Z"),
        LocalDate.of(2024, 1, day),
        null,
        licence,
        redistribution,
        meta);
  }
}
