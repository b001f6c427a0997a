package org.dualuse.acquire.canadasema;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * What stands for the key of an entry, since the list has none: regulation, schedule and item, e.g.
 * {@code Belarus | 1, Part 2 | 7}. Where one is missing, or another entry of the file has all three
 * already, the name is added. Items are renumbered when a schedule is amended.
 */
final class SemaKeys {
  private final Set<String> given = new HashSet<>();

  String key(String regulation, String schedule, String item, String name) {
    String place =
        String.join(
            " | ",
            regulation,
            Objects.requireNonNullElse(schedule, "-"),
            Objects.requireNonNullElse(item, "-"));
    boolean isWhole = schedule != null && item != null;
    String key = isWhole && !given.contains(place) ? place : place + " | " + name;
    given.add(key);
    return key;
  }
}
