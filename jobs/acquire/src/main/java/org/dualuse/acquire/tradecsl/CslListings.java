package org.dualuse.acquire.tradecsl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ListedOwner;
import org.dualuse.acquire.listing.OrganisationWords;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.listing.ReportedListing.Part;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.platform.snapshot.Finding;
import org.dualuse.platform.snapshot.Sha256;

/**
 * What a row of the list says.
 *
 * <p>Its key is OFAC's number of the party ({@code entity_number}), else the row's {@code _id},
 * else, in the layout without one, a hash of source, name, addresses and citation: name alone would
 * put namesakes together, and a denied person has a row for each address. Only OFAC's number is the
 * same in all layouts; the {@code _id} of other lists was given anew several times.
 */
final class CslListings {
  private static final Set<String> FIELDS =
      Set.of(
          "source",
          "title",
          "federal_register_notice",
          "standard_order",
          "license_requirement",
          "license_policy",
          "call_sign",
          "vessel_type",
          "gross_tonnage",
          "gross_registered_tonnage");

  private static final Pattern SUCCESSORS =
      Pattern.compile("[;,]?\\s+(?<others>and any successor.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINKED =
      Pattern.compile("\\(Linked To: (?<owner>[^()]*(?:\\([^()]*\\)[^()]*)*)\\)");

  private final LocalDate asOf;
  private final CslLabels labels = CslLabels.read();
  private final Set<String> unknownSources = new TreeSet<>();
  private final Set<String> unknownTypes = new TreeSet<>();
  private final Set<String> unknownIds = new TreeSet<>();

  CslListings(LocalDate asOf) {
    this.asOf = asOf;
  }

  CslLabels labels() {
    return labels;
  }

  /** The row, kept or quarantined. */
  Observation observe(CslRecord row) {
    try {
      return Observation.kept(row.position(), toListing(row).toRow());
    } catch (BadRow e) {
      return Observation.quarantined(
          row.position(), e.reason(), e.getMessage(), row.rawText(), null, "");
    }
  }

  /** One warning for each source, type and label that is new. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    unknownSources.forEach(
        name -> findings.add(unknown("UNKNOWN_SOURCE", "source `" + name + "` is kept as OTHER")));
    unknownTypes.forEach(
        name -> findings.add(unknown("UNKNOWN_TYPE", "type `" + name + "` is kept as UNKNOWN")));
    unknownIds.forEach(
        name -> findings.add(unknown("UNKNOWN_LABEL", "label in `" + name + "` is kept unread")));
    return findings;
  }

  private static Finding unknown(String code, String what) {
    return Finding.warn(code, "The " + what + ". Check what it means.");
  }

  private ReportedListing toListing(CslRecord row) throws BadRow {
    String source = required(row, "source");
    String name = required(row, "name");
    CslList known = CslList.of(source);
    if (known == null) {
      unknownSources.add(source);
    }
    SanctionsList list = known == null ? SanctionsList.OTHER : known.list();
    var listing = new ReportedListing.Builder(list, key(row), Part.ENTRY, asOf);
    addNames(listing, row, name);
    listing.kind(kind(row.text("type"), name));
    row.addresses().forEach(address -> listing.address(address.text(), address.country()));
    String number = row.text("entity_number");
    if (list.authority() == SanctionsList.Authority.OFAC && number != null) {
      listing.identifier(ListedIdentifier.of(IdentifierScheme.OFAC_NUMBER, null, number));
    }
    addIds(listing, row.ids());
    CslMeasures.of(row, known).forEach(listing::measure);
    addPersonOrShip(listing, row);
    FIELDS.forEach(field -> listing.field(field, row.text(field)));
    return listing.build();
  }

  private static void addNames(ReportedListing.Builder listing, CslRecord row, String name) {
    Matcher successors = SUCCESSORS.matcher(name);
    boolean hasSuccessors = successors.find();
    listing.name(
        hasSuccessors ? name.substring(0, successors.start()) : name,
        ListedName.Kind.PRIMARY,
        null);
    listing.field("name_extends_to", hasSuccessors ? successors.group("others") : null);
    row.values("alt_names").forEach(alias -> listing.name(alias, ListedName.Kind.ALIAS, null));
  }

  private void addIds(ReportedListing.Builder listing, List<CslId> ids) {
    Map<String, String> facts = new TreeMap<>();
    for (CslId id : ids) {
      if (id.value() == null) {
        continue;
      }
      if (!labels.isKnown(id.label())) {
        unknownIds.add(id.label().isEmpty() ? id.value() : id.label());
        facts.merge("ids", (id.label() + " " + id.value()).strip(), (a, b) -> a + "; " + b);
      } else if (labels.isFact(id.label())) {
        facts.merge(id.label(), id.value(), (a, b) -> a + "; " + b);
      } else {
        listing.identifier(id.toIdentifier());
      }
    }
    facts.forEach(listing::field);
  }

  private static void addPersonOrShip(ReportedListing.Builder listing, CslRecord row) {
    row.values("dates_of_birth").forEach(listing::birthDate);
    row.values("nationalities").forEach(listing::nationality);
    row.values("citizenships").forEach(listing::nationality);
    listing.nationality(row.text("vessel_flag"));
    listing.field("places_of_birth", String.join("; ", row.values("places_of_birth")));
    String shipowner = row.text("vessel_owner");
    if (shipowner != null) {
      listing.owner(new ListedOwner(shipowner, null, null, "OWNED"));
    }
    String remarks = row.text("remarks");
    listing.remarks(remarks);
    LINKED
        .matcher(remarks == null ? "" : remarks)
        .results()
        .map(linked -> new ListedOwner(linked.group(1).strip(), null, null, "LINKED"))
        .forEach(listing::owner);
  }

  private Kind kind(String type, String name) {
    if (type == null) {
      return OrganisationWords.kindOf(name);
    }
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "individual" -> Kind.PERSON;
      case "entity" -> Kind.COMPANY;
      case "vessel" -> Kind.VESSEL;
      case "aircraft" -> Kind.AIRCRAFT;
      default -> {
        unknownTypes.add(type);
        yield Kind.UNKNOWN;
      }
    };
  }

  private static String key(CslRecord row) {
    String number = row.text("entity_number");
    if (number != null || row.id() != null) {
      return number != null ? number : row.id();
    }
    return Sha256.of(
            String.join(
                "|",
                row.text("source"),
                row.text("name"),
                row.addresses().toString(),
                String.valueOf(row.text("federal_register_notice"))))
        .substring(0, 16);
  }

  private static String required(CslRecord row, String field) throws BadRow {
    String text = row.text(field);
    if (text == null) {
      throw new BadRow("MISSING_VALUE", "The field `" + field + "` is empty.");
    }
    return text;
  }
}
