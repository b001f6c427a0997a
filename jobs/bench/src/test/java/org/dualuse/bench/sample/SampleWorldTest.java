package org.dualuse.bench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.dualuse.platform.config.ConfigLoader;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleWorldTest {
  private static final String SIDECAR = ".meta.yml";

  @TempDir static Path folder;
  private static Map<String, byte[]> files;

  @BeforeAll
  static void writeOnce() throws IOException {
    new SampleWorld(SampleWorld.DEMO_SEED).writeTo(folder);
    files = SampleFiles.bytes(folder);
  }

  @Test
  void shouldWriteTheSameBytesForTheSameSeed(@TempDir Path again) throws IOException {
    // when the world is made and written once more
    new SampleWorld(SampleWorld.DEMO_SEED).writeTo(again);
    // then every byte is the same
    Map<String, byte[]> second = SampleFiles.bytes(again);
    assertThat(second.keySet()).isEqualTo(files.keySet());
    files.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void shouldWriteOtherTablesForAnotherSeed(@TempDir Path other) throws IOException {
    // when another world is written
    new SampleWorld(7).writeTo(other);
    // then only the sidecars and the error page are the same
    Map<String, byte[]> second = SampleFiles.bytes(other);
    assertThat(second.keySet()).isEqualTo(files.keySet());
    assertThat(files.keySet().stream().filter(name -> !name.endsWith(SIDECAR)))
        .filteredOn(name -> Arrays.equals(files.get(name), second.get(name)))
        .containsExactly("comtrade/SYNTHETIC_comtrade_error_page.json");
  }

  @Test
  void shouldNameEveryFileSynthetic() {
    assertThat(files.keySet())
        .allSatisfy(
            name -> assertThat(Path.of(name).getFileName().toString()).startsWith("SYNTHETIC_"));
  }

  @Test
  void shouldPutASidecarBesideEveryFile() {
    assertThat(files.keySet().stream().filter(name -> !name.endsWith(SIDECAR)))
        .hasSizeGreaterThan(30)
        .allSatisfy(
            name -> {
              FileMeta meta = meta(name);
              assertThat(meta.isSynthetic()).isTrue();
              assertThat(meta.publishedOn()).isNotNull();
            });
  }

  @Test
  void shouldFillEachDropFolder() {
    assertThat(files.keySet().stream().map(name -> name.substring(0, name.indexOf('/'))))
        .containsOnly("comtrade", "gacc", "baci", "comext", "exchangerates");
  }

  @Test
  void shouldRepeatOneFileUnderASecondName() {
    // given the files by content
    Map<Integer, String> seen = new HashMap<>();
    // when equal contents are looked for
    var repeated =
        files.keySet().stream()
            .filter(name -> !name.endsWith(SIDECAR))
            .filter(name -> seen.put(Arrays.hashCode(files.get(name)), name) != null)
            .toList();
    // then exactly one file is there twice
    assertThat(repeated).containsExactly("comtrade/SYNTHETIC_comtrade_M_2023_api_copy.json");
  }

  @Test
  void shouldReleaseTheRevisionLaterThanTheYear() {
    assertThat(meta("comtrade/SYNTHETIC_comtrade_A_2022_458_revised.tsv.gz").publishedOn())
        .isAfter(meta("comtrade/SYNTHETIC_comtrade_A_2022_bulk.tsv.gz").publishedOn());
  }

  private static FileMeta meta(String name) {
    byte[] yaml = files.get(name + SIDECAR);
    assertThat(yaml).as("sidecar of " + name).isNotNull();
    return ConfigLoader.read(new String(yaml, StandardCharsets.UTF_8), name, FileMeta.class);
  }
}
