package org.dualuse.acquire.eusanctions;

import static org.dualuse.acquire.parse.XmlTree.all;
import static org.dualuse.acquire.parse.XmlTree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.listing.ListDates;
import org.dualuse.acquire.listing.ListedMeasure;
import org.dualuse.acquire.parse.BadRow;

/**
 * Programmes of an entity of the financial sanctions files, and since when.
 *
 * <p>The entity's {@code designationDate}, or the date of listing in its {@code
 * designationDetails}, is the publisher's own. Most entities have none: then the date is that of
 * the earliest act which the entry cites, by its <em>publication</em> (an act binds nobody before
 * it, and it is the only date that every citation has). The entity's {@code regulation} is the last
 * to concern it, so that the acts its names, addresses and documents cite are asked too; they name
 * no programme and count only where the entity has a single one. Both dates of each {@code
 * regulation} are kept in {@code publisher_fields.regulation}.
 */
final class FsfMeasures {
  private static final Pattern LISTED =
      Pattern.compile(
          "date of (?:listing|designation)\\s*:?\\s*(\\d{1,2}[./]\\d{1,2}[./]\\d{4})",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> CITING =
      List.of("nameAlias", "address", "birthdate", "citizenship", "identification");

  private record Act(LocalDate publishedOn, String title) {}

  private FsfMeasures() {}

  /** One measure for each programme; MISSING_VALUE if there is none. */
  static List<ListedMeasure> of(JsonNode entity) throws BadRow {
    Map<String, List<Act>> acts = new LinkedHashMap<>();
    for (JsonNode regulation : all(entity, "regulation")) {
      acts.computeIfAbsent(FsfEntry.required(regulation, "programme"), key -> new ArrayList<>())
          .add(act(regulation));
    }
    if (acts.isEmpty()) {
      throw new BadRow("MISSING_VALUE", "The entity cites no regulation.");
    }
    LocalDate designatedOn = designatedOn(entity);
    List<ListedMeasure> measures = new ArrayList<>();
    for (Map.Entry<String, List<Act>> programme : acts.entrySet()) {
      List<Act> own = programme.getValue();
      if (designatedOn != null) {
        measures.add(ListedMeasure.since(programme.getKey(), designatedOn, earliest(own).title()));
      } else {
        List<Act> cited = new ArrayList<>(own);
        if (acts.size() == 1) {
          cited.addAll(citedByParts(entity));
        }
        Act first = earliest(cited);
        measures.add(ListedMeasure.cited(programme.getKey(), first.publishedOn(), first.title()));
      }
    }
    return measures;
  }

  /** Title, programme and both dates of a regulation, in one line. */
  static String describe(JsonNode regulation) {
    return text(regulation, "numberTitle")
        + ", "
        + text(regulation, "programme")
        + ", published "
        + text(regulation, "publicationDate")
        + ", in force "
        + text(regulation, "entryIntoForceDate");
  }

  private static LocalDate designatedOn(JsonNode entity) throws BadRow {
    String date = text(entity, "designationDate");
    if (date != null) {
      return ListDates.iso(date);
    }
    Matcher listed = LISTED.matcher(String.valueOf(text(entity, "designationDetails")));
    return listed.find() ? ListDates.dotted(listed.group(1).replace('/', '.')) : null;
  }

  private static List<Act> citedByParts(JsonNode entity) throws BadRow {
    List<Act> acts = new ArrayList<>();
    for (String part : CITING) {
      for (JsonNode summary : all(entity, part, "regulationSummary")) {
        acts.add(act(summary));
      }
    }
    return acts;
  }

  private static Act act(JsonNode act) throws BadRow {
    return new Act(
        ListDates.iso(FsfEntry.required(act, "publicationDate")), text(act, "numberTitle"));
  }

  private static Act earliest(List<Act> acts) {
    return acts.stream().min(Comparator.comparing(Act::publishedOn)).orElseThrow();
  }
}
