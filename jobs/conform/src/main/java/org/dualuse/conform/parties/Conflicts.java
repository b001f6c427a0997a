package org.dualuse.conform.parties;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ReportedListing.Kind;

/** What keeps two entries apart whatever else joins them. */
public final class Conflicts {
  private static final Set<Kind> PERHAPS_UNKNOWN = EnumSet.of(Kind.COMPANY, Kind.PERSON);

  private Conflicts() {}

  /**
   * The conflict of two entries in kind or identifiers, in words: both have numbers of one telling
   * scheme (INN, OGRN, USCC, Hong Kong registry, LEI, IMO) and none in common. No two entries of
   * one party have one, except versions of one entry under one primary name, whose number was
   * corrected.
   */
  public static Optional<String> between(PartyEntry one, PartyEntry other) {
    if (!compatible(one.kind(), other.kind())) {
      return Optional.of(kinds(one.kind(), other.kind()));
    }
    Map<IdentifierScheme, Set<String>> others = telling(other);
    for (Map.Entry<IdentifierScheme, Set<String>> numbers : telling(one).entrySet()) {
      Set<String> theirs = others.getOrDefault(numbers.getKey(), Set.of());
      if (differ(numbers.getValue(), theirs)) {
        return Optional.of(numbers(numbers.getKey(), numbers.getValue(), theirs));
      }
    }
    return Optional.empty();
  }

  /** Kinds never mix; what a list leaves open may be a company or a person. */
  static boolean compatible(Kind one, Kind other) {
    return one == other
        || one == Kind.UNKNOWN && PERHAPS_UNKNOWN.contains(other)
        || other == Kind.UNKNOWN && PERHAPS_UNKNOWN.contains(one);
  }

  static boolean differ(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
  }

  static String kinds(Kind one, Kind other) {
    return "one is a " + word(one) + ", the other a " + word(other);
  }

  static String numbers(IdentifierScheme scheme, Set<String> one, Set<String> other) {
    return "they differ in "
        + scheme
        + ": "
        + String.join(", ", one)
        + " and "
        + String.join(", ", other);
  }

  private static Map<IdentifierScheme, Set<String>> telling(PartyEntry entry) {
    Map<IdentifierScheme, Set<String>> telling = new EnumMap<>(IdentifierScheme.class);
    for (ListedIdentifier identifier : entry.identifiers()) {
      if (Subject.TELLING.contains(identifier.scheme())) {
        telling
            .computeIfAbsent(identifier.scheme(), any -> new TreeSet<>())
            .add(identifier.value());
      }
    }
    return telling;
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
