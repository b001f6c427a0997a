package org.dualuse.acquire.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualuse.platform.snapshot.Finding;

/**
 * The header of a table-like file held against what its parser knows. A required column that is
 * missing refuses the file, a column that nobody knows raises a warning, another order is fine.
 */
public final class Header {
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private Header() {}

  /**
   * Resolves a header.
   *
   * @param printed the names as printed; surrounding blanks do not matter, an empty name stands for
   *     a column that is empty by the publisher's habit (a trailing comma)
   * @param required columns without which the file means nothing
   * @param known further columns that are read where present, or ignored by name
   */
  public static Header resolve(List<String> printed, List<String> required, Set<String> known)
      throws FileRefused {
    Header header = new Header();
    for (int i = 0; i < printed.size(); i++) {
      String name = printed.get(i) == null ? "" : printed.get(i).strip();
      if (!name.isEmpty() && header.positions.putIfAbsent(name, i) != null) {
        throw new FileRefused("DUPLICATE_COLUMN", "The column `" + name + "` appears twice.");
      }
    }
    List<String> missing =
        required.stream().filter(name -> !header.positions.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new FileRefused(
          "MISSING_COLUMN",
          "The column(s) " + missing + " are missing; the file has " + printed + ".");
    }
    for (String name : header.positions.keySet()) {
      if (!required.contains(name) && !known.contains(name)) {
        header.findings.add(
            Finding.warn(
                "UNKNOWN_COLUMN",
                "The column `" + name + "` is new: it is not read. Check what it means."));
      }
    }
    return header;
  }

  /** True if the file has the column. */
  public boolean has(String name) {
    return positions.containsKey(name);
  }

  /** The index of a column, or -1 if the file does not have it. */
  public int index(String name) {
    return positions.getOrDefault(name, -1);
  }

  /** Warnings about unknown columns. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
