package org.dualuse.acquire.bis;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.listing.EarProvisions;
import org.dualuse.acquire.listing.FederalRegister;
import org.dualuse.acquire.listing.ListedMeasure;
import org.dualuse.acquire.listing.ListedOwner;
import org.dualuse.acquire.listing.OrganisationWords;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.listing.ReportedListing.Part;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.platform.snapshot.Sha256;

/**
 * What an entity of a copy says.
 *
 * <p>The lists have no key: a hash of name and country (the heading under which BIS prints the
 * entry) stands for it, so that it is the same in every copy; two rows of one name and country
 * complete each other. The first citation is the one by which BIS listed the party, later ones
 * amended the entry. BIS lists addresses as {@code Address 01}, {@code Address 02} … under a
 * country. It does not tell persons from companies.
 */
final class BisListings {
  static final Set<String> FIELDS =
      Set.of(
          "name",
          "aliases",
          "country",
          "address",
          "status",
          "effective_date",
          "federal_register",
          "notes");

  private static final Pattern ADDRESS_ENTRY = Pattern.compile("Address \\d+");
  private static final Pattern SUBORDINATE =
      Pattern.compile("(?i)subordinate institution of (?<owner>.+)");

  private final SanctionsList list;
  private final LocalDate asOf;

  BisListings(SanctionsList list, LocalDate asOf) {
    this.list = list;
    this.asOf = asOf;
  }

  ReportedListing toListing(JsonNode entity) throws BadRow {
    BisParty party = BisParty.of(entity);
    String printed = required(entity, "federal_register");
    List<FederalRegister> citations = FederalRegister.citations(printed);
    if (citations.isEmpty()) {
      throw new BadRow("BAD_CITATION", "`federal_register` cites no notice.");
    }
    var listing =
        new ReportedListing.Builder(list, key(party), Part.ENTRY, asOf)
            .kind(kind(party.name()))
            .field("status", text(entity, "status"))
            .field("effective_date", text(entity, "effective_date"))
            .field("federal_register", printed.replaceAll("\\s+", " "))
            .field("amendments", printed(citations.subList(1, citations.size())));
    party.addTo(listing);
    addNotes(listing, text(entity, "notes"), citations);
    return listing.build();
  }

  private void addNotes(
      ReportedListing.Builder listing, String notes, List<FederalRegister> citations) {
    listing.remarks(notes);
    if (list == SanctionsList.BIS_ENTITY_LIST) {
      EarProvisions.in(notes, EarProvisions.ENTITY_LIST)
          .forEach(programme -> listing.measure(EarProvisions.cited(programme, citations)));
      return;
    }
    FederalRegister first = citations.get(0);
    listing.measure(
        ListedMeasure.cited(EarProvisions.MILITARY_END_USER_LIST, first.date(), first.printed()));
    Matcher subordinate = SUBORDINATE.matcher(notes == null ? "" : notes.strip());
    if (subordinate.matches()) {
      listing.owner(new ListedOwner(subordinate.group("owner"), null, null, "SUBSIDIARY"));
    }
  }

  private static String key(BisParty party) {
    String name = party.name().replaceAll("\\s+", " ");
    return Sha256.of(name + "|" + party.country()).substring(0, 16);
  }

  private static Kind kind(String name) {
    return ADDRESS_ENTRY.matcher(name).matches() ? Kind.ADDRESS : OrganisationWords.kindOf(name);
  }

  private static String printed(List<FederalRegister> citations) {
    return String.join("; ", citations.stream().map(FederalRegister::printed).toList());
  }

  /** The text; MISSING_VALUE if there is none. */
  static String required(JsonNode entity, String field) throws BadRow {
    String text = text(entity, field);
    if (text == null) {
      throw new BadRow("MISSING_VALUE", "The field `" + field + "` is empty.");
    }
    return text;
  }

  /** The text, or null if the field is null or blank. */
  static String text(JsonNode entity, String field) {
    String text = entity.path(field).asText("").strip();
    return entity.path(field).isNull() || text.isEmpty() ? null : text;
  }
}
