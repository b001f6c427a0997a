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
  private final Map<String, Entries> numbered = new TreeMap<>();
  private final Map<String, PartyEntry> withNamesOnly = new TreeMap<>();
  private final Map<String, TreeSet<String>> partners = new TreeMap<>();

  @Test
  void shouldJoinThePairsByIdentifierOrSayWhyNot() throws IOException {
    read();
    Resolution resolution = resolve(withNumbers);

    // OFAC gives Molot (35865) the OGRN of its owner Granit-Electron, and Severniy Press (35869)
    // that of Molot: four pairs, three of them related, the fourth through one of these
    assertThat(pairCount()).isEqualTo(655);
    assertThat(pairs(resolution.memberships())).isEqualTo(651);
    assertThat(resolution.related())
        .hasSize(3)
        .allMatch(related -> related.reason().contains("but they differ in "));
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
    assertThat((double) right / acrossLists).isGreaterThan(0.99);
    assertThat((double) found / pairCount()).isGreaterThan(0.6);
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
    String one = enter(eu.in(country), scheme, pair.get("id_value"));
    String other = enter(ofac.in(country), scheme, pair.get("id_value"));
    partners.computeIfAbsent(one, any -> new TreeSet<>()).add(other);
  }

  private String enter(Entries entry, IdentifierScheme scheme, String number) {
    String key = entry.done().entryKey();
    withNamesOnly.putIfAbsent(key, entry.done());
    numbered.putIfAbsent(key, entry);
    withNumbers.put(key, numbered.get(key).with(scheme, number).done());
    return key;
  }
}
