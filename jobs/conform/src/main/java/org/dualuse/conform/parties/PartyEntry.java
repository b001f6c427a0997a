package org.dualuse.conform.parties;

import java.util.List;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.listing.SanctionsList;

/**
 * One distinct version of an entry of a list. The same list and entry id may come several times
 * with different content: what the list said at different times.
 *
 * @param entryKey the caller's key, unique
 * @param list which list
 * @param entryId the publisher's key within the list: re-used and re-keyed by publishers
 * @param kind what is listed
 * @param names at least one; the first is the primary one
 * @param identifiers as reported
 * @param addresses each with its economy
 * @param birthDates of persons, as printed
 * @param nationalities of persons or flags of vessels, as printed
 */
public record PartyEntry(
    String entryKey,
    SanctionsList list,
    String entryId,
    Kind kind,
    List<ListedName> names,
    List<ListedIdentifier> identifiers,
    List<PlacedAddress> addresses,
    List<String> birthDates,
    List<String> nationalities) {

  /** Copies the lists; fails if there is no name. */
  public PartyEntry {
    names = List.copyOf(names);
    identifiers = List.copyOf(identifiers);
    addresses = List.copyOf(addresses);
    birthDates = List.copyOf(birthDates);
    nationalities = List.copyOf(nationalities);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("The entry " + entryKey + " has no name");
    }
  }

  /** The name under which the list files the entry. */
  public String primaryName() {
    return names.stream()
        .filter(name -> name.kind() == ListedName.Kind.PRIMARY)
        .findFirst()
        .orElse(names.get(0))
        .name();
  }
}
