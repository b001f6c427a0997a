package org.dualuse.acquire.opensanctions;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.TableCells;

/** A row of {@code targets.simple.csv}: an entity with all that is known about it in one line. */
final class SimpleTarget {
  private static final CSVFormat LIST = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
  private static final List<String> FIELDS =
      List.of(
          "schema",
          "dataset",
          "phones",
          "emails",
          "program_ids",
          "first_seen",
          "last_seen",
          "last_change");

  private final TableCells cells;
  private final List<String> datasets;
  private final List<String> programmes;
  private final List<String> sanctions;

  SimpleTarget(TableCells cells) throws BadRow {
    this.cells = cells;
    cells.required("dataset");
    this.datasets = list("dataset");
    this.programmes = list("program_ids");
    this.sanctions = list("sanctions");
  }

  /** The rule that leaves the row out; null if it is a listing. */
  String exclusion() throws BadRow {
    // A sanction without text is printed as a pair of quotes: an empty cell means no sanction.
    boolean isSanctioned = cells.text("sanctions") != null || !programmes.isEmpty();
    if (!isSanctioned && !Dataset.isKnownList(datasets)) {
      return "NOT_A_SANCTIONS_LIST";
    }
    return Schema.exclusion(cells.required("schema"));
  }

  /** The listing. */
  ReportedListing listing(LocalDate asOf) throws BadRow {
    Kind kind = Schema.partyKind(cells.required("schema"));
    if (kind == null) {
      throw new BadRow("UNKNOWN_SCHEMA", "`" + cells.text("schema") + "` is no known schema.");
    }
    ReportedListing.Builder listing =
        new ReportedListing.Builder(
            Dataset.listOf(datasets), cells.required("id"), ReportedListing.Part.ENTRY, asOf);
    addNames(listing);
    addPlaces(listing, kind);
    addIdentifiers(listing, kind);
    list("birth_date").forEach(listing::birthDate);
    Dataset.measures(datasets, programmes).forEach(listing::measure);
    for (String field : FIELDS) {
      listing.field(field, cells.text(field));
    }
    return listing.remarks(String.join("; ", sanctions)).build();
  }

  private void addNames(ReportedListing.Builder listing) throws BadRow {
    String name = cells.required("name");
    if (name.equals("-0-")) {
      throw new BadRow("MISSING_VALUE", "The column `name` has OFAC's mark of nothing.");
    }
    listing.name(name, ListedName.Kind.PRIMARY, null);
    for (String alias : list("aliases")) {
      listing.name(alias, ListedName.Kind.ALIAS, null);
    }
  }

  /** Countries of people are nationalities, of ships their flags, of others a kind of address. */
  private void addPlaces(ReportedListing.Builder listing, Kind kind) throws BadRow {
    for (String address : list("addresses")) {
      listing.address(address, null);
    }
    for (String country : list("countries")) {
      if (kind == Kind.PERSON || kind == Kind.VESSEL || kind == Kind.AIRCRAFT) {
        listing.nationality(country);
      } else {
        listing.address(null, country);
      }
    }
  }

  private void addIdentifiers(ReportedListing.Builder listing, Kind bySchema) throws BadRow {
    List<String> countries = list("countries");
    Kind kind = bySchema;
    for (String printed : list("identifiers")) {
      ListedIdentifier identifier = UnlabelledIdentifier.of(printed, bySchema, countries);
      listing.identifier(identifier);
      kind = Schema.refined(kind, identifier);
    }
    listing.kind(kind);
  }

  /** A cell of several values is a line of its own: semicolons between, quotes where needed. */
  private List<String> list(String column) throws BadRow {
    String cell = cells.text(column);
    List<String> values = new ArrayList<>();
    if (cell == null) {
      return values;
    }
    try (CSVParser parser = LIST.parse(new StringReader(cell))) {
      for (CSVRecord line : parser) {
        line.stream().map(String::strip).filter(value -> !value.isEmpty()).forEach(values::add);
      }
      return values;
    } catch (IOException | UncheckedIOException e) {
      throw new BadRow("BAD_LIST", "The quotes in `" + column + "` do not close.");
    }
  }
}
