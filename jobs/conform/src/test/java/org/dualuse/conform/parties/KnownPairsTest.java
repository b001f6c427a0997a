package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.conform.parties.Entries.entry;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.SanctionsList;
import org.junit.jupiter.api.Test;

/**
 * The pairs of EU and OFAC entries that an identifier confirms, resolved with the identifier and
 * without it. Skipped where the file is not.
 */
class KnownPairsTest {
  private final Map<String, PartyEntry> withNumbers = new TreeMap<>();
  private final Map<String, PartyEntry> withNamesOnly = new TreeMap<>();
  private final Map<String, TreeSet<String>> partners = new TreeMap<>();

  @Test
  void shouldJoinThePairsByIdentifier() throws IOException {
    read();
    Map<String, String> parties = resolve(withNumbers).memberships();

    long joined = pairs(parties);

    System.out.println("pairs joined by identifier: " + joined + " of " + pairCount());
    assertThat(joined).isEqualTo(pairCount());
  }

  @Test
  void shouldRarelyJoinStrangersByName() throws IOException {
    read();
    Resolution resolution = resolve(withNamesOnly);

    long acrossLists = 0;
    long right = 0;
    for (Resolution.Merge merge : resolution.merges()) {
      boolean isAcross = merge.one().startsWith("EU") != merge.other().startsWith("EU");
      acrossLists += isAcross ? 1 : 0;
      boolean isRight = isAcross && areKnown(merge);
      right += isRight ? 1 : 0;
      if (isAcross && !isRight) {
        System.out.println("not in the truth set: " + merge);
      }
    }
    long found = pairs(resolution.memberships());
    System.out.printf(
        "name-only merges: %d, of which known pairs %d (precision %.3f); recall %.3f%n",
        acrossLists, right, (double) right / acrossLists, (double) found / pairCount());
    assertThat((double) right / acrossLists).isGreaterThan(0.97);
    assertThat((double) found / pairCount()).isGreaterThan(0.4);
  }

  private boolean areKnown(Resolution.Merge merge) {
    return partners.getOrDefault(merge.one(), new TreeSet<>()).contains(merge.other())
        || partners.getOrDefault(merge.other(), new TreeSet<>()).contains(merge.one());
  }

  private long pairCount() {
    return partners.values().stream().mapToLong(TreeSet::size).sum();
  }

  private long pairs(Map<String, String> parties) {
    return partners.entrySet().stream()
        .mapToLong(
            known ->
                known.getValue().stream()
                    .filter(other -> parties.get(other).equals(parties.get(known.getKey())))
                    .count())
        .sum();
  }

  private static Resolution resolve(Map<String, PartyEntry> entries) {
    return PartyResolver.resolve(entries.values(), new WordScorer(), MergeOverrides.NONE);
  }

  private void read() throws IOException {
    for (CSVRecord pair : LabelledNamesTest.read("matching/truth_xlist_eu_ofac_by_id.csv")) {
      SanctionsList list =
          pair.get("eu_celex").equals("32014R0833")
              ? SanctionsList.EU_833_2014
              : SanctionsList.EU_269_2014;
      Entries eu = entry(list, pair.get("eu_record_id") + pair.get("eu_name"), pair.get("eu_name"));
      List.of(pair.get("eu_alias").split("; ?")).stream()
          .filter(alias -> !alias.isBlank())
          .forEach(eu::alias);
      Entries ofac = entry(SanctionsList.OFAC_SDN, pair.get("ofac_ent_num"), pair.get("ofac_name"));
      enter(eu, ofac, pair);
    }
  }

  /** The country is that of the register; an entry of several pairs has all their numbers. */
  private void enter(Entries eu, Entries ofac, CSVRecord pair) {
    IdentifierScheme scheme =
        pair.get("id_type").equals("HK")
            ? IdentifierScheme.HK_CR
            : IdentifierScheme.valueOf(pair.get("id_type"));
    String country =
        switch (scheme) {
          case USCC -> "CN";
          case HK_CR -> "HK";
          default -> "RU";
        };
    PartyEntry one = eu.in(country).done();
    PartyEntry other = ofac.in(country).done();
    withNamesOnly.putIfAbsent(one.entryKey(), one);
    withNamesOnly.putIfAbsent(other.entryKey(), other);
    withNumbers.put(one.entryKey(), eu.with(scheme, pair.get("id_value")).done());
    withNumbers.put(other.entryKey(), ofac.with(scheme, pair.get("id_value")).done());
    partners.computeIfAbsent(one.entryKey(), any -> new TreeSet<>()).add(other.entryKey());
  }
}
