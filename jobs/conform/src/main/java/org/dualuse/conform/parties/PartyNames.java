package org.dualuse.conform.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.conform.parties.PartyName.Sort;
import org.dualuse.conform.parties.PartyName.Word;
import org.dualuse.conform.parties.Vocabulary.Phrase;

/**
 * Makes names comparable: writing, case, accents and punctuation fall away, legal forms are taken
 * out, places and generic words are marked. Remembers the names it has seen, since lists repeat
 * them in every snapshot. Not for several threads.
 */
public final class PartyNames {
  private record Seen(String printed, Kind kind) {}

  private final Vocabulary vocabulary = Vocabulary.BUNDLED;
  private final Map<Seen, PartyName> seen = new HashMap<>();

  /** The name, ready to be compared. */
  public PartyName of(String printed, Kind kind) {
    return seen.computeIfAbsent(new Seen(printed, kind), key -> read(printed, kind));
  }

  private PartyName read(String printed, Kind kind) {
    List<String> words = new ArrayList<>();
    for (String word : Latin.words(printed)) {
      if (Latin.isAscii(word)) {
        words.add(vocabulary.plainWord(word).intern());
      } else {
        words.addAll(hanWords(word));
      }
    }
    Set<String> forms = new TreeSet<>();
    List<Word> named =
        switch (kind) {
          case PERSON -> plainWords(words, vocabulary::isDroppedOfPersons);
          case VESSEL, AIRCRAFT -> plainWords(words, vocabulary::isDroppedOfVessels);
          default -> companyWords(words, forms);
        };
    return PartyName.of(printed, kind, Script.of(printed), named, Set.copyOf(forms));
  }

  private static List<Word> plainWords(List<String> words, Predicate<String> isDropped) {
    List<String> kept = words.stream().filter(word -> !isDropped.test(word)).toList();
    return (kept.isEmpty() ? words : kept)
        .stream().map(word -> new Word(word, Sort.DISTINCTIVE)).toList();
  }

  /** Takes the longest known phrase at each place. A name that is a form and nothing else stays. */
  private List<Word> companyWords(List<String> words, Set<String> forms) {
    List<Word> named = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      int length = phraseLength(words, at);
      Phrase phrase =
          length == 0 ? null : vocabulary.phrase(String.join(" ", words.subList(at, at + length)));
      if (phrase == null) {
        if (!vocabulary.isDropped(words.get(at))) {
          named.add(new Word(words.get(at), Sort.DISTINCTIVE));
        }
      } else if (phrase.sort() == Vocabulary.Sort.LEGAL_FORM) {
        forms.add(phrase.meaning());
      } else {
        Sort sort = phrase.sort() == Vocabulary.Sort.PLACE ? Sort.PLACE : Sort.GENERIC;
        named.add(new Word(phrase.meaning(), sort));
      }
      at += Math.max(1, length);
    }
    if (named.isEmpty()) {
      return words.stream().map(word -> new Word(word, Sort.GENERIC)).toList();
    }
    return List.copyOf(named);
  }

  private int phraseLength(List<String> words, int at) {
    int most = Math.min(vocabulary.longestPhrase(), words.size() - at);
    for (int length = most; length > 0; length--) {
      Phrase phrase = vocabulary.phrase(String.join(" ", words.subList(at, at + length)));
      boolean isAtEdge = at == 0 || at + length == words.size();
      if (phrase != null && (isAtEdge || !phrase.onlyAtEdge())) {
        return length;
      }
    }
    return 0;
  }

  /** Cuts Chinese text at known phrases: 深圳 金派 科技 有限公司. */
  private List<String> hanWords(String text) {
    List<String> words = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at < text.length(); ) {
      int length = hanPhrase(text, at);
      if (length > 0 && at > begin) {
        words.add(text.substring(begin, at));
      }
      if (length > 0) {
        words.add(text.substring(at, at + length));
        begin = at + length;
      }
      at += Math.max(1, length);
    }
    if (begin < text.length()) {
      words.add(text.substring(begin));
    }
    return words;
  }

  private int hanPhrase(String text, int at) {
    int most = Math.min(vocabulary.longestHan(), text.length() - at);
    for (int length = most; length > 1; length--) {
      if (vocabulary.phrase(text.substring(at, at + length)) != null) {
        return length;
      }
    }
    return 0;
  }
}
