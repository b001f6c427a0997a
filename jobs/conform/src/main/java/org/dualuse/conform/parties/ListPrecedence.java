package org.dualuse.conform.parties;

import java.util.Set;

/**
 * Which source is believed where several hold the same list: the authority's own file before the US
 * government's compilation of US lists, and that before a compiler who is no authority. Anybody may
 * show that a party is on a list; that it is not is only known from an equal or better source.
 */
final class ListPrecedence {
  private static final String US_COMPILATION = "tradecsl";
  private static final Set<String> OTHER_COMPILERS = Set.of("opensanctions");

  private ListPrecedence() {}

  /** The rank of a source, 1 being the first choice. */
  static int rankOf(String source) {
    if (OTHER_COMPILERS.contains(source)) {
      return 3;
    }
    return source.equals(US_COMPILATION) ? 2 : 1;
  }

  /** True if the source hands on what others list, whole or in part. */
  static boolean isCompiler(String source) {
    return rankOf(source) > 1;
  }
}
