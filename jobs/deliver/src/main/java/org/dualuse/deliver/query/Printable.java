package org.dualuse.deliver.query;

import java.util.regex.Pattern;

/**
 * Text of publishers on a terminal: a value must neither move the cursor, nor begin a line, nor
 * turn the direction in which the rest of its line is read.
 */
public final class Printable {
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069]");

  private Printable() {}

  /** One line, with a dot in the place of each control character; null stays null. */
  public static String line(String text) {
    return text == null ? null : CONTROL.matcher(text).replaceAll("·");
  }

  /** JSON with the control characters that it allows in strings escaped; line breaks stay. */
  public static String json(String json) {
    return CONTROL
        .matcher(json)
        .replaceAll(
            match -> {
              char control = match.group().charAt(0);
              boolean isLayout = control == '\n' || control == '\r' || control == '\t';
              return isLayout ? match.group() : "\\\\u%04x".formatted((int) control);
            });
  }
}
