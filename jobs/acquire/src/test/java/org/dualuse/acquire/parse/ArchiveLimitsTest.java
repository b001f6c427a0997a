package org.dualuse.acquire.parse;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveLimitsTest {
  @TempDir private Path folder;

  @Test
  void shouldAllowWhatJustFits() throws IOException {
    Path zip = zip("a", "b");

    assertThatCode(() -> new ArchiveLimits(2, 2000).checkZip(zip)).doesNotThrowAnyException();
  }

  @Test
  void shouldRefuseOneByteOrOneFileMore() throws IOException {
    Path zip = zip("a", "b");

    assertThatThrownBy(() -> new ArchiveLimits(2, 1999).checkZip(zip))
        .hasMessageStartingWith("ARCHIVE_BOMB");
    assertThatThrownBy(() -> new ArchiveLimits(1, 2000).checkZip(zip))
        .hasMessageStartingWith("ARCHIVE_BOMB");
  }

  @Test
  void shouldRefuseNamesThatLeadOut() throws IOException {
    for (String name : new String[] {"../a", "a/../../b", "/a", "..\\a", "C:\\a"}) {
      Path zip = zip(name);
      assertThatThrownBy(() -> new ArchiveLimits(9, 9000).checkZip(zip))
          .as(name)
          .hasMessageStartingWith("BAD_ENTRY_NAME");
    }
    assertThatCode(() -> ArchiveLimits.refuseBadName("xl/a..b.xml")).doesNotThrowAnyException();
  }

  private Path zip(String... names) throws IOException {
    Path file = Files.createTempFile(folder, "test", ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(new byte[1000]);
      }
    }
    return file;
  }
}
