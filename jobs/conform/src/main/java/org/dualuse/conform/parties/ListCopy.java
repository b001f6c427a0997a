package org.dualuse.conform.parties;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * What one file holds of one list.
 *
 * @param list which list
 * @param source the source that read the file
 * @param snapshotId the file
 * @param fileName the name under which it came
 * @param asOf the day whose list it is
 * @param knownOn the day from which it may be used
 * @param rows rows of the list in the file
 * @param entries entries of the list in the file; 0 if it only supplements other files
 * @param programmes under which the entries stand
 * @param origin whose file it is
 */
record ListCopy(
    String list,
    String source,
    String snapshotId,
    String fileName,
    LocalDate asOf,
    LocalDate knownOn,
    long rows,
    long entries,
    Set<String> programmes,
    Origin origin)
    implements Serializable {

  /** Licence and mark of a file. */
  record Origin(String licence, String redistribution, boolean isSynthetic)
      implements Serializable {}

  /** Copies the programmes. */
  ListCopy {
    programmes = Set.copyOf(programmes);
  }

  int rank() {
    return ListPrecedence.rankOf(source);
  }

  boolean isSupplement() {
    return entries == 0;
  }

  /** What the file is among the files of its list, e.g. {@code add}: its name up to a digit. */
  String fileKind() {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1);
    return name.replaceFirst("(?s)[0-9.].*", "").replaceAll("[^A-Za-z]", "");
  }
}
