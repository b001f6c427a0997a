package org.dualuse.acquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dualuse.acquire.GoodFiles.Good;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.platform.run.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may happen to any file, in every layout: never a stack trace, never silence. */
class BadFilesTest {
  private static final String PAGE = "<!DOCTYPE html>\n<html><body>Sign in</body></html>\n";

  static List<Good> all() throws IOException {
    return GoodFiles.all();
  }

  static List<Good> texts() throws IOException {
    return GoodFiles.texts();
  }

  static List<Good> tables() throws IOException {
    return GoodFiles.tables();
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldReadTheGoodFile(Good good) {
    ReadFile file = good.read(good.bytes());

    assertThat(file.kept()).isNotEmpty().hasSameSizeAs(file.observations());
    assertThat(file.findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void shouldRefuseAGzipThatIsCutAnywhere(Good good) {
    byte[] compressed = ReadFile.gzip(good.bytes());

    assertThat(good.read(compressed).kept()).isEqualTo(good.read(good.bytes()).kept());
    for (int length = 2; length < compressed.length; length++) {
      assertThat(good.read(ReadFile.cut(compressed, length)).refusals())
          .as("cut after %d of %d bytes", length, compressed.length)
          .containsExactly("TRUNCATED");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldRefuseAWebPageUnderTheDatasName(Good good) {
    List<String> pages =
        List.of(
            PAGE,
            "\ufeff\n  " + PAGE.toUpperCase(Locale.ROOT),
            "<?xml version=\"1.0\"?>\n<html lang=\"en\"><head></head></html>");
    for (String page : pages) {
      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
      assertThat(good.read(bytes).refusals()).containsExactly("HTML_INSTEAD_OF_DATA");
      assertThat(good.read(ReadFile.gzip(page)).refusals()).containsExactly("HTML_INSTEAD_OF_DATA");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldRefuseAnEmptyFile(Good good) {
    for (String nothing : List.of("", "\n", " \r\n\t\n", "\ufeff")) {
      byte[] bytes = nothing.getBytes(StandardCharsets.UTF_8);
      assertThat(good.read(bytes).refusals()).containsExactly("EMPTY_FILE");
      assertThat(good.read(ReadFile.gzip(nothing)).refusals()).containsExactly("EMPTY_FILE");
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void shouldReadTheSameInAnotherOrderOfColumns(Good good) {
    ReadFile file = good.read(rearranged(good, 0, 1));

    assertThat(file.kept()).containsExactlyInAnyOrderElementsOf(good.read(good.bytes()).kept());
    assertThat(file.findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void shouldWarnOfANewColumnByName(Good good) {
    String[] lines = good.text().split("\n", -1);
    ReadFile file =
        good.read(lines[0] + good.delimiter() + "NOVELTY\n" + lines[1] + good.delimiter() + "7\n");

    assertThat(file.kept()).isEqualTo(good.read(good.bytes()).kept());
    assertThat(file.warnings()).containsExactly("UNKNOWN_COLUMN");
    assertThat(file.sentences().get(0)).contains("`NOVELTY`");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void shouldRefuseAFileWithoutAColumnThatItNeeds(Good good) {
    int needed = 0;
    String[] names = good.text().split("\n", -1)[0].split(good.delimiter(), -1);
    for (int i = 0; i < names.length; i++) {
      ReadFile file = good.read(rearranged(good, 1, i + 1));
      if (file.refusals().contains("MISSING_COLUMN")) {
        needed++;
        assertThat(file.observations()).as("without %s", names[i]).isEmpty();
        assertThat(file.sentences().get(0)).contains(names[i].replace("\"", ""));
      }
    }
    assertThat(needed).isGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldNeverFailOnMangledBytes(Good good) {
    Random random = new Random(20240223);
    for (int i = 0; i < 300; i++) {
      byte[] mangled = mangled(good.bytes(), random);
      assertReadSafely(good, mangled);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldNeverFailOnAFileThatIsCutAnywhere(Good good) {
    int step = Math.max(1, good.bytes().length / 200);
    for (int length = 1; length < good.bytes().length; length += step) {
      assertReadSafely(good, ReadFile.cut(good.bytes(), length));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldNeverKeepRowsOfAnotherSourcesFile(Good good) throws IOException {
    for (Good other : all()) {
      boolean isTheSameSource = other.source().name().equals(good.source().name());
      if (!isTheSameSource) {
        assertThat(good.read(other.bytes()).refusals()).as(other.name()).hasSize(1);
      }
    }
  }

  /** Whatever becomes of the file is said, and each row that is set aside has its place. */
  private static void assertReadSafely(Good good, byte[] bytes) {
    ReadFile file = good.read(bytes);

    if (file.observations().isEmpty() && file.findings().isEmpty()) {
      // The parser says nothing of a file without rows: the source's bounds refuse it.
      assertThat(good.source().info().minRows()).isPositive();
    }
    for (Observation seen : file.observations()) {
      assertThat(seen.position()).isNotBlank();
      assertThat(seen.rule().isEmpty()).isEqualTo(seen.outcome() == Outcome.KEPT);
    }
    assertThat(file.sentences()).noneMatch(sentence -> sentence.contains("\tat "));
  }

  private static byte[] mangled(byte[] good, Random random) {
    byte[] bytes = good.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) "0123456789,;.\"\t\n-+eE{}[]:<>".charAt(random.nextInt(27));
        default -> bytes = without(bytes, at, 1 + random.nextInt(8));
      }
    }
    return bytes;
  }

  private static byte[] without(byte[] bytes, int from, int count) {
    int to = Math.min(bytes.length, from + count);
    byte[] shorter = Arrays.copyOf(bytes, Math.max(1, bytes.length - (to - from)));
    System.arraycopy(bytes, to, shorter, from, Math.max(0, shorter.length - from));
    return shorter;
  }

  /** A table of two lines with its columns reversed, some of them left out from a place on. */
  private static String rearranged(Good good, int leftOut, int before) {
    List<String> lines = new ArrayList<>();
    for (String line : good.text().strip().split("\n", -1)) {
      List<String> cells = new ArrayList<>(cells(line, good.delimiter()));
      cells.subList(before - leftOut, before).clear();
      Collections.reverse(cells);
      lines.add(String.join(good.delimiter(), cells));
    }
    return String.join("\n", lines) + "\n";
  }

  /** Cells, of which quoted ones may hold the delimiter. */
  private static List<String> cells(String line, String delimiter) {
    return Arrays.asList(line.split(delimiter + "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
  }
}
