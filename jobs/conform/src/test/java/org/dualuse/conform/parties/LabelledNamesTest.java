package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dualuse.acquire.RealData;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.conform.parties.PartyScorer.Decision;
import org.dualuse.conform.parties.PartyScorer.Score;
import org.junit.jupiter.api.Test;

/** How good the scorer is on name pairs that people labelled; skipped where they are not. */
class LabelledNamesTest {
  private final PartyNames names = new PartyNames();
  private final PartyScorer scorer = new WordScorer();

  /** Right and wrong decisions. */
  private record Quality(int right, int wrong, int missed) {
    double precision() {
      return (double) right / (right + wrong);
    }

    double recall() {
      return (double) right / (right + missed);
    }

    @Override
    public String toString() {
      return "precision %.3f, recall %.3f (%d right, %d wrong, %d missed)"
          .formatted(precision(), recall(), right, wrong, missed);
    }
  }

  @Test
  void shouldMatchFewNamesWronglyAndFindMostForReview() throws IOException {
    List<CSVRecord> pairs = read("matching/name_bench_cases.csv");
    List<CSVRecord> persons = pairs.stream().filter(LabelledNamesTest::isPerson).toList();
    List<CSVRecord> others = pairs.stream().filter(pair -> !isPerson(pair)).toList();

    Quality othersMatch = quality(others, Decision.MATCH);
    Quality othersReview = quality(others, Decision.REVIEW);
    Quality personsMatch = quality(persons, Decision.MATCH);
    Quality personsReview = quality(persons, Decision.REVIEW);
    System.out.println("companies, match:            " + othersMatch);
    System.out.println("companies, match or review:  " + othersReview);
    System.out.println("persons, match:              " + personsMatch);
    System.out.println("persons, match or review:    " + personsReview);

    assertThat(pairs).hasSize(562);
    assertThat(othersMatch.precision()).isGreaterThan(0.98);
    assertThat(othersMatch.recall()).isGreaterThan(0.55);
    assertThat(othersReview.recall()).isGreaterThan(0.7);
    assertThat(personsMatch.precision()).isGreaterThan(0.95);
    assertThat(personsMatch.recall()).isGreaterThan(0.55);
  }

  private Quality quality(List<CSVRecord> pairs, Decision least) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (CSVRecord pair : pairs) {
      boolean found = score(pair).decision().compareTo(least) <= 0;
      boolean isMatch = pair.get("is_match").equals("true");
      right += found && isMatch ? 1 : 0;
      wrong += found && !isMatch ? 1 : 0;
      missed += !found && isMatch ? 1 : 0;
    }
    return new Quality(right, wrong, missed);
  }

  private Score score(CSVRecord pair) {
    Kind kind =
        switch (pair.get("schema")) {
          case "Person" -> Kind.PERSON;
          case "Vessel" -> Kind.VESSEL;
          case "LegalEntity" -> Kind.UNKNOWN;
          default -> Kind.COMPANY;
        };
    return scorer.score(names.of(pair.get("name1"), kind), names.of(pair.get("name2"), kind));
  }

  private static boolean isPerson(CSVRecord pair) {
    return pair.get("schema").equals("Person");
  }

  static List<CSVRecord> read(String relative) throws IOException {
    Path file = RealData.file(relative);
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        var records = format.parse(reader)) {
      return new ArrayList<>(records.getRecords());
    }
  }
}
