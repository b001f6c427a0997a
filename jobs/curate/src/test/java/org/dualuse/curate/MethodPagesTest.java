package org.dualuse.curate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualuse.curate.marts.Marts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mart has a page that an economist can read, and the tests that it names exist. */
class MethodPagesTest {
  private static final Path PROJECT =
      Path.of(System.getProperty("dualuse.project.root")).toAbsolutePath();
  private static final Path MARTS =
      PROJECT.resolve("jobs/curate/src/main/resources/org/dualuse/curate/marts");
  private static final List<String> HEADINGS =
      List.of("Formula", "Assumption", "Limit", "Reference", "Proved by");

  /** A test class or a golden file in code marks, with or without the file's ending. */
  private static final Pattern PROOF =
      Pattern.compile("`(?:golden/)?([A-Za-z_0-9]+)(?:[.](?:yml|java|sql))?`");

  static Stream<String> marts() {
    return Marts.PUBLISHED.stream().map(mart -> mart.table().name());
  }

  @ParameterizedTest
  @MethodSource("marts")
  void shouldHaveAllParts(String mart) throws IOException {
    String page = page(mart);

    assertThat(page).startsWith("# " + mart + "\n");
    assertThat(page.lines().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)))
        .as(mart)
        .containsExactlyElementsOf(HEADINGS);
    assertThat(page.split("(?m)^#.*\n")).filteredOn(String::isBlank).as("empty parts").hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("marts")
  void shouldNameTestsThatExist(String mart) throws IOException {
    String page = page(mart);
    List<String> named =
        PROOF
            .matcher(page.substring(page.indexOf("## Proved by")))
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(named).as(mart).isNotEmpty();
    assertThat(proofs()).as(mart).containsAll(named);
  }

  @Test
  void shouldBeListedInTheIndex() throws IOException {
    List<String> linked =
        Pattern.compile("\\(([a-z_0-9]+)/method[.]md\\)")
            .matcher(Files.readString(MARTS.resolve("README.md")))
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();

    assertThat(linked)
        .containsExactlyInAnyOrderElementsOf(
            Marts.PUBLISHED.stream().map(mart -> mart.table().name()).toList());
  }

  private static String page(String mart) throws IOException {
    return Files.readString(MARTS.resolve(mart).resolve("method.md"));
  }

  /** Names of test classes, golden files and checks. */
  private static Set<String> proofs() throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT.resolve("jobs"))) {
      Set<String> names =
          files
              .filter(file -> file.toString().contains("src/test/"))
              .map(file -> file.getFileName().toString().replaceAll("[.](java|yml)$", ""))
              .collect(Collectors.toSet());
      Marts.PUBLISHED.forEach(
          mart -> {
            mart.checks().forEach(check -> names.add(check.name()));
            mart.table().checks().forEach(check -> names.add(check.name()));
          });
      return names;
    }
  }
}
