package org.dualuse.acquire.listing;

/** The lists that the warehouse knows, each with the authority that keeps it. */
public enum SanctionsList {
  /** Specially Designated Nationals. */
  OFAC_SDN(Authority.OFAC),
  /** Non-SDN lists: sectoral (SSI), CAPTA, NS-MBS, NS-PLC and others, told apart by programme. */
  OFAC_NON_SDN(Authority.OFAC),
  /** BIS Entity List, Supplement No. 4 to Part 744. */
  BIS_ENTITY_LIST(Authority.BIS),
  /** BIS Military End-User List, Supplement No. 7 to Part 744. */
  BIS_MILITARY_END_USER(Authority.BIS),
  /** BIS Unverified List. */
  BIS_UNVERIFIED(Authority.BIS),
  /** BIS Denied Persons List. */
  BIS_DENIED_PERSONS(Authority.BIS),
  /** Nonproliferation sanctions. */
  STATE_NONPROLIFERATION(Authority.STATE),
  /** AECA debarred parties. */
  STATE_AECA_DEBARRED(Authority.STATE),
  /** Financial sanctions files: everybody whose assets are frozen. */
  EU_ASSET_FREEZE(Authority.EU),
  /** Regulation (EU) 269/2014, Annex I. */
  EU_269_2014(Authority.EU),
  /** Regulation (EU) 833/2014, annexes with names; the annex is the programme. */
  EU_833_2014(Authority.EU),
  /** The consolidated list of OFSI, closed in January 2026. */
  UK_CONSOLIDATED(Authority.UK),
  /** UK Sanctions List. */
  UK_SANCTIONS(Authority.UK),
  /** Consolidated list of the Security Council. */
  UN_CONSOLIDATED(Authority.UN),
  /** Special Economic Measures Act and others. */
  CANADA_SEMA(Authority.CANADA),
  /** Japan's ban on exports to named organisations. */
  JAPAN_EXPORT_BAN(Authority.JAPAN),
  /** War &amp; Sanctions, a database of Ukraine's military intelligence. */
  UKRAINE_WAR_SANCTIONS(Authority.UKRAINE),
  /** A list that only a compiler of lists hands on; its own name is the programme. */
  OTHER(Authority.OTHER);

  /** Who keeps a list. */
  public enum Authority {
    /** Office of Foreign Assets Control, US Treasury. */
    OFAC,
    /** Bureau of Industry and Security, US Commerce. */
    BIS,
    /** US State Department. */
    STATE,
    /** European Union. */
    EU,
    /** United Kingdom. */
    UK,
    /** United Nations. */
    UN,
    /** Canada. */
    CANADA,
    /** Japan. */
    JAPAN,
    /** Ukraine. */
    UKRAINE,
    /** Another one. */
    OTHER
  }

  private final Authority authority;

  SanctionsList(Authority authority) {
    this.authority = authority;
  }

  /** Who keeps it. */
  public Authority authority() {
    return authority;
  }
}
