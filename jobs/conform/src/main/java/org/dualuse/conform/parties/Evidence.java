package org.dualuse.conform.parties;

/** What joins two entries, strongest first. */
public enum Evidence {
  /** A person's decision, from the file of overrides. */
  OVERRIDE,
  /** The same number of a scheme in which nobody shares a number. */
  IDENTIFIER,
  /** One publisher's reference to another's entry. */
  REFERENCE,
  /** The same passport, registration or tax number of one country, and a name that agrees. */
  DOCUMENT,
  /** The same entry of the same list at another time. */
  SAME_ENTRY,
  /** Names, with a country, an address or a date of birth that agrees. */
  NAME
}
