package org.dualuse.conform.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.dualuse.conform.parties.PartyName.Word;

/**
 * Which word of one name is which word of another, whatever their order.
 *
 * @param pairs words that agree, each used once
 * @param onlyOne words of the first name without a partner
 * @param onlyOther words of the second name without a partner
 */
record Alignment(List<Pair> pairs, List<Word> onlyOne, List<Word> onlyOther) {
  private static final LevenshteinDistance WITHIN_TWO = new LevenshteinDistance(2);

  /** Two words and how alike they are, 0..1. */
  record Pair(Word one, Word other, double likeness) {
    boolean isExact() {
      return likeness == 1;
    }
  }

  static Alignment of(List<Word> one, List<Word> other) {
    List<Pair> possible = new ArrayList<>();
    for (Word left : one) {
      for (Word right : other) {
        double likeness = likeness(left.text(), right.text());
        if (likeness > 0) {
          possible.add(new Pair(left, right, likeness));
        }
      }
    }
    possible.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.likeness())
            .thenComparing(pair -> smaller(pair.one().text(), pair.other().text()))
            .thenComparing(pair -> larger(pair.one().text(), pair.other().text())));
    List<Word> onlyOne = new ArrayList<>(one);
    List<Word> onlyOther = new ArrayList<>(other);
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : possible) {
      if (onlyOne.contains(pair.one()) && onlyOther.contains(pair.other())) {
        onlyOne.remove(pair.one());
        onlyOther.remove(pair.other());
        pairs.add(pair);
      }
    }
    return new Alignment(pairs, onlyOne, onlyOther);
  }

  /** The share of the two names' weight that agrees, 0..1. */
  double coverage() {
    double agreed =
        pairs.stream()
            .mapToDouble(pair -> pair.likeness() * (pair.one().weight() + pair.other().weight()))
            .sum();
    double whole =
        pairs.stream().mapToDouble(pair -> pair.one().weight() + pair.other().weight()).sum()
            + onlyOne.stream().mapToDouble(Word::weight).sum()
            + onlyOther.stream().mapToDouble(Word::weight).sum();
    return whole == 0 ? 0 : agreed / whole;
  }

  /**
   * 1 for the same word; 0.9 for one slip in five letters or more, 0.8 for two in nine or more;
   * else 0. Words with digits and Chinese words are the same or not.
   */
  static double likeness(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    int shorter = Math.min(one.length(), other.length());
    if (shorter < 5
        || Math.abs(one.length() - other.length()) > 2
        || !isLetters(one)
        || !isLetters(other)) {
      return 0;
    }
    int distance = WITHIN_TWO.apply(one, other);
    return distance == 1 ? 0.9 : distance == 2 && shorter >= 9 ? 0.8 : 0;
  }

  private static boolean isLetters(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == ' ');
  }

  private static String smaller(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static String larger(String one, String other) {
    return one.compareTo(other) <= 0 ? other : one;
  }
}
