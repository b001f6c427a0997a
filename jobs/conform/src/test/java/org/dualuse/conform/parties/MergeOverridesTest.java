package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dualuse.acquire.listing.IdentifierScheme.INN;
import static org.dualuse.acquire.listing.SanctionsList.EU_833_2014;
import static org.dualuse.acquire.listing.SanctionsList.OFAC_SDN;
import static org.dualuse.acquire.listing.SanctionsList.UK_SANCTIONS;
import static org.dualuse.conform.parties.Entries.entry;

import org.junit.jupiter.api.Test;

class MergeOverridesTest {
  private static final String PAIR =
      """
      :
        - one: {list: OFAC_SDN, entry: "1"}
          other: {list: UK_SANCTIONS, entry: "2"}
          reason: Seen in the register.
          author: A. Reader
      """;

  @Test
  void shouldUndoAMergeAlsoThroughAThirdEntry() {
    PartyEntry[] entries = {
      entry(OFAC_SDN, "1", "Kontur Plus").with(INN, "7707083893").done(),
      entry(UK_SANCTIONS, "2", "Kontur Plus").with(INN, "7707083893").done(),
      entry(EU_833_2014, "3", "Kontur Plus").with(INN, "7707083893").done()
    };

    Resolved merged = Resolved.of(entries);
    Resolved apart = Resolved.of(MergeOverrides.read("apart" + PAIR), entries);

    assertThat(merged.parties()).hasSize(1);
    assertThat(apart.parties())
        .hasSize(2)
        .noneMatch(party -> party.contains("OFAC_SDN 1") && party.contains("UK_SANCTIONS 2"));
    assertThat(apart.relations())
        .contains("the same INN 7707083893, but A. Reader keeps them apart: Seen in the register.");
  }

  @Test
  void shouldMergeWhatNothingElseJoins() {
    Resolved resolved =
        Resolved.of(
            MergeOverrides.read("merge" + PAIR),
            entry(OFAC_SDN, "1", "Kontur Plus").done(),
            entry(UK_SANCTIONS, "2", "Severny Gorizont").done());

    assertThat(resolved.parties()).hasSize(1);
    assertThat(resolved.evidence()).containsExactly(Evidence.OVERRIDE);
    assertThat(resolved.reasons()).containsExactly("A. Reader: Seen in the register.");
  }

  @Test
  void shouldNotMergeConflictingNumbersEvenIfDecided() {
    Resolved resolved =
        Resolved.of(
            MergeOverrides.read("merge" + PAIR),
            entry(OFAC_SDN, "1", "Kontur Plus").with(INN, "7707083893").done(),
            entry(UK_SANCTIONS, "2", "Kontur Plus").with(INN, "7702070139").done());

    assertThat(resolved.parties()).hasSize(2);
    assertThat(resolved.relations())
        .containsExactly(
            "A. Reader: Seen in the register., but they differ in INN: 7702070139 and 7707083893");
  }

  @Test
  void shouldPassOverEntriesThatAreNotLoaded() {
    assertThat(
            Resolved.of(MergeOverrides.read("merge" + PAIR), entry(OFAC_SDN, "1", "Kontur").done())
                .parties())
        .hasSize(1);
  }

  @Test
  void shouldRefuseDecisionsThatContradictOrSayTooLittle() {
    assertThatThrownBy(() -> MergeOverrides.read("merge" + PAIR + "apart" + PAIR))
        .hasStackTraceContaining("both merged and kept apart");
    assertThatThrownBy(() -> MergeOverrides.read("merge" + PAIR.replace("A. Reader", "''")))
        .hasStackTraceContaining("no reason or no author");
    assertThatThrownBy(
            () ->
                MergeOverrides.read(
                    "merge" + PAIR.replace("UK_SANCTIONS, entry: \"2\"", "OFAC_SDN, entry: \"1\"")))
        .hasStackTraceContaining("about two entries");
  }

  @Test
  void shouldReadTheFileOfTheProject() {
    assertThatCode(MergeOverrides::bundled).doesNotThrowAnyException();
  }
}
