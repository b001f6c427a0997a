package org.dualuse.conform.parties;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualuse.platform.config.ConfigLoader;

/** The words of {@code names.yml}, transliterated and folded as the words of names are. */
final class Vocabulary {
  /** What a known phrase of a name is. */
  enum Sort {
    LEGAL_FORM,
    PLACE,
    GENERIC
  }

  /**
   * A phrase of one or more words.
   *
   * @param meaning the class of a legal form, else the phrase in its plain form
   * @param onlyAtEdge true if it counts only at the beginning or the end of a name
   */
  record Phrase(Sort sort, String meaning, boolean onlyAtEdge) {}

  private record File(
      Map<String, List<String>> legalForms,
      List<String> formsAtTheEdge,
      List<String> cities,
      List<String> generic,
      Map<String, String> spelledOut,
      List<String> dropped,
      List<String> droppedOfPersons,
      List<String> droppedOfVessels) {}

  static final Vocabulary BUNDLED = read();

  private final Map<String, Phrase> phrases = new HashMap<>();
  private final Map<String, String> spelledOut = new HashMap<>();
  private final Set<String> dropped;
  private final Set<String> droppedOfPersons;
  private final Set<String> droppedOfVessels;
  private int longestPhrase = 1;
  private int longestHan = 1;

  private Vocabulary(File file) {
    file.spelledOut().forEach((from, to) -> spelledOut.put(plain(from), plain(to)));
    Set<String> edges = plain(file.formsAtTheEdge());
    file.generic().forEach(line -> enter(line, Sort.GENERIC, null, edges));
    file.cities().forEach(line -> enter(line, Sort.PLACE, null, edges));
    file.legalForms()
        .forEach((form, lines) -> lines.forEach(line -> enter(line, Sort.LEGAL_FORM, form, edges)));
    dropped = plain(file.dropped());
    droppedOfPersons = plain(file.droppedOfPersons());
    droppedOfVessels = plain(file.droppedOfVessels());
  }

  /** The known phrase, or null. */
  Phrase phrase(String words) {
    return phrases.get(words);
  }

  int longestPhrase() {
    return longestPhrase;
  }

  /** The longest known phrase in Chinese characters, in characters. */
  int longestHan() {
    return longestHan;
  }

  /** The word as it is compared: folded, abbreviations spelled out. */
  String plainWord(String word) {
    String folded = Latin.folded(word);
    return spelledOut.getOrDefault(folded, folded);
  }

  boolean isDropped(String word) {
    return dropped.contains(word);
  }

  boolean isDroppedOfPersons(String word) {
    return droppedOfPersons.contains(word);
  }

  boolean isDroppedOfVessels(String word) {
    return droppedOfVessels.contains(word);
  }

  private void enter(String line, Sort sort, String meaning, Set<String> edges) {
    for (String printed : line.split(",")) {
      String phrase = plain(printed);
      phrases.put(
          phrase,
          new Phrase(sort, meaning == null ? plainPlace(phrase) : meaning, edges.contains(phrase)));
      longestPhrase = Math.max(longestPhrase, phrase.split(" ").length);
      longestHan = Latin.isAscii(phrase) ? longestHan : Math.max(longestHan, phrase.length());
    }
  }

  /** A city with and without the character for city is one place. */
  private static String plainPlace(String phrase) {
    return phrase.length() > 2 && phrase.endsWith("市")
        ? phrase.substring(0, phrase.length() - 1)
        : phrase;
  }

  private Set<String> plain(List<String> words) {
    Set<String> plain = new HashSet<>();
    words.forEach(word -> plain.add(plain(word)));
    return plain;
  }

  private String plain(String printed) {
    List<String> words = new ArrayList<>();
    Latin.words(printed).forEach(word -> words.add(plainWord(word)));
    return String.join(" ", words);
  }

  private static Vocabulary read() {
    try (InputStream in = Vocabulary.class.getResourceAsStream("names.yml")) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Vocabulary(ConfigLoader.read(yaml, "names.yml", File.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
