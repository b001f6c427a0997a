package org.dualuse.acquire.ofac;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * OFAC's remarks: statements divided by semicolons, with a full stop at the end.
 *
 * @param statements the whole ones
 * @param cut a statement of which only a part stands here, or null
 */
record Remarks(List<String> statements, String cut) {
  /** A cell of the csv tables holds no more characters; one may be a blank that was stripped. */
  private static final int LIMIT = 999;

  private static final Pattern DIVIDER = Pattern.compile(";\\s+|;$");

  /** The last full stop belongs to the text where it ends initials such as {@code S.A.} */
  private static final Pattern INITIALS = Pattern.compile("(?s).*(^|[\\s.])\\p{L}\\.\\p{L}\\.");

  /** Remarks of a party: if they fill the cell, the last statement goes on in the comments. */
  static Remarks ofParty(String text) {
    List<String> parts = split(text);
    boolean isCut = text.length() >= LIMIT && !text.endsWith(";") && !parts.isEmpty();
    if (!isCut) {
      return new Remarks(parts, null);
    }
    int last = parts.size() - 1;
    return new Remarks(parts.subList(0, last), parts.get(last));
  }

  /**
   * What did not fit into the remarks of a party. The first statement began there, maybe in the
   * middle of a number, so that it means nothing alone.
   */
  static Remarks ofComments(String text) {
    List<String> parts = split(text);
    return parts.isEmpty()
        ? new Remarks(parts, null)
        : new Remarks(parts.subList(1, parts.size()), parts.get(0));
  }

  /** Remarks that are whole, as the enhanced XML has them. */
  static Remarks whole(String text) {
    return new Remarks(split(text), null);
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : DIVIDER.split(text)) {
      String plain = part.strip();
      boolean isStopped = plain.endsWith(".") && !INITIALS.matcher(plain).matches();
      plain = isStopped ? plain.substring(0, plain.length() - 1) : plain;
      if (!plain.isEmpty()) {
        parts.add(plain);
      }
    }
    return parts;
  }
}
