package org.dualuse.acquire.japanmeti;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of an item: a Japanese one with further ones in parentheses, then a Latin one with
 * further ones as a list of dashes, or, in newer items, both kinds of further names behind {@code
 * 別称：}, separated by semicolons.
 */
final class ItemNames {
  private static final Pattern OTHER_NAMES = Pattern.compile("(?m)^別[称名]\\s*[：:]");
  private static final Pattern SEMICOLON = Pattern.compile("[;；]");
  private static final Pattern COMMA = Pattern.compile("[、､]|\\s*及び\\s*");
  private static final Pattern PARENTHESES =
      Pattern.compile("[（(]([^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*)[）)]");

  /** What introduces the list of dashes; some items drop or misspell a word. */
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          ",?\\s*(?:a\\.?k\\.?a\\.?\\s*,?\\s*(?:the\\s*)?|the\\s*)follow(?:ing)?\\s*"
              + "(\\p{L}+?)\\s*alias(?:es)?\\s*:");

  private static final Pattern DASH =
      Pattern.compile("(?m)(?:^|(?<=[:;；])|(?<=;\\sand))\\s*[-–—―]");
  private static final List<String> NUMERALS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");

  private final List<String> japanese = new ArrayList<>();
  private final List<String> chinese = new ArrayList<>();
  private final List<String> latin = new ArrayList<>();
  private String latinName = "";
  private String statedAliases;

  /**
   * Reads the part of an item before its address.
   *
   * @param text lines as printed
   */
  ItemNames(String text) {
    Matcher others = OTHER_NAMES.matcher(text);
    if (others.find()) {
      names(text.substring(0, others.start()));
      otherNames(text.substring(others.end()));
    } else {
      names(text);
    }
  }

  /** The name in Latin letters; empty if there is none. */
  String latinName() {
    return latinName;
  }

  /** Further names in Latin letters. */
  List<String> latin() {
    return latin;
  }

  /** Names in Japanese, the item's own first. */
  List<String> japanese() {
    return japanese;
  }

  /** Names of companies in Chinese. */
  List<String> chinese() {
    return chinese;
  }

  /** How many Latin aliases the item announces, if it holds another number; else null. */
  String statedAliases() {
    return statedAliases;
  }

  private void names(String text) {
    String own = "";
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    int i = 0;
    while (i < lines.size() && isJapaneseLine(lines.get(i), own)) {
      own = JapaneseText.joinJapanese(own, lines.get(i));
      i++;
    }
    boolean hasLatinName = i < lines.size() && !DASH.matcher(lines.get(i)).lookingAt();
    int end = endOfJapanese(own, hasLatinName);
    japaneseNames(own.substring(0, end));
    List<String> rest = new ArrayList<>(lines.subList(i, lines.size()));
    rest.add(0, own.substring(end).strip());
    latinNames(rest);
  }

  private static boolean isJapaneseLine(String line, String before) {
    return JapaneseText.startsJapanese(line)
        || JapaneseText.hasKana(line)
        || JapaneseText.openParentheses(before) > 0
        || before.isEmpty();
  }

  /**
   * Where the Japanese name ends and, for want of a line break between two pages, the Latin one
   * begins: behind a closing parenthesis, or, if no line has a Latin name, behind the last Japanese
   * character.
   */
  private static int endOfJapanese(String own, boolean hasLatinName) {
    int depth = 0;
    int lastJapanese = 0;
    for (int i = 0; i < own.length(); i++) {
      depth += JapaneseText.nesting(own.charAt(i));
      boolean isClosing = JapaneseText.nesting(own.charAt(i)) < 0 && depth == 0;
      String rest = own.substring(i + 1);
      if (isClosing && rest.matches("(?s)\\p{IsLatin}.*") && !JapaneseText.hasKana(rest)) {
        return i + 1;
      }
      boolean isJapanese = JapaneseText.startsJapanese(own.substring(i)) || own.charAt(i) == '」';
      lastJapanese = depth == 0 && isJapanese ? i + 1 : lastJapanese;
    }
    return hasLatinName ? own.length() : lastJapanese;
  }

  /** A name such as {@code A（甲公司）（別称、B及びC）}. */
  private void japaneseNames(String printed) {
    StringBuilder name = new StringBuilder();
    List<String> others = new ArrayList<>();
    int start = 0;
    Matcher inside = PARENTHESES.matcher(printed);
    while (inside.find()) {
      String text = inside.group(1).strip();
      boolean isOthers = text.matches("(?s)別[称名].*");
      boolean isChinese = text.contains("公司") && !JapaneseText.hasKana(text);
      if (isOthers) {
        others.addAll(
            JapaneseText.splitOutside(text.replaceFirst("^別[称名]\\s*[、､：:,]?", ""), COMMA));
      } else if (isChinese) {
        chineseNames(text);
      }
      name.append(printed, start, isOthers || isChinese ? inside.start() : inside.end());
      start = inside.end();
    }
    name.append(printed.substring(start));
    addTo(japanese, name.toString());
    others.forEach(this::japaneseNames);
  }

  private void chineseNames(String text) {
    Matcher inside = PARENTHESES.matcher(text);
    while (inside.find()) {
      addTo(chinese, inside.group(1));
    }
    JapaneseText.splitOutside(inside.replaceAll(""), COMMA).forEach(name -> addTo(chinese, name));
  }

  private void latinNames(List<String> lines) {
    String joined = "";
    for (String line : lines) {
      boolean isAlias = DASH.matcher(line).lookingAt();
      joined = isAlias ? joined + "\n" + line : JapaneseText.joinLatin(joined, line);
    }
    Matcher introduction = INTRODUCTION.matcher(joined);
    if (introduction.find()) {
      latinName(joined.substring(0, introduction.start()));
      aliases(joined.substring(introduction.end()), introduction.group(1));
    } else {
      latinName(joined);
    }
  }

  private void latinName(String printed) {
    Matcher inside = PARENTHESES.matcher(printed);
    String name = printed;
    while (inside.find()) {
      if (inside.group(1).contains("公司")) {
        chineseNames(inside.group(1));
        name = name.replace(inside.group(), "");
      }
    }
    latinName = JapaneseText.unpunctuated(name.replaceAll("\\s+", " "));
  }

  private void aliases(String text, String stated) {
    List<String> pieces = new ArrayList<>(List.of(DASH.split(text)));
    pieces.removeIf(String::isBlank);
    int expected = NUMERALS.indexOf(stated);
    if (pieces.size() > expected && expected > 0) {
      joinBrokenHyphens(pieces);
    }
    pieces.forEach(piece -> addTo(latin, JapaneseText.unpunctuated(piece)));
    statedAliases = pieces.size() == expected ? null : stated;
  }

  /** A line that begins with the hyphen of a word is no further alias: none ends before it. */
  private static void joinBrokenHyphens(List<String> pieces) {
    for (int i = pieces.size() - 1; i > 0; i--) {
      boolean isEnded = pieces.get(i - 1).strip().matches("(?s).*([;；.]|\\band)");
      if (!isEnded && Character.isLetter(pieces.get(i).charAt(0))) {
        pieces.set(i - 1, pieces.get(i - 1).strip() + "-" + pieces.remove(i));
      }
    }
  }

  /** The lines behind {@code 別称：}: Japanese names first, then Latin ones. */
  private void otherNames(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    String ofJapan = "";
    String ofLatin = "";
    int last = 0;
    for (int i = 0; i < lines.size(); i++) {
      last = JapaneseText.isJapanese(lines.get(i)) ? i + 1 : last;
    }
    for (int i = 0; i < lines.size(); i++) {
      ofJapan = i < last ? JapaneseText.joinJapanese(ofJapan, lines.get(i)) : ofJapan;
      ofLatin = i < last ? ofLatin : JapaneseText.joinLatin(ofLatin, lines.get(i));
    }
    for (String name : JapaneseText.splitOutside(ofJapan, SEMICOLON)) {
      JapaneseText.splitOutside(name, COMMA).forEach(this::japaneseNames);
    }
    JapaneseText.splitOutside(ofLatin, SEMICOLON)
        .forEach(name -> addTo(latin, JapaneseText.unpunctuated(name)));
  }

  private static void addTo(List<String> names, String name) {
    String plain = name.strip().replaceAll("\\s+", " ");
    if (!plain.isEmpty()) {
      names.add(plain);
    }
  }
}
