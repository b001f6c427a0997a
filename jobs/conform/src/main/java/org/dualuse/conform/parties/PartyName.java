package org.dualuse.conform.parties;

import java.util.List;
import java.util.Set;
import org.dualuse.acquire.listing.ReportedListing.Kind;

/**
 * A name, ready to be compared.
 *
 * @param printed as the list has it
 * @param kind of what it is the name
 * @param script its writing
 * @param words in their order, without legal forms
 * @param forms classes of legal form that it contains, e.g. {@code LIMITED}
 * @param key the words in alphabetical order: the same for every order
 * @param compact the letters without blanks: {@code KING PAI} and {@code KINGPAI} are one
 */
public record PartyName(
    String printed,
    Kind kind,
    Script script,
    List<Word> words,
    Set<String> forms,
    String key,
    String compact) {

  /** A word of a name. */
  public record Word(String text, Sort sort) {
    /** How much the word says about who it is: 1 or a fraction of it. */
    double weight() {
      return sort == Sort.DISTINCTIVE ? 1 : 0.3;
    }

    boolean isDistinctive() {
      return sort == Sort.DISTINCTIVE;
    }
  }

  /** What a word is in a name. */
  public enum Sort {
    /** It tells this party from others. */
    DISTINCTIVE,
    /** A place. */
    PLACE,
    /** What thousands do: trading, electronics. */
    GENERIC
  }

  static PartyName of(
      String printed, Kind kind, Script script, List<Word> words, Set<String> forms) {
    List<String> texts = words.stream().map(Word::text).toList();
    String key = String.join(" ", texts.stream().sorted().toList());
    return new PartyName(printed, kind, script, words, forms, key, String.join("", texts));
  }

  /** The words that tell this party from others. */
  public List<String> distinctive() {
    return words.stream().filter(Word::isDistinctive).map(Word::text).toList();
  }
}
