package org.dualuse.conform.parties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dualuse.acquire.economies.CodeSystem;
import org.dualuse.acquire.economies.Economies;
import org.dualuse.acquire.economies.Economy;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.conform.parties.MergeOverrides.EntryOfList;

/**
 * An entry of a list under one primary name, over all its versions: what they say together.
 * Versions in which an identifier was corrected are one subject with both values, so that a
 * correction does not make a second party; an entry whose primary name changed is two subjects,
 * which need evidence to be joined, because publishers re-use ids.
 */
final class Subject {
  /** Schemes in which one party has one number: two that differ are two parties. */
  static final Set<IdentifierScheme> TELLING =
      EnumSet.of(
          IdentifierScheme.INN,
          IdentifierScheme.OGRN,
          IdentifierScheme.USCC,
          IdentifierScheme.HK_CR,
          IdentifierScheme.HK_BR,
          IdentifierScheme.LEI,
          IdentifierScheme.IMO,
          IdentifierScheme.IMO_COMPANY);

  private static final Set<IdentifierScheme> REFERENCES =
      EnumSet.of(
          IdentifierScheme.OFAC_NUMBER,
          IdentifierScheme.UN_REFERENCE,
          IdentifierScheme.EU_REFERENCE);
  private static final Set<IdentifierScheme> DOCUMENTS =
      EnumSet.of(
          IdentifierScheme.PASSPORT,
          IdentifierScheme.NATIONAL_ID,
          IdentifierScheme.TAX_NUMBER,
          IdentifierScheme.REGISTRATION);

  /** Shorter numbers are given by too many registers. */
  private static final int SHORTEST_DOCUMENT = 6;

  private final List<String> entryKeys = new ArrayList<>();
  private final EntryOfList entry;
  private final Kind kind;
  private final String stableKey;
  private final PartyName primaryName;
  private final Map<String, PartyName> names = new TreeMap<>();
  private final Map<IdentifierScheme, Set<String>> telling = new EnumMap<>(IdentifierScheme.class);
  private final Set<String> references = new TreeSet<>();
  private final Set<String> documents = new TreeSet<>();
  private final Set<String> numbers = new TreeSet<>();
  private final Set<String> economies = new TreeSet<>();
  private final Set<String> addresses = new TreeSet<>();
  private final Set<String> birthDates = new TreeSet<>();
  private final BirthDates born;

  /** The versions must have the same {@link #stableKey(PartyEntry, PartyNames)}. */
  Subject(Collection<PartyEntry> versions, PartyNames partyNames) {
    PartyEntry first = versions.iterator().next();
    entry = new EntryOfList(first.list(), first.entryId());
    kind = first.kind();
    primaryName = partyNames.of(first.primaryName(), kind);
    stableKey = stableKey(first, partyNames);
    versions.forEach(version -> add(version, partyNames));
    born = BirthDates.of(birthDates);
    addOwnReference();
  }

  /**
   * What stays the same while the rest of an entry changes: list, entry id, kind and the primary
   * name without its legal form.
   */
  static String stableKey(PartyEntry entry, PartyNames partyNames) {
    String name = partyNames.of(entry.primaryName(), entry.kind()).key();
    return String.join(
        "|",
        entry.list().name(),
        entry.entryId(),
        entry.kind().name(),
        name.isEmpty() ? entry.primaryName() : name);
  }

  private void add(PartyEntry version, PartyNames partyNames) {
    entryKeys.add(version.entryKey());
    for (ListedName name : version.names()) {
      if (name.kind() != ListedName.Kind.WEAK) {
        names.putIfAbsent(name.name(), partyNames.of(name.name(), kind));
      }
    }
    version.identifiers().forEach(this::add);
    for (PlacedAddress address : version.addresses()) {
      if (address.economy() != null) {
        economies.add(address.economy());
      }
      if (!address.text().isBlank()) {
        addresses.add(address.text());
      }
    }
    birthDates.addAll(version.birthDates());
    version.nationalities().forEach(printed -> economy(printed).ifPresent(economies::add));
  }

  private void add(ListedIdentifier identifier) {
    IdentifierScheme scheme = identifier.scheme();
    String number = scheme + " " + identifier.value();
    if (TELLING.contains(scheme)) {
      telling.computeIfAbsent(scheme, any -> new TreeSet<>()).add(identifier.value());
    } else if (REFERENCES.contains(scheme)) {
      references.add(number);
    } else if (DOCUMENTS.contains(scheme)
        && identifier.value().length() >= SHORTEST_DOCUMENT
        && identifier.country() != null) {
      String country = economy(identifier.country()).orElse(identifier.country());
      documents.add(number + " (" + country + ")");
    }
    numbers.add(number);
  }

  /** The entry is itself what references of other lists mean. */
  private void addOwnReference() {
    IdentifierScheme scheme =
        switch (entry.list()) {
          case OFAC_SDN, OFAC_NON_SDN -> IdentifierScheme.OFAC_NUMBER;
          case UN_CONSOLIDATED -> IdentifierScheme.UN_REFERENCE;
          case EU_ASSET_FREEZE -> IdentifierScheme.EU_REFERENCE;
          default -> null;
        };
    if (scheme != null) {
      references.add(scheme + " " + scheme.plain(entry.entry()));
    }
  }

  private static Optional<String> economy(String printed) {
    for (CodeSystem system : List.of(CodeSystem.NAME, CodeSystem.ISO2, CodeSystem.ISO3)) {
      Optional<Economy> found = Economies.bundled().find(system, printed);
      if (found.isPresent()) {
        return found.map(Economy::code);
      }
    }
    return Optional.empty();
  }

  /** The keys of its versions, sorted. */
  List<String> entryKeys() {
    return entryKeys;
  }

  String firstKey() {
    return entryKeys.get(0);
  }

  EntryOfList entry() {
    return entry;
  }

  SanctionsList list() {
    return entry.list();
  }

  Kind kind() {
    return kind;
  }

  String stableKey() {
    return stableKey;
  }

  PartyName primaryName() {
    return primaryName;
  }

  /** All names that identify it, never those that the list calls weak. */
  Collection<PartyName> names() {
    return names.values();
  }

  /** Numbers of the {@link #TELLING} schemes. */
  Map<IdentifierScheme, Set<String>> telling() {
    return telling;
  }

  /** References of publishers to entries, this one's own included. */
  Set<String> references() {
    return references;
  }

  /** Numbers that count only with a country and a name. */
  Set<String> documents() {
    return documents;
  }

  /** All numbers, whatever they are worth. */
  Set<String> numbers() {
    return numbers;
  }

  /** Where it is, by addresses and nationalities. */
  Set<String> economies() {
    return economies;
  }

  Set<String> addresses() {
    return addresses;
  }

  BirthDates born() {
    return born;
  }
}
