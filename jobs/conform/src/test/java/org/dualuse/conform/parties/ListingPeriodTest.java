package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dualuse.conform.parties.ListingPeriod.InForce;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingPeriodTest {
  /** Listed on the 10th by the publisher's date, though the first copy is of the 20th. */
  @ParameterizedTest
  @CsvSource({
    "2023-01-09, NO",
    "2023-01-10, YES",
    "2023-01-19, YES",
    "2023-02-28, YES",
    "2023-03-01, NO",
    "2023-03-02, NO"
  })
  void shouldBeSureOfThePublishersDates(LocalDate day, InForce expected) {
    assertThat(period("PUBLISHER_DATE", "2023-01-10", null, "2023-01-20", "PUBLISHER_DATE").on(day))
        .isEqualTo(expected);
  }

  /** Absent from the copy of the 10th, present on the 20th; last seen 1 March, gone on the 9th. */
  @ParameterizedTest
  @CsvSource({
    "2023-01-10, NO",
    "2023-01-11, UNCERTAIN",
    "2023-01-19, UNCERTAIN",
    "2023-01-20, YES",
    "2023-03-01, YES",
    "2023-03-02, UNCERTAIN",
    "2023-03-08, UNCERTAIN",
    "2023-03-09, NO"
  })
  void shouldSayWhereADayLiesBetweenTwoCopies(LocalDate day, InForce expected) {
    assertThat(period("FIRST_SEEN", "2023-01-20", "2023-01-10", "2023-01-20", "NOT_SEEN").on(day))
        .isEqualTo(expected);
  }

  /** Seen in the first copy that there is: nobody knows since when. */
  @ParameterizedTest
  @CsvSource({"2019-01-01, UNCERTAIN", "2023-01-20, YES", "2030-01-01, YES"})
  void shouldNotKnowWhatWasBeforeTheFirstCopy(LocalDate day, InForce expected) {
    assertThat(period("FIRST_COPY", null, null, "2023-01-20", null).on(day)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "CITATION_DATE | 2023-01-10 | - | - | listed 2023-01-10 (CITATION_DATE), not delisted",
        "FIRST_SEEN | 2023-01-20 | 2023-01-10 | NOT_SEEN | listed between 2023-01-10 and"
            + " 2023-01-20 (FIRST_SEEN), delisted between 2023-03-01 and 2023-03-09 (NOT_SEEN)",
        "FIRST_COPY | - | - | PUBLISHER_DATE | listed by 2023-01-20 (FIRST_COPY), delisted"
            + " 2023-03-01 (PUBLISHER_DATE)",
      })
  void shouldTellThePeriodWithItsEvidence(
      String evidence, String listedOn, String listedAfter, String delisting, String words) {
    assertThat(period(evidence, listedOn, listedAfter, "2023-01-20", delisting).inWords())
        .isEqualTo(words);
  }

  private static ListingPeriod period(
      String evidence, String listedOn, String listedAfter, String listedBy, String delisting) {
    boolean isSeenToEnd = "NOT_SEEN".equals(delisting);
    return new ListingPeriod(
        day(listedOn),
        day(listedAfter),
        day(listedBy),
        evidence,
        delisting == null ? null : day(isSeenToEnd ? "2023-03-09" : "2023-03-01"),
        isSeenToEnd ? day("2023-03-01") : null,
        isSeenToEnd ? day("2023-03-09") : null,
        delisting);
  }

  private static LocalDate day(String day) {
    return day == null ? null : LocalDate.parse(day);
  }
}
