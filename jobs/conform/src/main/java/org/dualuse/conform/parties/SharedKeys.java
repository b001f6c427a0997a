package org.dualuse.conform.parties;

import java.io.Serializable;
import java.util.Set;

/**
 * Which sources name the entries of a list by the same keys. Where they do, an entry that one has
 * and the other has not is missing there; where they do not, the other may have it under a name or
 * a programme of its own, so that nothing follows.
 *
 * @param pairs lists with two sources, as {@link #pair}
 */
record SharedKeys(Set<String> pairs) implements Serializable {
  /** No two sources have keys in common. */
  static final SharedKeys NONE = new SharedKeys(Set.of());

  /** Copies the pairs. */
  SharedKeys {
    pairs = Set.copyOf(pairs);
  }

  /** How a pair is written, whatever its order. */
  static String pair(String list, String one, String other) {
    return one.compareTo(other) < 0
        ? String.join(" ", list, one, other)
        : String.join(" ", list, other, one);
  }

  /** True for one source, and for two whose keys agree. */
  boolean agree(ListCopy one, ListCopy other) {
    return one.source().equals(other.source())
        || pairs.contains(pair(one.list(), one.source(), other.source()));
  }
}
