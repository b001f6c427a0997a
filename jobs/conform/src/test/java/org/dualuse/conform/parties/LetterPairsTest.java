package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.conform.parties.PartyScorer.Decision;
import org.dualuse.conform.parties.Screening.Listed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterPairsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "king pai | KING-PAI TECHNOLOGY",
        "kingpai | King Pai",
        "king pai | KINGPAI LTD",
        "evgeniy | ЕВГЕНИЙ",
        "crystalord | Krystalord GmbH",
        "金派 | 深圳市金派科技",
      })
  void shouldLetThroughWhatMayBeAlike(String words, String name) {
    assertThat(pairs(words).mayBeIn(name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "king pai | Inelso LLC",
        "crystalord | Baltic Shipping Company",
        "alpha beta gamma | Alpha Omega",
        "金派 | 北京科技",
      })
  void shouldStopWhatIsNot(String words, String name) {
    assertThat(pairs(words).mayBeIn(name)).isFalse();
  }

  @Test
  void shouldLetEverythingThroughIfNothingIsKnownOfTheName() {
    assertThat(new LetterPairs(List.of("x")).mayBeIn("Inelso LLC")).isTrue();
  }

  /** On real names, what the scorer finds passes; skipped where they are not. */
  @Test
  void shouldStopNothingThatTheScorerFinds() throws IOException {
    PartyNames names = new PartyNames();
    PartyScorer scorer = new WordScorer();
    List<String> lost = new ArrayList<>();
    int found = 0;
    for (CSVRecord pair : LabelledNamesTest.read("matching/name_bench_cases.csv")) {
      String one = pair.get("name1");
      String other = pair.get("name2");
      for (Kind kind : List.of(Kind.COMPANY, Kind.PERSON)) {
        Decision decision = scorer.score(names.of(one, kind), names.of(other, kind)).decision();
        found += decision == Decision.NO ? 0 : 2;
        if (decision != Decision.NO && !isFound(one, kind, other)) {
          lost.add(one + " | " + other);
        }
        if (decision != Decision.NO && !isFound(other, kind, one)) {
          lost.add(other + " | " + one);
        }
      }
    }

    assertThat(found).isGreaterThan(500);
    assertThat(lost).isEmpty();
  }

  private static boolean isFound(String wanted, Kind kind, String listed) {
    Screening screening = Screening.of(wanted);
    screening.offer(new Listed("p-1", kind, listed, "PRIMARY"));
    return !screening.matches().isEmpty();
  }

  private static LetterPairs pairs(String words) {
    return new LetterPairs(List.of(words.split(" ")));
  }
}
