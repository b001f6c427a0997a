package org.dualuse.acquire.listing;

/**
 * A name of a listed party.
 *
 * @param name as printed
 * @param kind how good a name it is
 * @param language ISO 639-1 code if the list states one, else null
 */
public record ListedName(String name, Kind kind, String language) {
  /** How good a name is. */
  public enum Kind {
    /** The one under which the list files the party. */
    PRIMARY,
    /** Another one that identifies it. */
    ALIAS,
    /** One that the list itself calls weak or of low quality. */
    WEAK,
    /** One that it used to have. */
    FORMER
  }

  Object[] toCells() {
    return new Object[] {name, kind.name(), language};
  }
}
