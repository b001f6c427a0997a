package org.dualuse.conform.parties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.listing.SanctionsList;

/** Versions of entries, row by row, as the driver keeps them. */
final class EntryReader {
  private static final Set<IdentifierScheme> RUSSIAN =
      Set.of(IdentifierScheme.INN, IdentifierScheme.OGRN);

  /**
   * A version, with what the party's summary needs of it.
   *
   * @param entry for the resolution
   * @param seat for the seat
   * @param lastAsOf day of the last copy that says so
   * @param rank of the best source that says so
   * @param copies files that say so
   */
  record Version(
      PartyEntry entry, PartySeat.Said seat, LocalDate lastAsOf, int rank, List<String> copies) {}

  private EntryReader() {}

  /** Reads a row of {@link ListEntries#versions} to which {@link PartyRows} added places. */
  static Version read(Row row) {
    List<ListedName> names = names(row);
    List<ListedIdentifier> identifiers = new ArrayList<>();
    for (Row each : structs(row, "identifiers")) {
      String value = each.getAs("value");
      // What is printed around the value is not needed here, and would double the memory.
      identifiers.add(
          new ListedIdentifier(
              IdentifierScheme.valueOf(each.getAs("scheme")),
              interned(each.getAs("country")),
              value,
              value));
    }
    List<PlacedAddress> addresses = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (Row each : structs(row, "addresses")) {
      String economy = interned(each.getAs("economy"));
      addresses.add(new PlacedAddress(each.getAs("text"), economy));
      places.add(new Place(economy, Place.Evidence.valueOf(each.getAs("evidence"))));
    }
    List<String> nationalities = row.getList(row.fieldIndex("nationalities"));
    PartyEntry entry =
        new PartyEntry(
            row.getAs("entry_key"),
            SanctionsList.valueOf(row.getAs("list")),
            row.getAs("entry_id"),
            Kind.valueOf(row.getAs("kind")),
            names,
            identifiers,
            new ArrayList<>(new LinkedHashSet<>(addresses)),
            row.getList(row.fieldIndex("birth_dates")),
            nationalities);
    return new Version(
        entry,
        said(entry, places),
        row.<java.sql.Date>getAs("last_as_of").toLocalDate(),
        row.getAs("best_rank"),
        row.<String>getList(row.fieldIndex("copies")).stream().map(String::intern).toList());
  }

  private static List<ListedName> names(Row row) {
    Set<ListedName> names = new LinkedHashSet<>();
    for (Row each : structs(row, "names")) {
      names.add(
          new ListedName(
              each.getAs("name"),
              ListedName.Kind.valueOf(each.getAs("kind")),
              interned(each.getAs("language"))));
    }
    if (names.isEmpty()) {
      names.add(new ListedName(row.getAs("entry_id"), ListedName.Kind.PRIMARY, null));
    }
    return new ArrayList<>(names);
  }

  private static PartySeat.Said said(PartyEntry entry, List<Place> places) {
    Set<String> registries = new HashSet<>();
    boolean isRussian = false;
    for (ListedIdentifier identifier : entry.identifiers()) {
      isRussian |= RUSSIAN.contains(identifier.scheme());
      switch (identifier.scheme()) {
        case USCC -> registries.add("CN");
        case HK_CR, HK_BR -> registries.add("HK");
        case REGISTRATION, TAX_NUMBER ->
            CountryFromText.find(null, identifier.country()).ifPresent(registries::add);
        default -> {
          // Other numbers do not tell where their holder sits.
        }
      }
    }
    Set<String> nationalities = new HashSet<>();
    entry
        .nationalities()
        .forEach(printed -> CountryFromText.find(null, printed).ifPresent(nationalities::add));
    return new PartySeat.Said(places, registries, isRussian, nationalities);
  }

  private static List<Row> structs(Row row, String array) {
    return row.getList(row.fieldIndex(array));
  }

  private static String interned(String text) {
    return text == null ? null : text.intern();
  }
}
