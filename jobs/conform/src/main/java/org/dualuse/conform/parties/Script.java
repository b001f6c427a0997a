package org.dualuse.conform.parties;

/** In which writing a name is. */
public enum Script {
  LATIN,
  CYRILLIC,
  /** Chinese characters, also where Japanese uses them beside its syllables. */
  HAN,
  ARABIC,
  GREEK,
  HEBREW,
  HANGUL,
  /** Another writing. */
  OTHER,
  /** No letters at all. */
  NONE;

  /**
   * The writing of a name: the one with most of its letters; on a tie the one that is not Latin,
   * which tells more about where the name comes from.
   */
  public static Script of(String name) {
    int[] counts = new int[values().length];
    name.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> counts[ofLetter(letter).ordinal()]++);
    Script most = NONE;
    for (Script script : values()) {
      int lead = counts[script.ordinal()] - counts[most.ordinal()];
      if (lead > 0 || lead == 0 && most == LATIN && counts[script.ordinal()] > 0) {
        most = script;
      }
    }
    return most;
  }

  private static Script ofLetter(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case LATIN -> LATIN;
      case CYRILLIC -> CYRILLIC;
      case HAN -> HAN;
      case ARABIC -> ARABIC;
      case GREEK -> GREEK;
      case HEBREW -> HEBREW;
      case HANGUL -> HANGUL;
      default -> OTHER;
    };
  }
}
