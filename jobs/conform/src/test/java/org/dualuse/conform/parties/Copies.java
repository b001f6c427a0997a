package org.dualuse.conform.parties;

import java.time.LocalDate;
import java.util.Set;

/** Copies of lists for tests. */
final class Copies {
  static final ListCopy.Origin OPEN = new ListCopy.Origin("public domain", "open", false);

  private Copies() {}

  /** A copy of a list, known on its day; its file is named after source and day. */
  static ListCopy of(String list, String source, String day, long entries, String... programmes) {
    return new ListCopy(
        list,
        source,
        source + "-" + day,
        source + "_" + day + ".csv",
        LocalDate.parse(day),
        LocalDate.parse(day),
        entries,
        entries,
        Set.of(programmes),
        OPEN);
  }

  /** The same list of the same day in another file. */
  static ListCopy inFile(ListCopy copy, String snapshotId) {
    return new ListCopy(
        copy.list(),
        copy.source(),
        snapshotId,
        snapshotId + ".csv",
        copy.asOf(),
        copy.knownOn(),
        copy.rows(),
        copy.entries(),
        copy.programmes(),
        copy.origin());
  }
}
