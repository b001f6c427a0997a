package org.dualuse.conform.parties;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text of any writing as words of small Latin letters and digits. Chinese characters stay what they
 * are: their sounds are too few to tell names apart.
 *
 * <p>Cyrillic follows the table BGN/PCGN, which is what OFAC writes; the variants of other
 * publishers ({@code Sergei}, {@code Sergey}, {@code Sergeĭ}) fall together in {@link #folded}.
 */
final class Latin {
  private static final Transliterator TO_LATIN =
      Transliterator.getInstance(
          "[:^Han:]; Russian-Latin/BGN; Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");
  private static final Pattern SEPARATE_LETTERS =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}(?:[./]\\p{L})+(?![\\p{L}\\p{N}])\\.?");

  /** Apostrophes, soft and hard signs: part of a word, not between words. */
  private static final Pattern SILENT = Pattern.compile("['`´’‘ʹʺʻʼ]");

  private static final Pattern BREAKS = Pattern.compile("[^a-z0-9\\p{IsHan}]+");

  private static final Pattern YE_AFTER_VOWEL = Pattern.compile("(?<=[aeiou])ye");
  private static final Pattern INITIAL_I = Pattern.compile("^i(?=[aou])");
  private static final Pattern SOUNDS_AS_I = Pattern.compile("(?<=.)(?:y|j(?![aeiou]))");
  private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");

  private Latin() {}

  /** The words of a text; {@code O.O.O.} and {@code A/S} are one word each. */
  static List<String> words(String text) {
    String joined =
        SEPARATE_LETTERS
            .matcher(text)
            .replaceAll(match -> match.group().replaceAll("[./]", "") + " ");
    String latin = isAscii(joined) ? joined : TO_LATIN.transliterate(joined);
    String plain = SILENT.matcher(latin).replaceAll("").toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    for (String word : BREAKS.split(plain)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** Letters and digits of one character within a word, for rough comparisons; may be empty. */
  static String letters(char character) {
    // Behind a consonant: at the beginning of a word Russian е would be written ye.
    String word = String.join("", words("т" + character));
    return word.startsWith("t") ? word.substring(1) : word;
  }

  /**
   * A word without the differences between the ways to write Cyrillic in Latin letters: {@code
   * Yevgeniy}, {@code Evgenii} and {@code Evgeny} are one. An initial Y stays, and a J before a
   * vowel, so that Chinese {@code Jin} and {@code Yin} are two.
   */
  static String folded(String word) {
    if (word.length() < 4 || !isAscii(word)) {
      return word;
    }
    String plain = word.replace("kh", "h").replace("ks", "x");
    plain = plain.length() > 4 && plain.startsWith("ye") ? plain.substring(1) : plain;
    plain = YE_AFTER_VOWEL.matcher(plain).replaceAll("e");
    plain = INITIAL_I.matcher(plain).replaceFirst("y");
    plain = SOUNDS_AS_I.matcher(plain).replaceAll("i");
    return DOUBLED.matcher(plain).replaceAll("$1");
  }

  static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }
}
