package org.dualuse.acquire.flow;

/** The revision of the Harmonized System in which a code is written. */
public enum HsRevision {
  /** The first, in force from 1988; usually called HS 1988/92. */
  HS1992,
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
    HsRevision latest = HS1992;
    for (HsRevision revision : values()) {
      if (Integer.parseInt(revision.name().substring(2)) <= year) {
        latest = revision;
      }
    }
    return latest;
  }
}
