package org.dualuse.acquire.ofac;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.parse.XmlTree;

/**
 * Since when a party stands under each of its programmes. The enhanced XML dates lists, not
 * programmes: some lists have a programme of their own; what programme is left belongs to what list
 * is left, if there is one of each. Otherwise nothing is guessed.
 */
final class ListingDates {
  /** Holds all non-SDN lists together. */
  private static final String UMBRELLA = "Consolidated List";

  private static final Map<String, String> PROGRAMME_OF_LIST =
      Map.of(
          "Sectoral Sanctions Identifications List", "UKRAINE-EO13662",
          "Non-SDN Palestinian Legislative Council List", "NS-PLC",
          "Non-SDN CMIC List", "CMIC-EO13959",
          "FSE List", "FSE-IR",
          "CAPTA List", "561-Related");

  private final Map<String, LocalDate> dates = new LinkedHashMap<>();
  private final List<LocalDate> others = new ArrayList<>();

  ListingDates(List<JsonNode> programmes) {
    programmes.forEach(each -> dates.put(XmlTree.text(each), null));
  }

  /** A list that holds the party, and since when. */
  void add(String list, LocalDate published) {
    String own = PROGRAMME_OF_LIST.get(list);
    if (own != null && dates.containsKey(own)) {
      dates.put(own, published);
    } else if (!UMBRELLA.equals(list)) {
      others.add(published);
    }
  }

  /** The programmes in their order, with null for a date that is not known. */
  Map<String, LocalDate> byProgramme() {
    List<String> left = dates.keySet().stream().filter(each -> dates.get(each) == null).toList();
    Map<String, LocalDate> all = new LinkedHashMap<>(dates);
    if (left.size() == 1 && others.size() == 1) {
      all.put(left.get(0), others.get(0));
    }
    return all;
  }
}
