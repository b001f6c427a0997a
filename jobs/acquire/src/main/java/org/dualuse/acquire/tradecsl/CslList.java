package org.dualuse.acquire.tradecsl;

import java.util.Arrays;
import org.dualuse.acquire.listing.EarProvisions;
import org.dualuse.acquire.listing.SanctionsList;

/** The lists that the file consolidates, by the beginning of their names in {@code source}. */
enum CslList {
  SDN("Specially Designated Nationals", SanctionsList.OFAC_SDN, null),
  SECTORAL("Sectoral Sanctions Identifications", SanctionsList.OFAC_NON_SDN, null),
  CAPTA("Capta List", SanctionsList.OFAC_NON_SDN, null),
  MENU_BASED("Non-SDN Menu-Based Sanctions", SanctionsList.OFAC_NON_SDN, null),
  CHINESE_MILITARY("Non-SDN Chinese Military", SanctionsList.OFAC_NON_SDN, null),
  PALESTINIAN_COUNCIL("Palestinian Legislative Council", SanctionsList.OFAC_NON_SDN, null),
  EVADERS("Foreign Sanctions Evaders", SanctionsList.OFAC_NON_SDN, null),
  ENTITY("Entity List", SanctionsList.BIS_ENTITY_LIST, EarProvisions.ENTITY_LIST),
  MILITARY_END_USER(
      "Military End User",
      SanctionsList.BIS_MILITARY_END_USER,
      EarProvisions.MILITARY_END_USER_LIST),
  UNVERIFIED("Unverified List", SanctionsList.BIS_UNVERIFIED, EarProvisions.UNVERIFIED_LIST),
  DENIED_PERSONS("Denied Persons", SanctionsList.BIS_DENIED_PERSONS, "EAR denial order"),
  NONPROLIFERATION("Nonproliferation Sanctions", SanctionsList.STATE_NONPROLIFERATION, null),
  ITAR_DEBARRED("ITAR Debarred", SanctionsList.STATE_AECA_DEBARRED, "ITAR debarment"),
  AECA_DEBARRED("AECA Debarred", SanctionsList.STATE_AECA_DEBARRED, "ITAR debarment");

  private final String beginning;
  private final SanctionsList list;
  private final String programme;

  CslList(String beginning, SanctionsList list, String programme) {
    this.beginning = beginning;
    this.list = list;
    this.programme = programme;
  }

  /** The list of a source, or null if the source is new. */
  static CslList of(String source) {
    return Arrays.stream(values())
        .filter(each -> source.regionMatches(true, 0, each.beginning, 0, each.beginning.length()))
        .findFirst()
        .orElse(null);
  }

  SanctionsList list() {
    return list;
  }

  /** What the entries stand under where the row names no programme, or null. */
  String programme() {
    return programme;
  }
}
