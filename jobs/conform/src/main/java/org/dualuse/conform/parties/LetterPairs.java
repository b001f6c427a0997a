package org.dualuse.conform.parties;

import java.util.ArrayList;
import java.util.List;

/**
 * Says of a printed name, in a fraction of the time that a comparison takes, whether it can be
 * alike to the one looked for: enough of that one's words must be there by their pairs of
 * neighbouring letters. Blanks do not count, so {@code KINGPAI} holds {@code KING PAI}. Lets more
 * through than the scorer, never less: what it stops shares less than half of the telling words.
 */
final class LetterPairs {
  /** Each pair of the words looked for is one bit. */
  private static final int MOST_PAIRS = Long.SIZE;

  private static final int SLOTS = 4096;

  /** The scorer forgives a slip in words of five letters; shorter ones must be there as a whole. */
  private static final int PAIRS_OF_FORGIVEN = 4;

  /** Of three words or more the scorer needs two at least. */
  private static final int MOST_WORDS_NEEDED = 2;

  private static final String[] LETTERS = new String[Character.MAX_VALUE + 1];

  private record Word(long pairs, int needed) {}

  private final List<Word> words = new ArrayList<>();
  private final long[] bitsOfPair = new long[SLOTS];
  private int known;

  /** For a name with these words. */
  LetterPairs(List<String> wanted) {
    wanted.forEach(this::add);
  }

  private void add(String word) {
    long pairs = 0;
    char before = 0;
    for (char letter : letters(word).toCharArray()) {
      if (letter != before && before != 0 && known < MOST_PAIRS) {
        pairs |= bit(slot(before, letter));
      }
      before = letter;
    }
    int count = Long.bitCount(pairs);
    if (count > 0) {
      words.add(new Word(pairs, count < PAIRS_OF_FORGIVEN ? count : (count + 1) / 2));
    }
  }

  private long bit(int slot) {
    if (bitsOfPair[slot] == 0) {
      bitsOfPair[slot] = 1L << known++;
    }
    return bitsOfPair[slot];
  }

  /** True if the name may be alike; also if nothing is known of what is looked for. */
  boolean mayBeIn(String name) {
    long seen = 0;
    char before = 0;
    for (int i = 0; i < name.length(); i++) {
      String letters = lettersOf(name.charAt(i));
      for (int j = 0; j < letters.length(); j++) {
        char letter = letters.charAt(j);
        seen |= letter == before ? 0 : bitsOfPair[slot(before, letter)];
        before = letter;
      }
    }
    int found = 0;
    for (Word word : words) {
      found += Long.bitCount(seen & word.pairs()) >= word.needed() ? 1 : 0;
    }
    return found >= Math.min(MOST_WORDS_NEEDED, (words.size() + 1) / 2);
  }

  private static String letters(String word) {
    StringBuilder letters = new StringBuilder();
    word.chars().forEach(c -> letters.append(lettersOf((char) c)));
    return letters.toString();
  }

  private static int slot(char before, char letter) {
    return (before * 31 + letter) & (SLOTS - 1);
  }

  /** Latin letters of one character; y, j and i are one, as in {@link Latin#folded}. */
  private static String lettersOf(char character) {
    String known = LETTERS[character];
    if (known == null) {
      known = Latin.letters(character).replace('y', 'i').replace('j', 'i').intern();
      LETTERS[character] = known;
    }
    return known;
  }
}
