package org.dualuse.acquire.comext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dualuse.acquire.comext.BulkRowsTest.HEADER;
import static org.dualuse.acquire.comext.BulkRowsTest.bytes;
import static org.dualuse.acquire.comext.BulkRowsTest.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.parse.ArchiveLimits;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkArchiveTest {
  private static final String TABLE = HEADER + row("DE", "RU", "TOTAL", "2", "202105");

  @TempDir private Path folder;

  @Test
  void shouldReadEveryTableOfAnArchive() throws IOException {
    // given
    Path file = archive(Map.of("a.dat", TABLE, "b.dat", TABLE + "DE,RU\n", "readme.txt", "About."));

    // when
    ReadFile read = read(file);

    // then
    assertThat(read.refusals()).isEmpty();
    assertThat(read.warnings()).containsExactly("UNKNOWN_ENTRY");
    assertThat(read.observations())
        .extracting(Observation::position)
        .containsExactly("a.dat line 2", "b.dat line 2", "b.dat line 3");
    assertThat(read.quarantined()).containsExactly("RAGGED_ROW");
    assertThat(read.keptValue()).isEqualByComparingTo("201");
  }

  @Test
  void shouldRefuseAnArchiveWithoutTablesOrCutOff() throws IOException {
    // given
    byte[] whole = Files.readAllBytes(archive(Map.of("a.dat", TABLE)));
    Path cut = folder.resolve("cut.7z");
    Files.write(cut, ReadFile.cut(whole, whole.length - 10));

    // then
    assertThat(read(archive(Map.of("readme.txt", "About."))).refusals())
        .containsExactly("EMPTY_FILE");
    assertThat(read(cut).refusals()).hasSize(1).containsAnyOf("UNREADABLE", "TRUNCATED");
  }

  @Test
  void shouldRefuseNamesThatLeadOutOfTheArchive() throws IOException {
    assertThat(read(archive(Map.of("../a.dat", TABLE))).refusals())
        .containsExactly("BAD_ENTRY_NAME");
    assertThat(read(archive(Map.of("/tmp/a.dat", TABLE))).refusals())
        .containsExactly("BAD_ENTRY_NAME");
  }

  @Test
  void shouldRefuseBombs() throws IOException {
    // given
    Path big = archive(Map.of("a.dat", "0".repeat(200_000)));
    Path many = archive(Map.of("a.dat", "0", "b.dat", "0", "c.dat", "0"));
    ArchiveLimits limits = new ArchiveLimits(2, 100_000);

    // then
    assertThatThrownBy(() -> BulkArchive.open(new SnapshotInput(null, big), Selection.ALL, limits))
        .isInstanceOf(FileRefused.class)
        .hasMessageStartingWith("ARCHIVE_BOMB")
        .hasMessageContaining("100000 bytes");
    assertThatThrownBy(() -> BulkArchive.open(new SnapshotInput(null, many), Selection.ALL, limits))
        .isInstanceOf(FileRefused.class)
        .hasMessageStartingWith("ARCHIVE_BOMB")
        .hasMessageContaining("3 files");
  }

  private static ReadFile read(Path file) {
    return ReadFile.of(new Comext(), "full_v2_202105.7z", file, FileMeta.NONE, Selection.ALL);
  }

  private Path archive(Map<String, String> entries) throws IOException {
    Path file = Files.createTempFile(folder, "full", ".7z");
    try (SevenZOutputFile out = new SevenZOutputFile(file.toFile())) {
      for (Map.Entry<String, String> content : new TreeMap<>(entries).entrySet()) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(content.getKey());
        out.putArchiveEntry(entry);
        out.write(bytes(content.getValue()));
        out.closeArchiveEntry();
      }
    }
    return file;
  }
}
