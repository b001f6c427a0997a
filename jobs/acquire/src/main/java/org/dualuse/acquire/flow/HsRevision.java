package org.dualuse.acquire.flow;

/** The revision of the Harmonized System in which a code is written. */
public enum HsRevision {
  /** In force from 1996. */
  HS1996,
  /** In force from 2002. */
  HS2002,
  /** In force from 2007. */
  HS2007,
  /** In force from 2012. */
  HS2012,
  /** In force from 2017. */
  HS2017,
  /** In force from 2022; that of the CHPL. */
  HS2022;

  /** The revision in force in a year, for reporters that switch on time. */
  public static HsRevision inForce(int year) {
    if (year >= 2022) {
      return HS2022;
    }
    return year >= 2017
        ? HS2017
        : year >= 2012 ? HS2012 : year >= 2007 ? HS2007 : year >= 2002 ? HS2002 : HS1996;
  }
}
