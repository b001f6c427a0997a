package org.dualuse.conform.trade;

import java.util.List;

/**
 * Which source speaks for an exporter where several do: the national office before its copy at the
 * United Nations, since it is earlier, finer and not re-coded. Sources are never summed.
 */
public final class SourcePrecedence {
  private static final List<String> RANKED =
      List.of("chinacustoms", "comext", "uscensus", "mappedfile", "comtrade", "baci");

  private SourcePrecedence() {}

  /** The rank of a source, 1 being the first choice. */
  public static int rankOf(String source) {
    int index = RANKED.indexOf(source);
    if (index < 0) {
      throw new IllegalArgumentException(source + " has no rank: add it to SourcePrecedence");
    }
    return index + 1;
  }
}
