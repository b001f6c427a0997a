package org.dualuse.acquire.ofac;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListDates;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ListedOwner;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.ReportedListing.Builder;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.listing.ReportedListing.Part;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.XmlTree;

/** What an {@code entity} of the enhanced XML means. One instance per file. */
final class EnhancedEntity {
  /** All names of the schema within an entity, read or ignored (ids, versions, repetitions). */
  static final Set<String> NAMES =
      Stream.of(
              "id refId generalInfo identityId entityType livingStatus remarks title isUsCitizen",
              "isUsPerson sanctionsLists sanctionsList datePublished sanctionsPrograms",
              "sanctionsProgram sanctionsTypes sanctionsType legalAuthorities legalAuthority",
              "names name isPrimary aliasType isLowQuality translations translation script",
              "formattedFirstName formattedLastName formattedFullName nameParts namePart type",
              "value addresses address country addressParts addressPart features feature",
              "featureTypeId versionId valueRefId valueDate reliability comments",
              "identityDocuments identityDocument nameId nameTranslationId documentNumber",
              "isValid issuingAuthority issuingLocation issuingCountry issueDate expirationDate",
              "idFeatures idFeature featureVersionId relationships relationship relatedEntity",
              "entityId quality dateRange fromDateBegin fromDateEnd toDateBegin toDateEnd",
              "isApproximate isDateRange")
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> REQUIRED =
      List.of("generalInfo", "sanctionsLists", "sanctionsPrograms", "names");
  private static final Pattern DIRECTIVE = Pattern.compile("(?i).*?(\\d{5}).* Directive (\\w+)");

  private final OfacFile file;
  private final RemarkCount count;

  EnhancedEntity(OfacFile file, RemarkCount count) {
    this.file = file;
    this.count = count;
  }

  /**
   * The listing of a party.
   *
   * @throws FileRefused MISSING_ELEMENT if a part is missing that the schema demands: it has
   *     changed
   */
  ReportedListing listing(JsonNode entity) throws BadRow, FileRefused {
    for (String name : REQUIRED) {
      if (entity.path(name).isMissingNode()) {
        throw EnhancedXml.missing(name + " in an entity");
      }
    }
    String number = required(entity, "id");
    JsonNode general = entity.path("generalInfo");
    Kind kind = kind(required(general, "entityType"));
    Builder entry = new Builder(file.list(), number, Part.ENTRY, file.asOf()).kind(kind);
    entry.identifier(ListedIdentifier.of(IdentifierScheme.OFAC_NUMBER, null, number));
    Statements statements = new Statements(entry, kind, count);
    addNames(entity, entry);
    addAddresses(entity, entry);
    addMeasures(entity, statements);
    addGeneral(general, entry, statements);
    addFeatures(entity, statements);
    addDocuments(entity, statements);
    addRelationships(entity, entry, statements);
    statements.finish();
    return entry.build();
  }

  private static Kind kind(String type) throws BadRow {
    return switch (type) {
      case "Entity" -> Kind.COMPANY;
      case "Individual" -> Kind.PERSON;
      case "Vessel" -> Kind.VESSEL;
      case "Aircraft" -> Kind.AIRCRAFT;
      default -> throw new BadRow("UNKNOWN_KIND", "`" + type + "` is no known kind of party.");
    };
  }

  /** The primary name comes first, in the script that OFAC files it under. */
  private static void addNames(JsonNode entity, Builder entry) throws BadRow {
    List<JsonNode> names = XmlTree.all(entity, "names", "name");
    for (boolean wanted : new boolean[] {true, false}) {
      for (JsonNode name : names) {
        if (is(name, "isPrimary") == wanted) {
          addName(name, wanted, entry);
        }
      }
    }
  }

  private static void addName(JsonNode name, boolean isPrimaryName, Builder entry) throws BadRow {
    ListedName.Kind kind = nameKind(name);
    for (JsonNode translation : XmlTree.all(name, "translations", "translation")) {
      boolean isPrimary = isPrimaryName && is(translation, "isPrimary");
      String script = XmlTree.text(translation, "script");
      boolean isChinese = script != null && script.startsWith("Chinese");
      entry.name(
          required(translation, "formattedFullName"),
          isPrimary ? ListedName.Kind.PRIMARY : kind,
          isChinese ? "zh" : null);
    }
  }

  private static ListedName.Kind nameKind(JsonNode name) {
    if (is(name, "isLowQuality")) {
      return ListedName.Kind.WEAK;
    }
    boolean isFormer = "F.K.A.".equals(XmlTree.text(name, "aliasType"));
    return isFormer ? ListedName.Kind.FORMER : ListedName.Kind.ALIAS;
  }

  private static void addAddresses(JsonNode entity, Builder entry) {
    for (JsonNode address : XmlTree.all(entity, "addresses", "address")) {
      String country = XmlTree.text(address, "country");
      List<JsonNode> translations = XmlTree.all(address, "translations", "translation");
      if (translations.isEmpty()) {
        entry.address(null, country);
      }
      for (JsonNode translation : translations) {
        String text =
            XmlTree.all(translation, "addressParts", "addressPart").stream()
                .map(part -> XmlTree.text(part, "value"))
                .collect(Collectors.joining(", "));
        entry.address(text, country);
      }
    }
  }

  private static void addMeasures(JsonNode entity, Statements statements) throws BadRow {
    ListingDates dates =
        new ListingDates(XmlTree.all(entity, "sanctionsPrograms", "sanctionsProgram"));
    for (JsonNode list : XmlTree.all(entity, "sanctionsLists", "sanctionsList")) {
      LocalDate published = ListDates.iso(required(list, "datePublished"));
      dates.add(XmlTree.text(list), published);
      statements.field("listed: " + XmlTree.text(list), published.toString());
    }
    dates.byProgramme().forEach(statements::programme);
    for (JsonNode type : XmlTree.all(entity, "sanctionsTypes", "sanctionsType")) {
      Matcher directive = DIRECTIVE.matcher(XmlTree.text(type));
      if (directive.matches()) {
        statements.directive(directive.group(1), directive.group(2), null);
      } else {
        statements.field("sanctionsType", XmlTree.text(type));
      }
    }
    for (JsonNode authority : XmlTree.all(entity, "legalAuthorities", "legalAuthority")) {
      statements.field("legalAuthority", XmlTree.text(authority));
    }
  }

  private static void addGeneral(JsonNode general, Builder entry, Statements statements) {
    String title = XmlTree.text(general, "title");
    statements.field("Title", title);
    for (String name : List.of("livingStatus", "isUsCitizen", "isUsPerson")) {
      statements.field(name, XmlTree.text(general, name));
    }
    String remarks = XmlTree.text(general, "remarks");
    if (remarks != null) {
      entry.remarks(remarks);
      statements.read(Remarks.whole(remarks), title);
    }
  }

  /** A feature is a labelled statement; one with an unknown label is a field by that name. */
  private void addFeatures(JsonNode entity, Statements statements) throws BadRow {
    for (JsonNode feature : XmlTree.all(entity, "features", "feature")) {
      String type = required(feature, "type");
      String value = XmlTree.text(feature, "value");
      if (value != null) {
        count.add(type, true);
        if (!statements.read(type + " " + value)) {
          statements.field(type, value);
        }
      }
      statements.field(type + " comments", XmlTree.text(feature, "comments"));
    }
  }

  private static void addDocuments(JsonNode entity, Statements statements) throws BadRow {
    for (JsonNode document : XmlTree.all(entity, "identityDocuments", "identityDocument")) {
      String type = required(document, "type");
      String issued = day(document, "issueDate");
      String expires = day(document, "expirationDate");
      String dates =
          (issued == null ? "" : "issued " + issued)
              + (expires == null ? "" : " expires " + expires)
              + ("false".equals(XmlTree.text(document, "isValid")) ? " not valid" : "");
      statements.document(
          type,
          required(document, "documentNumber"),
          XmlTree.text(document, "issuingCountry"),
          dates);
      for (String name : List.of("issuingAuthority", "issuingLocation", "comments")) {
        statements.field(type + " " + name, XmlTree.text(document, name));
      }
    }
  }

  /** OFAC states no percentages. */
  private static void addRelationships(JsonNode entity, Builder entry, Statements statements)
      throws BadRow {
    for (JsonNode relationship : XmlTree.all(entity, "relationships", "relationship")) {
      String type = required(relationship, "type");
      String other = required(relationship, "relatedEntity");
      switch (type) {
        case "Owned or Controlled By" ->
            entry.owner(new ListedOwner(other, null, null, "OWNED_OR_CONTROLLED"));
        case "Acting for or on behalf of" ->
            entry.owner(new ListedOwner(other, null, null, "LINKED"));
        default -> statements.field(type, other);
      }
      statements.field(type + " comments", XmlTree.text(relationship, "comments"));
    }
  }

  private static String day(JsonNode document, String name) {
    return XmlTree.text(document.path(name), "fromDateBegin");
  }

  private static boolean is(JsonNode node, String name) {
    return "true".equals(XmlTree.text(node, name));
  }

  private static String required(JsonNode node, String name) throws BadRow {
    String text = XmlTree.text(node, name);
    if (text == null) {
      throw new BadRow("MISSING_VALUE", "The element `" + name + "` is missing or empty.");
    }
    return text;
  }
}
