package org.dualuse.acquire.eusanctions;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dualuse.acquire.listing.ListedName.Kind;

/**
 * Names of a cell: pieces between {@code "; "}, and what stands in brackets behind a name where
 * that is certainly a further name: in another script ({@code Sergei AKSENOV (Сергей АКСЁНОВ)}),
 * with a legal form and more ({@code JSC “X” (AO “X”)}), or called one ({@code (a.k.a. …)}, {@code
 * (formerly …)}). Everything else in brackets may be a branch, a surname or an abbreviation and
 * stays in the name as printed.
 */
final class AnnexNames {
  /**
   * A name.
   *
   * @param text as printed
   * @param kind that of the cell, or what the brackets say
   */
  record Name(String text, Kind kind) {}

  private static final Pattern LANGUAGE =
      Pattern.compile("^(?:Russian|Ukrainian|Belarusian)\\s*:\\s*");
  private static final Pattern LANGUAGE_INSIDE =
      Pattern.compile("\\s+(?=(?:Russian|Ukrainian|Belarusian)\\s*:)");
  private static final Pattern AKA =
      Pattern.compile("^(?:a\\.?k\\.?a\\.?)\\s+(.+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern FORMERLY =
      Pattern.compile("^formerly\\.?(?: known as)?\\s+(.+)", Pattern.CASE_INSENSITIVE);

  /** Letters of Latin and Cyrillic that look alike are mixed within printed abbreviations. */
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?<!\\p{L})(?:[ОO]?[АA][ОO]|[ПЗНPZ][АA][ОO]|[ОO]{3}|ТОО|ЖШС|АНО|ФГУП|ФГБУ|ФГУ|ФАУ|ФКП|ФЛ|"
              + "филиал|"
              + "(?:публичное |закрытое |открытое )?акционерное общество|"
              + "общество с ограниченной ответственностью|"
              + "[OPC]?JSC|LLC|Ltd\\.?|FSUE|joint stock company|limited liability company)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final boolean isPerson;
  private final List<Name> names = new ArrayList<>();

  private AnnexNames(boolean isPerson) {
    this.isPerson = isPerson;
  }

  /**
   * The names of a cell, in its order; empty if it holds none.
   *
   * @param cell as printed, or null
   * @param kind of its names; of several PRIMARY ones only the first is, the others are aliases
   * @param isPerson of persons, further names also stand between brackets and more names
   */
  static List<Name> of(String cell, Kind kind, boolean isPerson) {
    AnnexNames read = new AnnexNames(isPerson);
    if (cell != null) {
      for (String piece : cell.split("\\s*;\\s+")) {
        for (String part : LANGUAGE_INSIDE.split(unquoted(piece))) {
          read.addPiece(LANGUAGE.matcher(part).replaceFirst(""), kind);
        }
      }
    }
    return read.names;
  }

  private void addPiece(String piece, Kind kind) {
    int from = 0;
    for (int open = opening(piece, 0); open >= 0; open = opening(piece, open + 1)) {
      int close = closing(piece, open);
      String head = piece.substring(from, open).strip();
      String inside = LANGUAGE.matcher(trimmed(piece.substring(open + 1, close))).replaceFirst("");
      String rest = piece.substring(close).replaceFirst("^[)\\s]+", "");
      boolean isEnd = rest.isEmpty() || rest.startsWith("(");
      boolean isCalled = AKA.matcher(inside).find() || FORMERLY.matcher(inside).find();
      if ((isEnd || isPerson || isCalled) && addBracketed(head, inside, kind)) {
        from = Math.min(piece.length(), close + 1);
      }
      open = Math.max(open, close - 1);
    }
    add(from == 0 ? piece : trimmed(piece.substring(from)), kind);
  }

  /** True if the brackets hold further names: then what stands before them is a name, too. */
  private boolean addBracketed(String head, String inside, Kind kind) {
    Matcher aka = AKA.matcher(inside);
    Matcher formerly = FORMERLY.matcher(inside);
    if (aka.find()) {
      add(trimmed(head), kind);
      for (String name : aka.group(1).split(",\\s+(?!(?:Ltd|LLC|Inc)\\b)|\\s+or\\s+")) {
        add(name, isPerson && name.indexOf(' ') < 0 ? Kind.WEAK : Kind.ALIAS);
      }
    } else if (formerly.find()) {
      add(trimmed(head), kind);
      add(formerly.group(1), Kind.FORMER);
    } else if (inside.equals("former name")) {
      add(trimmed(head), Kind.FORMER);
    } else if (isOtherScript(head, inside) || isFullName(inside)) {
      add(trimmed(head), kind);
      add(inside, kind == Kind.PRIMARY ? Kind.ALIAS : kind);
    } else {
      return false;
    }
    return true;
  }

  private void add(String text, Kind kind) {
    String name = text.strip().replaceFirst("^[-–]\\s+", "");
    boolean isName = name.codePoints().anyMatch(Character::isLetter);
    if (isName) {
      boolean isSecond = kind == Kind.PRIMARY && !names.isEmpty();
      names.add(new Name(name, isSecond ? Kind.ALIAS : kind));
    }
  }

  /** A legal form alone ({@code (PAO)}) is no name; with anything else it is. */
  private static boolean isFullName(String inside) {
    String rest = LEGAL_FORM.matcher(inside).replaceAll("");
    return !rest.equals(inside) && rest.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean isOtherScript(String head, String inside) {
    UnicodeScript before = script(head);
    UnicodeScript within = script(inside);
    return within != null && before != within && (before != null || !head.isEmpty());
  }

  /** The script of most letters; null if there are none. */
  private static UnicodeScript script(String text) {
    return text
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Comparator.comparing(Map.Entry<UnicodeScript, Long>::getValue))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Brackets inside a word or without a blank before them belong to the name. */
  private static int opening(String text, int from) {
    int open = text.indexOf('(', from);
    while (open > 0 && !Character.isSpaceChar(text.charAt(open - 1))) {
      open = text.indexOf('(', open + 1);
    }
    return open;
  }

  /** The end of the text stands for brackets that are never closed. */
  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  /** Without brackets that have lost their partner at either end. */
  private static String trimmed(String text) {
    String plain = text.strip();
    long opened = plain.chars().filter(c -> c == '(').count();
    long closed = plain.chars().filter(c -> c == ')').count();
    if (closed > opened && plain.endsWith(")")) {
      return trimmed(plain.substring(0, plain.length() - 1));
    }
    return opened > closed && plain.startsWith("(") ? trimmed(plain.substring(1)) : plain;
  }

  /** Pieces that were quoted once more than the file's format asks for. */
  private static String unquoted(String piece) {
    boolean isQuoted = piece.length() > 2 && piece.startsWith("\"") && piece.endsWith("\"");
    return isQuoted && piece.contains("\"\"")
        ? piece.substring(1, piece.length() - 1).replace("\"\"", "\"")
        : piece;
  }
}
