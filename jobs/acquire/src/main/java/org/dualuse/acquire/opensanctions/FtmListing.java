package org.dualuse.acquire.opensanctions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedMeasure;
import org.dualuse.acquire.listing.ListedMeasure.Evidence;
import org.dualuse.acquire.listing.ListedOwner;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.ReportedListing.Part;
import org.dualuse.acquire.parse.BadRow;

/**
 * An entity as a row of a list. A party is an entry; what hangs on a party (Sanction, Ownership,
 * Identification, Passport) is a supplement to it by the party's id. An Address is a supplement
 * under its own id, which a party names in its field {@code addressEntity}; the owner of an
 * Ownership is an id, too: names would need the whole file in memory.
 */
final class FtmListing {
  private static final List<String> MEMBERS =
      List.of("schema", "datasets", "referents", "first_seen", "last_seen", "last_change");

  /** Which property of a supplement names the entry that it completes. */
  private static final Map<String, String> ENTRY_OF =
      Map.of(
          "Sanction", "entity",
          "Ownership", "asset",
          "Identification", "holder",
          "Passport", "holder");

  private final FtmEntity entity;
  private final LocalDate asOf;

  private FtmListing(FtmEntity entity, LocalDate asOf) {
    this.entity = entity;
    this.asOf = asOf;
  }

  /** True if the entities of the schema complete others. */
  static boolean isSupplement(String schema) {
    return ENTRY_OF.containsKey(schema) || schema.equals("Address");
  }

  /** The row of a sanctioned party. */
  static ReportedListing entry(FtmEntity entity, LocalDate asOf) throws BadRow {
    FtmListing listing = new FtmListing(entity, asOf);
    ReportedListing.Builder row = listing.row(entity.id(), Part.ENTRY);
    Dataset.measures(entity.datasets(), List.of()).forEach(row::measure);
    new FtmParty(entity).addTo(row);
    row.field("topics", String.join("; ", entity.values("topics")));
    return listing.finished(row);
  }

  /** The row of what hangs on a party. */
  static ReportedListing supplement(FtmEntity entity, LocalDate asOf) throws BadRow {
    FtmListing listing = new FtmListing(entity, asOf);
    String link = ENTRY_OF.get(entity.schema());
    ReportedListing.Builder row =
        listing.row(link == null ? entity.id() : entity.only(link), Part.SUPPLEMENT);
    switch (entity.schema()) {
      case "Sanction" -> listing.addSanction(row);
      case "Ownership" -> listing.addOwner(row);
      case "Address" -> listing.addAddress(row);
      default -> listing.addDocument(row);
    }
    return listing.finished(row);
  }

  private ReportedListing.Builder row(String entryId, Part part) {
    return new ReportedListing.Builder(Dataset.listOf(entity.datasets()), entryId, part, asOf);
  }

  private ReportedListing finished(ReportedListing.Builder row) throws BadRow {
    for (String member : MEMBERS) {
      row.field(member, entity.member(member));
    }
    entity.rest().forEach(row::field);
    return row.build();
  }

  /** A date of which only the year or the month is known dates no listing; it stays a field. */
  private void addSanction(ReportedListing.Builder row) throws BadRow {
    List<String> names = entity.values("programId");
    List<String> programmes = names.isEmpty() ? entity.values("program") : names;
    LocalDate listed = earliest("listingDate");
    LocalDate listedOn = listed != null ? listed : earliest("startDate");
    LocalDate delistedOn = earliest("endDate");
    Evidence evidence = listedOn == null ? Evidence.NONE : Evidence.PUBLISHER_DATE;
    String citation = entity.first("program");
    for (String programme : Dataset.programmes(entity.datasets(), programmes)) {
      row.measure(new ListedMeasure(programme, listedOn, delistedOn, evidence, citation));
    }
    row.remarks(String.join("; ", entity.values("reason")));
    for (String date : List.of("listingDate", "startDate", "endDate", "program", "programId")) {
      row.field(date, String.join("; ", entity.values(date)));
    }
  }

  private void addOwner(ReportedListing.Builder row) throws BadRow {
    LocalDate date = earliest("date");
    LocalDate since = date != null ? date : earliest("startDate");
    String percentage = entity.first("percentage");
    row.owner(new ListedOwner(entity.only("owner"), share(percentage), since, "OWNED"));
    row.field("percentage", percentage);
    row.field("date", entity.first("date"));
    row.field("startDate", entity.first("startDate"));
  }

  private void addAddress(ReportedListing.Builder row) throws BadRow {
    String full = entity.first("full");
    String country = entity.first("country");
    String street =
        String.join(
            ", ",
            List.of(
                String.join(", ", entity.values("street")),
                String.join(", ", entity.values("postalCode")),
                String.join(", ", entity.values("city")),
                String.join(", ", entity.values("region"))));
    String parts = street.replaceAll("(, )+", ", ").replaceAll("^, |, $", "");
    if (full == null && country == null && parts.isEmpty()) {
      throw new BadRow("MISSING_VALUE", "The address is empty.");
    }
    row.address(full != null ? full : parts, country);
  }

  private void addDocument(ReportedListing.Builder row) throws BadRow {
    String type = entity.first("type");
    String label = entity.schema() + (type == null ? "" : " " + type);
    String number = entity.first("number");
    if (number == null) {
      throw new BadRow("MISSING_VALUE", "The document has no number.");
    }
    row.identifier(ListedIdentifier.labelled(label, entity.first("country"), number));
  }

  private LocalDate earliest(String property) throws BadRow {
    LocalDate earliest = null;
    for (String printed : entity.values(property)) {
      LocalDate day = day(printed);
      earliest = day != null && (earliest == null || day.isBefore(earliest)) ? day : earliest;
    }
    return earliest;
  }

  private static LocalDate day(String printed) {
    try {
      return LocalDate.parse(printed.replaceFirst("T.*", ""));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** A plain percentage; null if it is none, e.g. a range. */
  private static BigDecimal share(String printed) {
    if (printed == null || !printed.matches("\\d{1,3}([.,]\\d{1,9})?\\s*%?")) {
      return null;
    }
    BigDecimal share =
        new BigDecimal(printed.replaceAll("[\\s%]", "").replace(',', '.'))
            .setScale(6, RoundingMode.HALF_EVEN);
    return share.compareTo(BigDecimal.valueOf(100)) > 0 ? null : share;
  }
}
