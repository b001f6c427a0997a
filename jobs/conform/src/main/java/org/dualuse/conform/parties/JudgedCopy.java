package org.dualuse.conform.parties;

import java.io.Serializable;
import java.util.Set;

/**
 * A copy of a list, and whether it is used.
 *
 * @param copy what the file holds
 * @param partProgrammes the programmes of all copies that are copies of the same part of the list
 * @param previous the copy that it was measured against, or null
 * @param reason why it is not used; null if it is
 */
record JudgedCopy(ListCopy copy, Set<String> partProgrammes, ListCopy previous, String reason)
    implements Serializable {
  /** Begins the reason of a copy that came after the run date. */
  static final String NOT_YET_KNOWN = "NOT_YET_KNOWN";

  /** Begins the reason of a copy that lost more entries than a list loses. */
  static final String SHRUNKEN = "SHRUNKEN";

  /** Begins the reason of a copy whose day another file shows as well or better. */
  static final String REPEATED = "REPEATED";

  boolean isUsed() {
    return reason == null;
  }

  /**
   * True if an entry that is not in this copy is not under the programme that day. A compiler's
   * file speaks only of programmes that it holds; the authority's own, of all that it ever held, so
   * that the end of a whole programme is seen.
   */
  boolean speaksOf(String programme) {
    return ListPrecedence.isCompiler(copy.source())
        ? copy.programmes().contains(programme)
        : partProgrammes.contains(programme);
  }

  JudgedCopy because(String why) {
    return new JudgedCopy(copy, partProgrammes, previous, why);
  }
}
