package org.dualuse.conform.parties;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a party sits.
 *
 * @param country the economy, or null
 * @param evidence what tells it
 * @param chineseBases mainland China, Hong Kong and Macao, where it has addresses; empty if it is
 *     not based there
 */
record PartySeat(String country, Evidence evidence, Set<String> chineseBases) {
  /** What tells the seat. */
  enum Evidence {
    ADDRESS_TEXT,
    COUNTRY_COLUMN,
    IDENTIFIER,
    NATIONALITY,
    NONE
  }

  /**
   * What one version of an entry says about the seat.
   *
   * @param addresses in the order of the list
   * @param registries economies whose registries gave it a number
   * @param isRussianTaxpayer true if it has a Russian taxpayer or registration number
   * @param nationalities economies
   */
  record Said(
      List<Place> addresses,
      Set<String> registries,
      boolean isRussianTaxpayer,
      Set<String> nationalities) {
    private Place first() {
      return addresses.isEmpty() ? Place.NOWHERE : addresses.get(0);
    }
  }

  private static final Set<String> GREATER_CHINA = Set.of("CN", "HK", "MO");
  private static final String RUSSIA = "RU";

  /**
   * The seat. The first address of an entry is taken for its head office. A party is based in
   * China, Hong Kong or Macao if some entry has its first address there, none has it in Russia, and
   * no entry gives it a Russian taxpayer or registration number: a Russian bank's branch in Beijing
   * makes no Chinese bank.
   */
  static PartySeat of(Collection<Said> entries) {
    boolean isRussian =
        entries.stream()
            .anyMatch(said -> said.isRussianTaxpayer() || RUSSIA.equals(said.first().economy()));
    boolean isBased =
        entries.stream().anyMatch(said -> isChinese(said.first().economy())) && !isRussian;
    Set<String> bases = new TreeSet<>();
    if (isBased) {
      entries.stream()
          .flatMap(said -> said.addresses().stream().map(Place::economy))
          .filter(PartySeat::isChinese)
          .forEach(bases::add);
    }
    for (Evidence evidence : Evidence.values()) {
      String country = most(entries, said -> told(said, evidence, isRussian));
      if (country != null) {
        return new PartySeat(country, evidence, bases);
      }
    }
    return new PartySeat(null, Evidence.NONE, bases);
  }

  private static boolean isChinese(String economy) {
    return economy != null && GREATER_CHINA.contains(economy);
  }

  /** What an entry says by one kind of evidence; a Russian party's seat is not in China. */
  private static Stream<String> told(Said said, Evidence evidence, boolean isRussian) {
    Place first = said.first();
    Stream<String> told =
        switch (evidence) {
          case ADDRESS_TEXT ->
              Stream.of(first).filter(p -> p.by() == Place.Evidence.TEXT).map(Place::economy);
          case COUNTRY_COLUMN ->
              Stream.of(first).filter(p -> p.by() == Place.Evidence.COLUMN).map(Place::economy);
          case IDENTIFIER ->
              said.isRussianTaxpayer() ? Stream.of(RUSSIA) : said.registries().stream();
          case NATIONALITY -> said.nationalities().stream();
          case NONE -> Stream.empty();
        };
    return told.filter(Objects::nonNull).filter(code -> !isRussian || !isChinese(code));
  }

  /** What most entries say; on a tie the first in the alphabet, so that runs agree. */
  private static String most(Collection<Said> entries, Function<Said, Stream<String>> told) {
    Map<String, Integer> votes = new TreeMap<>();
    entries.stream().flatMap(told).forEach(code -> votes.merge(code, 1, Integer::sum));
    String most = null;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (most == null || vote.getValue() > votes.get(most)) {
        most = vote.getKey();
      }
    }
    return most;
  }
}
