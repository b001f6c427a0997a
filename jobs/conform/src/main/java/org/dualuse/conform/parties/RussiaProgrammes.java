package org.dualuse.conform.parties;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which programmes of lists are about Russia, from {@code raw.programmes}. */
final class RussiaProgrammes implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String REST = "*";

  /** A programme by its name, or by the beginning of its name and a star. */
  record Rule(String list, String programme, boolean isRussiaRelated) {}

  private final Map<String, Boolean> byKey = new HashMap<>();

  RussiaProgrammes(Collection<Rule> rules) {
    rules.forEach(rule -> byKey.put(key(rule.list(), rule.programme()), rule.isRussiaRelated()));
  }

  /** False if nothing is known; of several rules that fit the longest counts. */
  boolean contains(String list, String programme) {
    Boolean exact = byKey.get(key(list, programme));
    for (int length = programme.length(); exact == null && length >= 0; length--) {
      exact = byKey.get(key(list, programme.substring(0, length) + REST));
    }
    return Boolean.TRUE.equals(exact);
  }

  private static String key(String list, String programme) {
    return list + " " + programme;
  }
}
