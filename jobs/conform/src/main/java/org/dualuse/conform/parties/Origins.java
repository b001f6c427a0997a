package org.dualuse.conform.parties;

import java.util.Collection;
import java.util.stream.Collectors;

/** Licences and marks of several files together: the most restrictive counts. */
record Origins(String licences, String redistribution, boolean isSynthetic) {
  private static final String OPEN = "open";

  static Origins of(Collection<ListCopy.Origin> files) {
    return new Origins(
        files.stream()
            .map(ListCopy.Origin::licence)
            .distinct()
            .sorted()
            .collect(Collectors.joining("|")),
        files.stream().allMatch(file -> file.redistribution().equals(OPEN)) ? OPEN : "restricted",
        files.stream().anyMatch(ListCopy.Origin::isSynthetic));
  }
}
