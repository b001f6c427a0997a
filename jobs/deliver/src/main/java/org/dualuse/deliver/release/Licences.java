package org.dualuse.deliver.release;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;

/** What the licences on a table's rows ask of somebody who uses the whole table. */
final class Licences {
  private static final String SEPARATOR = "\\|";

  private final List<SourceCredit> credits;

  Licences(List<SourceCredit> credits) {
    this.credits = credits;
  }

  /**
   * The single licences in the cells of a column of licences, in alphabetical order.
   *
   * @throws DualuseException CONTRACT_BROKEN if no source with such a licence is credited
   */
  List<String> named(String table, Collection<String> cells) {
    TreeSet<String> names = new TreeSet<>();
    for (String cell : cells) {
      for (String name : cell.split(SEPARATOR, -1)) {
        if (!name.isBlank()) {
          names.add(name.strip());
        }
      }
    }
    for (String name : names) {
      if (credits.stream().noneMatch(credit -> credit.licence().equals(name))) {
        throw DualuseException.of(
            ErrorCode.CONTRACT_BROKEN,
            "The table " + table + " cannot be published.",
            "Rows are under the licence \"" + name + "\", but no source with it is credited.",
            "Separate licences by |, and name each as its source does.");
      }
    }
    return List.copyOf(names);
  }

  /** The licence to obey if all of them apply; an empty text if there are none. */
  String mostRestrictive(List<String> names) {
    return names.stream().max(Comparator.comparingInt(this::strictness)).orElse("");
  }

  /** Forbidden re-publication first; then what licences of the usual families ask for. */
  private int strictness(String name) {
    boolean restricted =
        credits.stream().anyMatch(credit -> credit.licence().equals(name) && credit.restricted());
    return (restricted ? 10 : 0) + family(name.toUpperCase(Locale.ROOT));
  }

  private static int family(String name) {
    if (name.contains("CC0") || name.contains("PUBLIC DOMAIN")) {
      return 0;
    }
    if (!name.startsWith("CC")) {
      // Terms of a publisher's own: to be read before use, unlike plain attribution.
      return name.contains("NON-COMMERCIAL") || name.contains("NONCOMMERCIAL") ? 5 : 2;
    }
    if (name.contains("NC")) {
      return 5;
    }
    if (name.contains("ND")) {
      return 4;
    }
    return name.contains("SA") ? 3 : 1;
  }
}
