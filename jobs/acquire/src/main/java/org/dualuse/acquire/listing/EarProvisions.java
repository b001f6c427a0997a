package org.dualuse.acquire.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The provisions of the US Export Administration Regulations (15 CFR 730-774) that a licence
 * requirement cites, each as a programme: {@code (See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of
 * the EAR)} gives {@code EAR 734.9(g)}, {@code EAR 746.8(a)(3)} and {@code EAR 744.21}.
 *
 * <p>In parts 734, 736 and 746 the paragraphs are rules of their own and stay; in part 744 the
 * section is the rule and its paragraphs (how BIS gives notice) go. Footnote marks are no part of a
 * citation. Sections of other parts are not read: part 740 has the exceptions, part 772 the
 * definitions.
 */
public final class EarProvisions {
  /** The Entity List itself. */
  public static final String ENTITY_LIST = "EAR supplement no. 4 to part 744";

  /** The Unverified List itself. */
  public static final String UNVERIFIED_LIST = "EAR supplement no. 6 to part 744";

  /** The Military End-User List itself. */
  public static final String MILITARY_END_USER_LIST = "EAR supplement no. 7 to part 744";

  /** A digit 1 is sometimes printed as the letter l. */
  private static final Pattern CITED =
      Pattern.compile(
          "(?<![\\d.])(?<part>734|736|744|746)\\.(?<section>[\\dl]+)"
              + "(?<paragraphs>(?:\\([0-9a-z]{1,4}\\))*)"
              + "|(?i:supplement no\\.\\s*(?<supplement>\\d+) to part (?<of>744|746))");

  /**
   * Days on which foreign-direct-product rules began; the most specific paragraph comes first.
   * Entries older than their rule were put under it by an amendment.
   */
  private static final Map<String, LocalDate> FIRST_DAYS = new LinkedHashMap<>();

  static {
    FIRST_DAYS.put("EAR 734.9(e)(3)", LocalDate.of(2024, 12, 2));
    FIRST_DAYS.put("EAR 734.9(e)(2)", LocalDate.of(2022, 10, 7));
    FIRST_DAYS.put("EAR 734.9(e)", LocalDate.of(2020, 5, 15));
    FIRST_DAYS.put("EAR 736.2(b)(3)(vi)", LocalDate.of(2020, 5, 15));
    FIRST_DAYS.put("EAR 734.9(g)", LocalDate.of(2022, 2, 24));
    FIRST_DAYS.put("EAR 746.8(a)(3)", LocalDate.of(2022, 2, 24));
  }

  private EarProvisions() {}

  /**
   * The programmes of a licence requirement, in its order.
   *
   * @param requirement the publisher's text, or null
   * @param list the programme that stands for the list itself, if no provision is cited
   */
  public static List<String> in(String requirement, String list) {
    Set<String> programmes = new LinkedHashSet<>();
    Matcher cited = CITED.matcher(requirement == null ? "" : requirement);
    while (cited.find()) {
      programmes.add(programme(cited));
    }
    return programmes.isEmpty() ? List.of(list) : new ArrayList<>(programmes);
  }

  /** True if the provision was in force on a day; true as well if its beginning is not known. */
  public static boolean isInForce(String programme, LocalDate day) {
    return FIRST_DAYS.entrySet().stream()
        .filter(rule -> programme.startsWith(rule.getKey()))
        .findFirst()
        .map(rule -> !day.isBefore(rule.getValue()))
        .orElse(true);
  }

  /**
   * The measure by which an entry stands under a provision, dated by the first of the entry's
   * citations: later ones amend it. A provision that is younger than the first citation came by the
   * first amendment since it is in force.
   */
  public static ListedMeasure cited(String programme, List<FederalRegister> citations) {
    for (FederalRegister citation : citations) {
      LocalDate day = citation.date();
      if (day == null || isInForce(programme, day)) {
        return ListedMeasure.cited(programme, day, citation.printed());
      }
    }
    String first = citations.isEmpty() ? null : citations.get(0).printed();
    return ListedMeasure.cited(programme, null, first);
  }

  private static String programme(Matcher cited) {
    if (cited.group("supplement") != null) {
      return "EAR supplement no. " + cited.group("supplement") + " to part " + cited.group("of");
    }
    String part = cited.group("part");
    String section = "EAR " + part + "." + cited.group("section").replace('l', '1');
    return part.equals("744") ? section : section + cited.group("paragraphs");
  }
}
