package org.dualuse.acquire.opensanctions;

import java.util.Map;
import java.util.Set;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ReportedListing.Kind;

/** What FollowTheMoney's schemata are. */
final class Schema {
  /** A LegalEntity is a person or an organisation: the schema does not say. */
  private static final Map<String, Kind> PARTIES =
      Map.of(
          "Person", Kind.PERSON,
          "Company", Kind.COMPANY,
          "Organization", Kind.COMPANY,
          "PublicBody", Kind.COMPANY,
          "LegalEntity", Kind.UNKNOWN,
          "Vessel", Kind.VESSEL,
          "Airplane", Kind.AIRCRAFT,
          "Vehicle", Kind.UNKNOWN);

  private static final Set<String> RELATIONS =
      Set.of(
          "Associate",
          "ContractAward",
          "Debt",
          "Directorship",
          "Employment",
          "Family",
          "Membership",
          "Occupancy",
          "Payment",
          "ProjectParticipant",
          "Representation",
          "Similar",
          "Succession",
          "UnknownLink");

  private static final Set<String> THINGS =
      Set.of(
          "Article",
          "Asset",
          "BankAccount",
          "Contract",
          "CourtCase",
          "CryptoWallet",
          "Document",
          "Documentation",
          "Event",
          "License",
          "Note",
          "Position",
          "Project",
          "RealEstate",
          "Security",
          "Thing",
          "Trip");

  private Schema() {}

  /** What a party of the schema is; null if its entities are no parties. */
  static Kind partyKind(String schema) {
    return PARTIES.get(schema);
  }

  /** The rule that leaves a schema out, OTHER_RELATION or NOT_A_PARTY; null if there is none. */
  static String exclusion(String schema) {
    if (RELATIONS.contains(schema)) {
      return "OTHER_RELATION";
    }
    return THINGS.contains(schema) ? "NOT_A_PARTY" : null;
  }

  /** The kind, or COMPANY if an identifier that only organisations have tells it. */
  static Kind refined(Kind kind, ListedIdentifier identifier) {
    if (kind != Kind.UNKNOWN || identifier == null) {
      return kind;
    }
    boolean isOfOrganisation =
        switch (identifier.scheme()) {
          case OGRN -> identifier.value().length() == 13;
          case INN -> identifier.value().length() == 10;
          case KPP, USCC, HK_CR, HK_BR, IMO_COMPANY -> true;
          default -> identifier.scheme() == IdentifierScheme.BIC;
        };
    return isOfOrganisation ? Kind.COMPANY : kind;
  }
}
