package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.acquire.listing.IdentifierScheme.INN;
import static org.dualuse.conform.parties.Entries.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dualuse.acquire.listing.SanctionsList;
import org.junit.jupiter.api.Test;

class ManyEntriesTest {
  private static final String[] SYLLABLES = {
    "al", "ber", "chem", "dor", "el", "fil", "gran", "hor", "in", "kor", "lum", "mir", "nov", "or"
  };
  private static final String[] TRADES = {"Trading", "Electronics", "Technology", "Logistics"};
  private static final SanctionsList[] LISTS = SanctionsList.values();

  @Test
  void shouldNotDependOnTheOrderOfEntries() {
    List<PartyEntry> entries = entries(3000, new Random(7));
    Resolution expected = resolve(entries);

    for (int seed = 0; seed < 3; seed++) {
      List<PartyEntry> shuffled = new ArrayList<>(entries);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(resolve(shuffled)).isEqualTo(expected);
    }
    assertThat(expected.merges()).extracting(Resolution.Merge::evidence).contains(Evidence.NAME);
    assertThat(expected.merges())
        .extracting(Resolution.Merge::evidence)
        .contains(Evidence.IDENTIFIER);
  }

  @Test
  void shouldNeverHaveAConflictWithinAPartyAndOneMergeLessThanEntries() {
    List<PartyEntry> entries = entries(6000, new Random(11));

    Resolution resolution = resolve(entries);

    Map<String, List<PartyEntry>> parties = new TreeMap<>();
    entries.forEach(
        entry ->
            parties
                .computeIfAbsent(
                    resolution.memberships().get(entry.entryKey()), any -> new ArrayList<>())
                .add(entry));
    for (List<PartyEntry> party : parties.values()) {
      for (PartyEntry one : party) {
        for (PartyEntry other : party) {
          assertThat(Conflicts.between(one, other)).isEmpty();
        }
      }
    }
    assertThat(resolution.merges()).hasSize(entries.size() - parties.size());
  }

  @Test
  void shouldKeepTheIdOfAPartyWhenAnotherListJoins() {
    PartyEntry ofac = entry(SanctionsList.OFAC_SDN, "1", "Kontur").with(INN, "7707083893").done();
    PartyEntry uk = entry(SanctionsList.UK_SANCTIONS, "2", "Контур").with(INN, "7707083893").done();

    String alone = resolve(List.of(ofac)).memberships().get(ofac.entryKey());
    String together = resolve(List.of(ofac, uk)).memberships().get(uk.entryKey());

    assertThat(alone).matches("P[0-9a-f]{16}").isEqualTo(together);
  }

  private static Resolution resolve(List<PartyEntry> entries) {
    return PartyResolver.resolve(entries, new WordScorer(), MergeOverrides.NONE);
  }

  /** Parties of few names and numbers, so that many meet by name and differ by number. */
  static List<PartyEntry> entries(int count, Random random) {
    List<PartyEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Entries entry =
          entry(LISTS[random.nextInt(LISTS.length)], "id" + i, name(random, count))
              .at("Street " + random.nextInt(90), random.nextBoolean() ? "RU" : "CN");
      if (random.nextInt(3) == 0) {
        entry.with(INN, String.valueOf(7_700_000_000L + random.nextInt(count / 3)));
      }
      if (random.nextInt(2) == 0) {
        entry.alias(name(random, count));
      }
      entries.add(entry.done());
    }
    return entries;
  }

  private static String name(Random random, int count) {
    int party = random.nextInt(count / 2);
    StringBuilder name = new StringBuilder();
    for (int rest = party + 200; rest > 0; rest /= SYLLABLES.length) {
      name.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return name + " " + TRADES[party % TRADES.length] + (random.nextBoolean() ? " LLC" : "");
  }
}
