package org.dualuse.conform.parties;

import java.util.Optional;

/**
 * The economy of an address, and what tells it.
 *
 * @param economy the project's code, or null
 */
record Place(String economy, Evidence by) {
  /** What tells the economy of an address. */
  enum Evidence {
    /** The address itself. */
    TEXT,
    /** Only the column beside it. */
    COLUMN,
    /** Nothing. */
    NONE
  }

  static final Place NOWHERE = new Place(null, Evidence.NONE);

  /** The place of an address with the country that is printed beside it, or null. */
  static Place of(String text, String country) {
    Optional<String> both = CountryFromText.find(text, country);
    if (both.isEmpty()) {
      return NOWHERE;
    }
    boolean isInText =
        both.equals(CountryFromText.find(text, null))
            || !both.equals(CountryFromText.find(null, country));
    return new Place(both.get(), isInText ? Evidence.TEXT : Evidence.COLUMN);
  }
}
