package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dualuse.acquire.listing.ListedMeasure.Evidence;
import org.junit.jupiter.api.Test;

/** Intervals as text: listed (after..by) evidence, delisted (after..by) evidence. */
class ListingHistoryTest {
  private static final String PROGRAMME = "RUSSIA";

  private final List<ListCopy> copies = new ArrayList<>();
  private final List<Sighting> sightings = new ArrayList<>();
  private SharedKeys keys = new SharedKeys(Set.of(SharedKeys.pair("OFAC_SDN", "tradecsl", "ofac")));
  private LocalDate runDate = LocalDate.of(2025, 1, 1);

  @Test
  void shouldDateAnAdditionBetweenTwoCopies() {
    ofac("2023-01-24");
    seen(ofac("2023-01-26"));
    seen(ofac("2023-05-19"));

    assertThat(intervals())
        .containsExactly("2023-01-26 (2023-01-24..2023-01-26) FIRST_SEEN, in force");
  }

  @Test
  void shouldNotDateWhatTheFirstCopyHolds() {
    seen(ofac("2022-02-23"));
    seen(ofac("2022-06-28"));

    assertThat(intervals()).containsExactly("- (..2022-02-23) FIRST_COPY, in force, survivor");
  }

  @Test
  void shouldSayThatASingleCopyShowsSurvivorsOnly() {
    seen(ofac("2022-02-23"), "2014-03-20", Evidence.PUBLISHER_DATE);

    assertThat(intervals())
        .containsExactly("2014-03-20 (..2022-02-23) PUBLISHER_DATE, in force, survivor");
  }

  @Test
  void shouldSeeARemoval() {
    seen(ofac("2022-01-01"));
    seen(ofac("2022-02-01"));
    ofac("2022-03-01");
    ofac("2022-04-01");

    assertThat(intervals())
        .containsExactly(
            "- (..2022-01-01) FIRST_COPY, 2022-03-01 (2022-02-01..2022-03-01) NOT_SEEN, survivor");
  }

  @Test
  void shouldSeeAReturnAsASecondInterval() {
    ofac("2022-01-01");
    seen(ofac("2022-02-01"));
    ofac("2022-03-01");
    ofac("2022-04-01");
    seen(ofac("2022-05-01"));

    assertThat(intervals())
        .containsExactly(
            "2022-02-01 (2022-01-01..2022-02-01) FIRST_SEEN, "
                + "2022-03-01 (2022-02-01..2022-03-01) NOT_SEEN",
            "2022-05-01 (2022-04-01..2022-05-01) FIRST_SEEN, in force");
  }

  @Test
  void shouldNotGiveTheOldDateToAReturn() {
    seen(ofac("2022-01-01"), "2018-04-06", Evidence.PUBLISHER_DATE);
    ofac("2022-03-01");
    seen(ofac("2022-05-01"), "2018-04-06", Evidence.PUBLISHER_DATE);

    assertThat(intervals())
        .containsExactly(
            "2018-04-06 (..2022-01-01) PUBLISHER_DATE, 2022-03-01 (2022-01-01..2022-03-01) NOT_SEEN",
            "2022-05-01 (2022-03-01..2022-05-01) FIRST_SEEN, in force");
  }

  @Test
  void shouldTakeThePublishersDateBeforeTheCitationsBeforeTheSnapshots() {
    ofac("2023-01-24");
    ListCopy second = ofac("2023-01-26");
    seen(second, "2023-01-20", Evidence.CITATION_DATE);
    assertThat(intervals())
        .containsExactly("2023-01-20 (2023-01-24..2023-01-26) CITATION_DATE, in force");

    seen(ofac("2023-02-01"), "2023-01-25", Evidence.PUBLISHER_DATE);
    assertThat(intervals())
        .containsExactly("2023-01-25 (2023-01-24..2023-01-26) PUBLISHER_DATE, in force");
  }

  @Test
  void shouldIgnoreTheAbsenceFromAWorseSource() {
    ofac("2022-01-01");
    seen(ofac("2022-02-01"));
    copy("tradecsl", "2022-03-01");
    seen(ofac("2022-04-01"));
    copy("tradecsl", "2022-05-01");

    assertThat(intervals())
        .containsExactly("2022-02-01 (2022-01-01..2022-02-01) FIRST_SEEN, in force");
  }

  @Test
  void shouldBelieveTheAbsenceFromABetterSource() {
    copy("tradecsl", "2022-01-01");
    seen(copy("tradecsl", "2022-02-01"));
    ofac("2022-03-01");

    assertThat(intervals())
        .containsExactly(
            "2022-02-01 (2022-01-01..2022-02-01) FIRST_SEEN, "
                + "2022-03-01 (2022-02-01..2022-03-01) NOT_SEEN");
  }

  @Test
  void shouldNotBelieveTheAbsenceFromASourceWithOtherKeysThatNeverShowedTheParty() {
    keys = SharedKeys.NONE;
    ofac("2022-01-01");
    seen(copy("tradecsl", "2022-02-01"));
    ofac("2022-03-01");

    assertThat(intervals())
        .as("the better source may have it as another party or under another programme")
        .containsExactly("- (..2022-02-01) FIRST_COPY, in force, survivor");
  }

  @Test
  void shouldBelieveTheAbsenceFromASourceWithOtherKeysThatShowedTheParty() {
    keys = SharedKeys.NONE;
    seen(ofac("2022-01-01"));
    seen(copy("tradecsl", "2022-02-01"));
    ofac("2022-03-01");

    assertThat(intervals())
        .containsExactly(
            "- (..2022-01-01) FIRST_COPY, 2022-03-01 (2022-02-01..2022-03-01) NOT_SEEN, survivor");
  }

  @Test
  void shouldNotDateByAWorseSourceThatDidNotHaveItYet() {
    copy("tradecsl", "2022-01-01");
    seen(ofac("2022-02-01"));
    seen(ofac("2022-03-01"));

    assertThat(intervals()).containsExactly("- (..2022-02-01) FIRST_COPY, in force, survivor");
  }

  @Test
  void shouldNotTakeAFileThatHasNothingUnderTheProgrammeForAbsence() {
    seen(copy("tradecsl", "2022-01-01"));
    copies.add(Copies.of("OFAC_SDN", "tradecsl", "2022-02-01", 10, "OTHER"));
    copies.add(Copies.of("OFAC_SDN", "ofac", "2022-03-01", 10, "OTHER"));

    assertThat(intervals()).containsExactly("- (..2022-01-01) FIRST_COPY, in force, survivor");
  }

  @Test
  void shouldIgnoreAShrunkenCopy() {
    seen(ofac("2022-01-01"));
    copies.add(Copies.of("OFAC_SDN", "ofac", "2022-02-01", 8, PROGRAMME));
    seen(ofac("2022-03-01"));

    assertThat(intervals()).containsExactly("- (..2022-01-01) FIRST_COPY, in force, survivor");
  }

  @Test
  void shouldNotUseCopiesThatCameAfterTheRunDate() {
    ofac("2022-01-01");
    seen(ofac("2022-02-01"));
    ofac("2022-03-01");
    runDate = LocalDate.of(2022, 2, 15);
    assertThat(intervals())
        .containsExactly("2022-02-01 (2022-01-01..2022-02-01) FIRST_SEEN, in force");

    runDate = LocalDate.of(2022, 1, 15);
    assertThat(intervals()).isEmpty();
  }

  @Test
  void shouldEndWhenTheListSaysSo() {
    seen(ofac("2022-01-01"), "2018-04-06", Evidence.PUBLISHER_DATE);
    ended(ofac("2022-03-01"), "2018-04-06", "2022-02-10");
    ended(ofac("2022-04-01"), "2018-04-06", "2022-02-11");
    ofac("2022-05-01");

    assertThat(intervals())
        .containsExactly(
            "2018-04-06 (..2022-01-01) PUBLISHER_DATE, 2022-02-11 (..) PUBLISHER_DATE");
  }

  @Test
  void shouldTakeTheStatedEndOfWhatWasSeenToVanish() {
    seen(ofac("2022-01-01"));
    ofac("2022-03-01");
    ended(ofac("2022-04-01"), null, "2022-02-10");

    assertThat(intervals())
        .containsExactly(
            "- (..2022-01-01) FIRST_COPY, 2022-02-10 (2022-01-01..2022-03-01) PUBLISHER_DATE,"
                + " survivor");
  }

  @Test
  void shouldKeepAnEarlierListingThatTheListStillTells() {
    ListCopy first = ofac("2022-01-01");
    ended(first, "2014-03-20", "2016-06-30");
    seen(first, "2021-02-03", Evidence.PUBLISHER_DATE);
    ListCopy second = ofac("2022-02-01");
    ended(second, "2014-03-20", "2016-06-30");
    seen(second, "2021-02-03", Evidence.PUBLISHER_DATE);

    assertThat(intervals())
        .containsExactly(
            "2014-03-20 (..2022-01-01) PUBLISHER_DATE, 2016-06-30 (..) PUBLISHER_DATE",
            "2021-02-03 (..2022-01-01) PUBLISHER_DATE, in force");
  }

  @Test
  void shouldNotBelieveACompilerThatItEndedBeforeTheAuthoritySaysSo() {
    ofac("2022-01-01");
    seen(ofac("2022-02-01"));
    ended(copy("opensanctions", "2022-03-01"), null, "2022-02-10");
    seen(ofac("2022-04-01"));

    assertThat(intervals())
        .containsExactly("2022-02-01 (2022-01-01..2022-02-01) FIRST_SEEN, in force");
  }

  @Test
  void shouldNotDependOnTheOrderOfLoadingNorOnRepetition() {
    tenCopies();
    List<String> inOrder = intervals();
    assertThat(inOrder)
        .containsExactly(
            "2022-03-01 (2022-02-01..2022-03-01) FIRST_SEEN, "
                + "2022-06-01 (2022-05-01..2022-06-01) NOT_SEEN",
            "2022-08-01 (2022-07-01..2022-08-01) FIRST_SEEN, in force");

    Collections.reverse(copies);
    Collections.reverse(sightings);
    assertThat(intervals()).isEqualTo(inOrder);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(copies, new Random(seed));
      Collections.shuffle(sightings, new Random(seed));
      assertThat(intervals()).isEqualTo(inOrder);
    }
    ListCopy again =
        copies.stream()
            .filter(copy -> copy.asOf().equals(LocalDate.of(2022, 4, 1)))
            .findAny()
            .get();
    copies.add(Copies.inFile(again, "ofac-again"));
    assertThat(intervals()).isEqualTo(inOrder);
  }

  @Test
  void shouldLoseOnlyPrecisionWhereACopyIsMissing() {
    tenCopies();
    copies.removeIf(copy -> copy.asOf().equals(LocalDate.of(2022, 3, 1)));
    assertThat(intervals().get(0))
        .isEqualTo(
            "2022-04-01 (2022-02-01..2022-04-01) FIRST_SEEN, "
                + "2022-06-01 (2022-05-01..2022-06-01) NOT_SEEN");

    copies.removeIf(copy -> copy.asOf().equals(LocalDate.of(2022, 6, 1)));
    copies.removeIf(copy -> copy.asOf().equals(LocalDate.of(2022, 7, 1)));
    assertThat(intervals())
        .as("without the copies that lack it, it never left")
        .containsExactly("2022-04-01 (2022-02-01..2022-04-01) FIRST_SEEN, in force");
  }

  /** There from March to May and from August on. */
  private void tenCopies() {
    for (int month = 1; month <= 10; month++) {
      ListCopy copy = ofac("2022-%02d-01".formatted(month));
      if (month >= 3 && month <= 5 || month >= 8) {
        seen(copy);
      }
    }
  }

  private ListCopy ofac(String day) {
    return copy("ofac", day);
  }

  private ListCopy copy(String source, String day) {
    ListCopy copy = Copies.of("OFAC_SDN", source, day, 10, PROGRAMME);
    copies.add(copy);
    return copy;
  }

  private void seen(ListCopy copy) {
    sightings.add(new Sighting(copy.snapshotId(), null, null, Evidence.NONE, null, "1", "line 1"));
  }

  private void seen(ListCopy copy, String listedOn, Evidence evidence) {
    LocalDate day = LocalDate.parse(listedOn);
    sightings.add(new Sighting(copy.snapshotId(), day, null, evidence, null, "1", "line 1"));
  }

  private void ended(ListCopy copy, String listedOn, String delistedOn) {
    sightings.add(
        new Sighting(
            copy.snapshotId(),
            listedOn == null ? null : LocalDate.parse(listedOn),
            LocalDate.parse(delistedOn),
            listedOn == null ? Evidence.NONE : Evidence.PUBLISHER_DATE,
            null,
            "1",
            "line 2"));
  }

  private List<String> intervals() {
    return ListingHistory.of(CopySeries.judge(copies, runDate), keys, PROGRAMME, sightings).stream()
        .map(ListingHistoryTest::text)
        .toList();
  }

  private static String text(ListingInterval each) {
    String listed =
        text(each.listedOn(), "-")
            + range(each.listedAfter(), each.listedBy())
            + each.listingEvidence();
    String delisted =
        each.delistingEvidence() == null
            ? "in force"
            : each.delistedOn()
                + range(each.delistedAfter(), each.delistedBy())
                + each.delistingEvidence();
    return listed + ", " + delisted + (each.isSurvivorOnly() ? ", survivor" : "");
  }

  private static String range(LocalDate after, LocalDate by) {
    return " (" + text(after, "") + ".." + text(by, "") + ") ";
  }

  private static String text(LocalDate day, String none) {
    return day == null ? none : day.toString();
  }
}
