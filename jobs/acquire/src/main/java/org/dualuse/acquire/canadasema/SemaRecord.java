package org.dualuse.acquire.canadasema;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListDates;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedMeasure;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.acquire.parse.BadRow;

/** A person, entity or ship in a schedule of a regulation. */
final class SemaRecord {
  /**
   * Semicolons, and slashes between blanks (the same name in Russian and Ukrainian). Commas are not
   * heeded: they also stand before legal forms and inside the names of ministries.
   */
  private static final Pattern BETWEEN_ALIASES = Pattern.compile("\\s*;\\s*|\\s+/\\s+");

  private static final String NO_SCHEDULE = "N/A";

  private final JsonNode record;
  private final LocalDate asOf;

  SemaRecord(JsonNode record, LocalDate asOf) {
    this.record = record;
    this.asOf = asOf;
  }

  ReportedListing listing(SemaKeys keys) throws BadRow {
    String printed = SemaField.COUNTRY.in(record);
    if (printed == null) {
      throw new BadRow("MISSING_VALUE", "The record does not say under which regulation it is.");
    }
    String organisation = SemaField.ENTITY_OR_SHIP.in(record);
    String name = organisation == null ? personName() : organisation;
    if (name.isEmpty()) {
      throw new BadRow("MISSING_NAME", "The record has no name.");
    }
    String regulation = english(printed);
    String schedule = SemaField.SCHEDULE.in(record);
    String key = keys.key(regulation, schedule, SemaField.ITEM.in(record), name);
    ReportedListing.Builder listing =
        new ReportedListing.Builder(
            SanctionsList.CANADA_SEMA, key, ReportedListing.Part.ENTRY, asOf);
    listing.name(name, ListedName.Kind.PRIMARY, null);
    String aliases = Objects.requireNonNullElse(SemaField.ALIASES.in(record), "");
    for (String alias : BETWEEN_ALIASES.split(aliases)) {
      listing.name(alias, ListedName.Kind.ALIAS, null);
    }
    listing.measure(ListedMeasure.since(programme(regulation, schedule), listedOn(), null));
    addKind(listing, organisation);
    listing.field("Country", printed);
    listing.field("Schedule", schedule);
    listing.field("Item", SemaField.ITEM.in(record));
    return listing.build();
  }

  /** What the date and the title mean depends on what is listed. */
  private void addKind(ReportedListing.Builder listing, String organisation) {
    String imo = SemaField.IMO.in(record);
    String title = SemaField.TITLE.in(record);
    String date = SemaField.BORN_OR_BUILT.in(record);
    listing.identifier(ListedIdentifier.of(IdentifierScheme.IMO, null, imo));
    if (organisation == null) {
      listing.kind(ReportedListing.Kind.PERSON);
      listing.birthDate(date);
      listing.field("Title", title);
    } else if (imo != null || title != null) {
      listing.kind(ReportedListing.Kind.VESSEL);
      listing.field("ShipIMONumber", imo);
      listing.field("ShipBuildDate", date);
      listing.field("ShipType", title);
    } else {
      listing.kind(ReportedListing.Kind.COMPANY);
      listing.field("Date", date);
    }
  }

  private String personName() {
    return Stream.of(SemaField.GIVEN_NAME.in(record), SemaField.LAST_NAME.in(record))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private LocalDate listedOn() throws BadRow {
    String printed = SemaField.LISTED_ON.in(record);
    return printed == null ? null : ListDates.iso(printed);
  }

  private static String programme(String regulation, String schedule) {
    boolean hasSchedule = schedule != null && !schedule.equals(NO_SCHEDULE);
    return hasSchedule ? regulation + ", Schedule " + schedule : regulation;
  }

  /** The English half of {@code Russia / Russie}; some files print only that. */
  private static String english(String bilingual) {
    return bilingual.split("/", 2)[0].strip();
  }
}
