package org.dualuse.conform.parties;

import java.util.ArrayList;
import java.util.List;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.listing.SanctionsList;

/** Writes entries of lists down for tests. The key is list, entry id and, if given, version. */
final class Entries {
  private final SanctionsList list;
  private final String id;
  private final List<ListedName> names = new ArrayList<>();
  private final List<ListedIdentifier> identifiers = new ArrayList<>();
  private final List<PlacedAddress> addresses = new ArrayList<>();
  private final List<String> birthDates = new ArrayList<>();
  private final List<String> nationalities = new ArrayList<>();
  private Kind kind = Kind.COMPANY;
  private String version = "";

  private Entries(SanctionsList list, String id) {
    this.list = list;
    this.id = id;
  }

  static Entries entry(SanctionsList list, String id, String primaryName) {
    return new Entries(list, id).name(primaryName, ListedName.Kind.PRIMARY);
  }

  Entries version(String value) {
    version = " " + value;
    return this;
  }

  Entries kind(Kind value) {
    kind = value;
    return this;
  }

  Entries alias(String name) {
    return name(name, ListedName.Kind.ALIAS);
  }

  Entries weak(String name) {
    return name(name, ListedName.Kind.WEAK);
  }

  Entries name(String name, ListedName.Kind nameKind) {
    names.add(new ListedName(name, nameKind, null));
    return this;
  }

  Entries with(IdentifierScheme scheme, String value) {
    return with(scheme, null, value);
  }

  Entries with(IdentifierScheme scheme, String country, String value) {
    identifiers.add(new ListedIdentifier(scheme, country, value, value));
    return this;
  }

  Entries at(String text, String economy) {
    addresses.add(new PlacedAddress(text, economy));
    return this;
  }

  Entries in(String economy) {
    return at("", economy);
  }

  Entries born(String date) {
    birthDates.add(date);
    return this;
  }

  Entries nationality(String printed) {
    nationalities.add(printed);
    return this;
  }

  PartyEntry done() {
    return new PartyEntry(
        list + " " + id + version,
        list,
        id,
        kind,
        names,
        identifiers,
        addresses,
        birthDates,
        nationalities);
  }
}
