package org.dualuse.acquire.bis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.parse.BadRow;

/**
 * Names and addresses of an entity. Addresses stand in one text, separated by {@code ; and} or
 * {@code ;}. Where the address is empty, the copy may have run it into the last alias ({@code APEX
 * Ltd., 26 General Belov St, Moscow, Russia}): it is cut off where a number follows a full stop or
 * comma, else the alias stays as it is.
 *
 * @param name the first one
 * @param aliases further ones
 * @param country the heading under which the entity stands
 * @param addresses without country; none if none is printed
 * @param references to other entries of the party, such as {@code See alternate addresses under
 *     Pakistan}: neither names nor addresses
 */
record BisParty(
    String name,
    List<String> aliases,
    String country,
    List<String> addresses,
    List<String> references) {

  /** The text may hold brackets itself, and the last one may be missing. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\((?<text>(?:see|for alternate)\\b(?:[^()]|\\([^()]*\\))*+)(?:\\)|$)\\.?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SEPARATOR =
      Pattern.compile(";\\s*(?:and(?=[\\s,;\\p{Lu}\\d]|$),?\\s*)?");
  private static final Pattern RUN_IN =
      Pattern.compile("(?<alias>.+?)[.,] (?<address>(?:No\\. ?|P\\.O\\. Box )?\\d.*,.*)");

  static BisParty of(JsonNode entity) throws BadRow {
    List<String> references = new ArrayList<>();
    String name = cleared(BisListings.required(entity, "name"), references);
    List<String> aliases = new ArrayList<>();
    entity.path("aliases").forEach(alias -> aliases.add(cleared(alias.asText(), references)));
    String printed = BisListings.text(entity, "address");
    String address = printed == null ? takeFromLast(aliases) : cleared(printed, references);
    List<String> addresses =
        address == null
            ? List.of()
            : SEPARATOR
                .splitAsStream(address)
                .map(String::strip)
                .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    return new BisParty(
        name, aliases, BisListings.required(entity, "country"), addresses, references);
  }

  void addTo(ReportedListing.Builder listing) {
    listing.name(name, ListedName.Kind.PRIMARY, null);
    aliases.forEach(alias -> listing.name(alias, ListedName.Kind.ALIAS, null));
    addresses.forEach(address -> listing.address(address, country));
    if (addresses.isEmpty()) {
      listing.address(null, country);
    }
    listing.field("see_also", String.join("; ", references));
  }

  private static String cleared(String text, List<String> references) {
    REFERENCE.matcher(text).results().forEach(found -> references.add(found.group(1).strip()));
    return REFERENCE.matcher(text).replaceAll("").strip();
  }

  private static String takeFromLast(List<String> aliases) {
    int last = aliases.size() - 1;
    Matcher runIn = RUN_IN.matcher(last < 0 ? "" : aliases.get(last));
    if (!runIn.matches()) {
      return null;
    }
    aliases.set(last, runIn.group("alias"));
    return runIn.group("address");
  }
}
