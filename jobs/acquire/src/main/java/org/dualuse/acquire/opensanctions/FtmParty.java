package org.dualuse.acquire.opensanctions;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.parse.BadRow;

/** What a party says of itself: names, identifiers, places. */
final class FtmParty {
  private static final Map<String, IdentifierScheme> SCHEMES =
      Map.ofEntries(
          entry("innCode", IdentifierScheme.INN),
          entry("ogrnCode", IdentifierScheme.OGRN),
          entry("kppCode", IdentifierScheme.KPP),
          entry("okpoCode", IdentifierScheme.OKPO),
          entry("uscCode", IdentifierScheme.USCC),
          entry("leiCode", IdentifierScheme.LEI),
          entry("mmsi", IdentifierScheme.MMSI),
          entry("swiftBic", IdentifierScheme.BIC),
          entry("passportNumber", IdentifierScheme.PASSPORT),
          entry("socialSecurityNumber", IdentifierScheme.NATIONAL_ID));

  /** Properties whose numbers are of many kinds, with the label that they amount to. */
  private static final Map<String, String> LABELS =
      Map.of(
          "registrationNumber", "registration number",
          "taxNumber", "tax number",
          "vatCode", "vat number",
          "idNumber", "identification number",
          "callSign", "call sign");

  private static final List<String> COUNTRIES =
      List.of("country", "jurisdiction", "mainCountry", "flag", "pastFlags");

  private final FtmEntity entity;
  private final Kind kind;

  FtmParty(FtmEntity entity) {
    this.entity = entity;
    this.kind = Schema.partyKind(entity.schema());
  }

  /** Adds all of it to the row. */
  void addTo(ReportedListing.Builder row) throws BadRow {
    addNames(row);
    addPlaces(row);
    addIdentifiers(row);
    for (String date : entity.values("birthDate")) {
      row.birthDate(date);
    }
    List<String> notes = new ArrayList<>(entity.values("notes"));
    notes.addAll(entity.values("summary"));
    row.remarks(String.join("; ", notes));
  }

  /**
   * OpenSanctions' caption is the name under which it files the party, if it is one of its names.
   */
  private void addNames(ReportedListing.Builder row) throws BadRow {
    List<String> names = entity.values("name");
    String caption = entity.member("caption");
    String primary = names.contains(caption) || names.isEmpty() ? caption : names.get(0);
    if (primary == null) {
      throw new BadRow("MISSING_VALUE", "The party has no name.");
    }
    row.name(primary, ListedName.Kind.PRIMARY, null);
    addNames(row, "name", ListedName.Kind.ALIAS);
    addNames(row, "alias", ListedName.Kind.ALIAS);
    addNames(row, "weakAlias", ListedName.Kind.WEAK);
    addNames(row, "previousName", ListedName.Kind.FORMER);
  }

  private void addNames(ReportedListing.Builder row, String property, ListedName.Kind nameKind)
      throws BadRow {
    for (String name : entity.values(property)) {
      row.name(name, nameKind, null);
    }
  }

  private void addPlaces(ReportedListing.Builder row) throws BadRow {
    for (String address : entity.values("address")) {
      row.address(address, null);
    }
    for (String property : List.of("nationality", "citizenship")) {
      for (String country : entity.values(property)) {
        row.nationality(country);
      }
    }
    for (String country : countries()) {
      if (kind == Kind.VESSEL || kind == Kind.AIRCRAFT) {
        row.nationality(country);
      } else {
        row.address(null, country);
      }
    }
  }

  private void addIdentifiers(ReportedListing.Builder row) throws BadRow {
    List<ListedIdentifier> identifiers = new ArrayList<>();
    for (Map.Entry<String, IdentifierScheme> each : SCHEMES.entrySet()) {
      for (String printed : entity.values(each.getKey())) {
        identifiers.add(known(each.getValue(), each.getKey(), printed));
      }
    }
    IdentifierScheme imo =
        kind == Kind.VESSEL ? IdentifierScheme.IMO : IdentifierScheme.IMO_COMPANY;
    for (String printed : entity.values("imoNumber")) {
      identifiers.add(known(imo, "imoNumber", printed));
    }
    for (Map.Entry<String, String> each : LABELS.entrySet()) {
      for (String printed : entity.values(each.getKey())) {
        identifiers.add(labelled(each.getValue(), printed));
      }
    }
    Kind refined = kind;
    for (ListedIdentifier identifier : identifiers) {
      row.identifier(identifier);
      refined = Schema.refined(refined, identifier);
    }
    row.kind(refined);
  }

  private static ListedIdentifier known(IdentifierScheme scheme, String label, String printed) {
    ListedIdentifier identifier = ListedIdentifier.of(scheme, null, printed);
    return identifier != null
        ? identifier
        : new ListedIdentifier(
            IdentifierScheme.OTHER,
            null,
            IdentifierScheme.OTHER.plain(printed),
            label + " " + printed);
  }

  private ListedIdentifier labelled(String label, String printed) throws BadRow {
    ListedIdentifier byForm = UnlabelledIdentifier.of(printed, kind, countries());
    boolean isTold = byForm != null && byForm.scheme() != IdentifierScheme.OTHER;
    return isTold ? byForm : ListedIdentifier.labelled(label, null, printed);
  }

  private List<String> countries() throws BadRow {
    List<String> countries = new ArrayList<>();
    for (String property : COUNTRIES) {
      countries.addAll(entity.values(property));
    }
    return countries;
  }
}
