package org.dualuse.acquire.eusanctions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualuse.acquire.listing.ListDates;
import org.dualuse.acquire.listing.ListedMeasure;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.listing.ReportedListing.Part;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.TableCells;
import org.dualuse.platform.snapshot.Sha256;

/** A party of an annex. Cells with several values separate them by {@code "; "}. */
final class AnnexRow {
  /** Kept under their own names: they say something about the party that no list column takes. */
  private static final List<String> FIELDS =
      List.of(
          "programKey",
          "measure",
          "schema",
          "jurisdiction",
          "birthPlace",
          "position",
          "gender",
          "appearance",
          "ethnicity",
          "fatherName",
          "motherName",
          "incorporationDate",
          "legalForm",
          "sector",
          "ticker",
          "phone",
          "email",
          "website");

  /** The columns that a file may lack. */
  static final Set<String> FURTHER_COLUMNS =
      Stream.of(
              FIELDS,
              AnnexIdentifiers.COLUMNS,
              List.of("weakAlias", "previousName", "country", "nationality", "birthDate"),
              List.of("flag", "address", "notes"))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final TableCells cells;
  private final LocalDate asOf;
  private final String celex;
  private final String annex;
  private final Kind kind;

  /** The row of a list; HEADER_AS_DATA, UNKNOWN_ACT or MISSING_VALUE if it is none. */
  AnnexRow(TableCells cells, LocalDate asOf) throws BadRow {
    this.cells = cells;
    this.asOf = asOf;
    this.celex = cells.required("celex");
    this.annex = cells.required("annex");
    this.kind = kind(cells.required("schema"));
  }

  /**
   * What the row says.
   *
   * @param keys the keys of the rows before it, to which its own is added
   */
  ReportedListing listing(Set<String> keys) throws BadRow {
    SanctionsList list = list();
    List<AnnexNames.Name> names =
        AnnexNames.of(cells.required("name"), ListedName.Kind.PRIMARY, kind == Kind.PERSON);
    if (names.isEmpty()) {
      throw new BadRow("MISSING_VALUE", "`" + cells.text("name") + "` is no name.");
    }
    ReportedListing.Builder listing =
        new ReportedListing.Builder(list, key(names.get(0).text(), keys), Part.ENTRY, asOf);
    listing.kind(kind);
    addNames(listing, names);
    addMeasures(listing);
    AnnexIdentifiers.add(listing, cells, kind);
    addPlaces(listing);
    addPerson(listing);
    listing.remarks(
        Stream.of(cells.text("reason"), cells.text("notes"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" ")));
    FIELDS.forEach(name -> listing.field(name, cells.text(name)));
    return listing.build();
  }

  private SanctionsList list() throws BadRow {
    return switch (celex) {
      case "32014R0833" -> SanctionsList.EU_833_2014;
      case "32014R0269" -> SanctionsList.EU_269_2014;
      case "celex" -> throw new BadRow("HEADER_AS_DATA", "The header stands among the rows.");
      default -> throw new BadRow("UNKNOWN_ACT", "`" + celex + "` is no act that is known here.");
    };
  }

  private static Kind kind(String schema) {
    return switch (schema) {
      case "Person" -> Kind.PERSON;
      case "LegalEntity", "Company", "Organization", "PublicBody" -> Kind.COMPANY;
      case "Vessel" -> Kind.VESSEL;
      case "Airplane" -> Kind.AIRCRAFT;
      // "Asset": ports, economic zones, crypto-assets.
      default -> Kind.UNKNOWN;
    };
  }

  /**
   * Act, annex and number within it. Some annexes do not number their entries: there the name
   * stands for the number, as a hash. It also tells two rows apart that share a number.
   */
  private String key(String name, Set<String> keys) {
    String number = cells.text("recordId");
    String byName = "#" + Sha256.of(name.toUpperCase(Locale.ROOT)).substring(0, 12);
    String base = celex + " " + annex + " ";
    String key = base + (number == null ? byName : number);
    if (!keys.add(key) && number != null) {
      key = base + number + byName;
      keys.add(key);
    }
    return key;
  }

  private void addNames(ReportedListing.Builder listing, List<AnnexNames.Name> own) {
    own.forEach(name -> listing.name(name.text(), name.kind(), null));
    addNames(listing, "alias", ListedName.Kind.ALIAS);
    addNames(listing, "weakAlias", ListedName.Kind.WEAK);
    addNames(listing, "previousName", ListedName.Kind.FORMER);
  }

  private void addNames(ReportedListing.Builder listing, String column, ListedName.Kind nameKind) {
    AnnexNames.of(cells.text(column), nameKind, kind == Kind.PERSON)
        .forEach(name -> listing.name(name.text(), name.kind(), null));
  }

  /** The annex is the programme; the column of dates uses two forms. */
  private void addMeasures(ReportedListing.Builder listing) throws BadRow {
    List<String> dates = split(cells.text("startDate"));
    for (String date : dates) {
      LocalDate day = date.indexOf('.') > 0 ? ListDates.dotted(date) : ListDates.monthName(date);
      listing.measure(ListedMeasure.since(annex, day, celex));
    }
    if (dates.isEmpty()) {
      listing.measure(ListedMeasure.since(annex, null, celex));
    }
  }

  /** The compiler adds the country alone to addresses that hold it already: not another address. */
  private void addPlaces(ReportedListing.Builder listing) {
    List<String> addresses = split(cells.text("address"));
    String country = cells.text("country");
    for (String address : addresses) {
      boolean isPartOfAnother =
          addresses.stream().anyMatch(other -> !other.equals(address) && other.contains(address));
      if (!isPartOfAnother) {
        listing.address(address, country);
      }
    }
    if (addresses.isEmpty()) {
      listing.address(null, country);
    }
  }

  private void addPerson(ReportedListing.Builder listing) {
    String birth = cells.text("birthDate");
    if (birth != null && !birth.equals("N/D")) {
      Stream.of(birth.split("\\s*[;(]?\\s*\\bor\\s+"))
          .map(each -> birth.contains("(or") ? each.replaceFirst("\\)$", "") : each)
          .forEach(listing::birthDate);
    }
    String nationality = cells.text("nationality");
    if (nationality != null) {
      String plain = nationality.replaceFirst("\\s*\\(.*\\)", "");
      Stream.of(plain.split("\\s*(?:[;,]|\\band/or\\b|\\band\\b)\\s*"))
          .forEach(listing::nationality);
      listing.field("nationality", plain.equals(nationality) ? null : nationality);
    }
    split(cells.text("flag")).forEach(listing::nationality);
  }

  private static List<String> split(String cell) {
    return cell == null ? List.of() : Stream.of(cell.split("\\s*;\\s+")).distinct().toList();
  }
}
