package org.dualuse.acquire.listing;

/**
 * An address of a listed party.
 *
 * @param text as printed, in one line; empty if only the country is known
 * @param country as printed in a column of its own, or null: often empty or wrong in lists, so that
 *     the text has the last word
 */
public record ListedAddress(String text, String country) {
  Object[] toCells() {
    return new Object[] {text, country};
  }
}
