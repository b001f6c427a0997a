package org.dualuse.acquire.uksanctions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedMeasure;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ListedOwner;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.ReportedListing.Part;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.TableCells;

/** A row of a table. */
final class UkListing {
  private final UkLayout layout;
  private final TableCells cells;
  private final Part part;
  private final ReportedListing.Builder listing;

  UkListing(UkLayout layout, TableCells cells, Part part, LocalDate asOf) throws BadRow {
    this.layout = layout;
    this.cells = cells;
    this.part = part;
    String id = layout.required(cells, UkColumn.ID);
    this.listing = new ReportedListing.Builder(layout.list(), id, part, asOf);
  }

  ReportedListing listing() throws BadRow {
    listing.kind(UkText.kind(text(UkColumn.KIND)));
    addNames();
    String listedOn = text(UkColumn.LISTED_ON);
    listing.measure(
        ListedMeasure.since(
            layout.required(cells, UkColumn.REGIME),
            listedOn == null ? null : UkDates.read(listedOn),
            null));
    addIdentifiers();
    String address =
        joined(
            ", ", Stream.concat(texts(layout.addressParts()), Stream.of(text(UkColumn.POSTCODE))));
    listing.address(address, text(UkColumn.COUNTRY));
    listing.birthDate(text(UkColumn.BIRTH_DATE));
    numbered(UkColumn.NATIONALITY).forEach(listing::nationality);
    numbered(UkColumn.FLAG).forEach(listing::nationality);
    addOwners();
    String remarks = text(UkColumn.REMARKS);
    listing.remarks(remarks);
    UkRemarks.read(remarks).addTo(listing);
    layout.fields().forEach(name -> listing.field(name, UkLayout.text(cells, name)));
    listing.field("Name type", text(UkColumn.NAME_TYPE));
    return listing.build();
  }

  private void addNames() throws BadRow {
    String whole = text(UkColumn.NAME);
    String name = whole == null ? joined(" ", texts(layout.nameParts())) : whole;
    String nativeName = text(UkColumn.NATIVE_NAME);
    if (name.isEmpty() && nativeName == null) {
      throw new BadRow("MISSING_NAME", "The row has no name.");
    }
    ListedName.Kind kind =
        part == Part.ENTRY
            ? ListedName.Kind.PRIMARY
            : UkText.nameKind(text(UkColumn.NAME_TYPE), text(UkColumn.NAME_QUALITY));
    listing.name(name, kind, null);
    // The same name in the party's own script is printed beside weak spellings of it, too.
    ListedName.Kind nativeKind = name.isEmpty() ? kind : ListedName.Kind.ALIAS;
    listing.name(nativeName, nativeKind, UkText.language(text(UkColumn.NATIVE_LANGUAGE)));
  }

  private void addIdentifiers() {
    for (String number : numbered(UkColumn.PASSPORT)) {
      listing.identifier(ListedIdentifier.labelled("Passport", null, number));
    }
    for (String number : numbered(UkColumn.NATIONAL_ID)) {
      listing.identifier(ListedIdentifier.labelled("National identification number", null, number));
    }
    listing.identifier(
        ListedIdentifier.of(IdentifierScheme.UN_REFERENCE, null, text(UkColumn.UN_REFERENCE)));
    for (String number : numbered(UkColumn.IMO)) {
      listing.identifier(ListedIdentifier.of(IdentifierScheme.IMO, null, number));
      listing.field("IMO number", number);
    }
    BusinessNumbers.add(listing, text(UkColumn.BUSINESS_NUMBER));
  }

  private void addOwners() {
    for (String parent : numbered(UkColumn.PARENT_COMPANY)) {
      listing.owner(new ListedOwner(parent, null, null, UkText.SUBSIDIARY));
    }
    for (String owner : numbered(UkColumn.OWNER)) {
      listing.owner(new ListedOwner(owner, null, null, UkText.LINKED));
    }
  }

  private Stream<String> texts(List<String> columns) {
    return columns.stream().map(name -> UkLayout.text(cells, name));
  }

  private List<String> numbered(UkColumn column) {
    return UkText.numbered(text(column));
  }

  private String text(UkColumn column) {
    return layout.text(cells, column);
  }

  private static String joined(String separator, Stream<String> texts) {
    return texts.filter(Objects::nonNull).collect(Collectors.joining(separator));
  }
}
