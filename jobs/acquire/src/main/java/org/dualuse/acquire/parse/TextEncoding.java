package org.dualuse.acquire.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** The encoding of a text whose publisher uses more than one. */
public final class TextEncoding {
  private TextEncoding() {}

  /**
   * UTF-8 if the text begins with its byte order mark, or holds characters beyond ASCII and is
   * valid UTF-8; else the publisher's habit.
   *
   * @param head the beginning of the text; may end inside a character
   * @param habit what the publisher uses otherwise, a superset of ASCII
   */
  public static Charset sniff(byte[] head, Charset habit) {
    boolean hasMark =
        head.length >= 3
            && (head[0] & 0xff) == 0xef
            && (head[1] & 0xff) == 0xbb
            && (head[2] & 0xff) == 0xbf;
    return hasMark || isUtf8BeyondAscii(head) ? StandardCharsets.UTF_8 : habit;
  }

  private static boolean isUtf8BeyondAscii(byte[] head) {
    boolean beyondAscii = false;
    for (byte b : head) {
      beyondAscii |= b < 0;
    }
    CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    // Not the end of input: a character that the head cuts in two is no error.
    boolean isValid =
        !strict.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false).isError();
    return beyondAscii && isValid;
  }
}
