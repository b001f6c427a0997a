package org.dualuse.acquire.japanmeti;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a text that mixes Japanese and Latin lines is told apart, joined and split. */
final class JapaneseText {
  private static final Pattern KANA = Pattern.compile("[\\u3041-\\u30fa\\uff66-\\uff9d]");
  private static final Pattern JAPANESE =
      Pattern.compile("[\\u3005\\u3041-\\u30fa\\uff66-\\uff9d\\p{IsHan}]");

  /** An abbreviation keeps its full stop; a sentence loses it. */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?iu).*(^|[\\s,.])(ltd|co|inc|corp|sti|ști|şti|st|no|\\p{L}(\\.\\p{L})+)\\.");

  private JapaneseText() {}

  /** True if there is a syllable of Japanese, which no Latin and no Chinese name has. */
  static boolean hasKana(String text) {
    return KANA.matcher(text).find();
  }

  /** True if there is a syllable or a character of Japanese, which may be Chinese as well. */
  static boolean isJapanese(String text) {
    return JAPANESE.matcher(text).find();
  }

  /** True if it begins so, whatever follows. */
  static boolean startsJapanese(String text) {
    return !text.isEmpty() && isJapanese(text.substring(0, 1));
  }

  /** How many parentheses, of either width, are opened and not closed. */
  static int openParentheses(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += nesting(text.charAt(i));
    }
    return depth;
  }

  /** 1 for an opening parenthesis of either width, -1 for a closing one, else 0. */
  static int nesting(char c) {
    if (c == '(' || c == '（') {
      return 1;
    }
    return c == ')' || c == '）' ? -1 : 0;
  }

  /** Joins two lines of Latin text: with a blank, or without behind a hyphen. */
  static String joinLatin(String first, String second) {
    boolean isHyphenated = first.matches("(?s).*\\S[-–]");
    return first.isEmpty() || second.isEmpty() || isHyphenated
        ? first + second
        : first + " " + second;
  }

  /** Joins two lines of Japanese, which does without blanks; two Latin words keep theirs. */
  static String joinJapanese(String first, String second) {
    boolean isWithinLatin =
        first.matches("(?s).*[\\p{IsLatin}\\d]") && second.matches("(?s)[\\p{IsLatin}\\d].*");
    return isWithinLatin ? first + " " + second : first + second;
  }

  /** Splits at a separator that stands outside of parentheses; pieces are stripped, none empty. */
  static List<String> splitOutside(String text, Pattern separator) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    Matcher found = separator.matcher(text);
    while (found.find()) {
      if (openParentheses(text.substring(start, found.start())) <= 0) {
        addTo(pieces, text.substring(start, found.start()));
        start = found.end();
      }
    }
    addTo(pieces, text.substring(start));
    return pieces;
  }

  /** A name or address without the punctuation of the list around it. */
  static String unpunctuated(String printed) {
    String text = printed.strip().replaceFirst("[;；,、]+\\s*(and)?[,\\s]*$", "").strip();
    boolean isSentence = text.endsWith(".") && !ABBREVIATION.matcher(text).matches();
    return isSentence ? text.substring(0, text.length() - 1).strip() : text;
  }

  private static void addTo(List<String> pieces, String piece) {
    if (!piece.isBlank()) {
      pieces.add(piece.strip());
    }
  }
}
