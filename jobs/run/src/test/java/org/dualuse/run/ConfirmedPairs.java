package org.dualuse.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The pairs of EU and OFAC entries that an identifier confirms, held against the parties that the
 * warehouse made of them. A pair is keyed by regulation, record number and name, since a number
 * repeats from annex to annex.
 */
final class ConfirmedPairs {
  /** {@code regulation record-number OFAC-number} of pairs whose entries are one party. */
  final Set<String> joined = new TreeSet<>();

  /** Pairs of which both entries are loaded and stand in two parties. */
  final Set<String> apart = new TreeSet<>();

  /** Pairs of which an entry is in no loaded file. */
  final Set<String> notLoaded = new TreeSet<>();

  /** Rows of the file of pairs. */
  int rows;

  private record Named(String name, String party) {}

  private final Map<String, List<Named>> annexes = new HashMap<>();
  private final Map<String, Set<String>> ofac = new HashMap<>();

  /**
   * Compares.
   *
   * @param pairs the file of pairs
   * @param rowsOf runs a query and gives its rows, each cell a text
   */
  ConfirmedPairs(Path pairs, Function<String, List<List<String>>> rowsOf) throws IOException {
    for (List<String> row :
        rowsOf.apply(
            "SELECT DISTINCT entry_id, name, party_id FROM conformed.listed_names"
                + " WHERE list IN ('EU_833_2014', 'EU_269_2014')")) {
      String[] parts = row.get(0).split("[ #]");
      annexes
          .computeIfAbsent(parts[0] + " " + parts[2], key -> new ArrayList<>())
          .add(new Named(plain(row.get(1)), row.get(2)));
    }
    for (List<String> row :
        rowsOf.apply(
            "SELECT DISTINCT entry_id, party_id FROM conformed.listed_names"
                + " WHERE list IN ('OFAC_SDN', 'OFAC_NON_SDN')")) {
      ofac.computeIfAbsent(row.get(0), key -> new HashSet<>()).add(row.get(1));
    }
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(pairs)) {
      format.parse(reader).forEach(this::compare);
    }
  }

  private void compare(CSVRecord pair) {
    rows++;
    String record = pair.get("eu_celex") + " " + pair.get("eu_record_id");
    String name = plain(pair.get("eu_name"));
    Set<String> european = new HashSet<>();
    for (Named named : annexes.getOrDefault(record, List.of())) {
      // The file prints what the list calls another name in the same cell.
      if (name.contains(named.name())) {
        european.add(named.party());
      }
    }
    Set<String> american = new HashSet<>(ofac.getOrDefault(pair.get("ofac_ent_num"), Set.of()));
    String key = record + " " + pair.get("ofac_ent_num");
    if (european.isEmpty() || american.isEmpty()) {
      notLoaded.add(key);
    } else {
      american.retainAll(european);
      (american.isEmpty() ? apart : joined).add(key);
    }
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ");
  }
}
