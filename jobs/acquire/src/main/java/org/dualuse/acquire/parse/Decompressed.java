package org.dualuse.acquire.parse;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * A snapshot's bytes without their gzip, if they have one (the bytes decide, not the name), and a
 * look at their beginning.
 */
public final class Decompressed implements Closeable {
  private static final int HEAD = 1 << 16;

  private final InputStream stream;
  private final byte[] head;

  private Decompressed(InputStream stream, byte[] head) {
    this.stream = stream;
    this.head = head;
  }

  /**
   * Opens a snapshot.
   *
   * @throws FileRefused EMPTY_FILE, HTML_INSTEAD_OF_DATA, or TRUNCATED if the gzip breaks off
   */
  public static Decompressed open(SnapshotInput input) throws IOException, FileRefused {
    InputStream in = input.open();
    try {
      InputStream plain = new BufferedInputStream(isGzip(in) ? new GZIPInputStream(in) : in, HEAD);
      Decompressed opened = new Decompressed(plain, peek(plain, HEAD));
      opened.refuseUseless();
      return opened;
    } catch (FileRefused e) {
      in.close();
      throw e;
    } catch (IOException e) {
      in.close();
      throw FileRefused.unreadable(e);
    }
  }

  /** Builds a reader over the bytes. */
  @FunctionalInterface
  public interface Opening {
    /** The reader closes the bytes when it is closed. */
    ObservationReader open(Decompressed bytes) throws IOException, FileRefused;
  }

  /** Opens a snapshot and its reader; the bytes are closed again if there will be no reader. */
  public static ObservationReader read(SnapshotInput input, Opening opening)
      throws IOException, FileRefused {
    Decompressed bytes = open(input);
    try {
      return opening.open(bytes);
    } catch (IOException | FileRefused e) {
      bytes.close();
      throw e;
    }
  }

  /** The bytes from the beginning; closed with this. */
  public InputStream stream() {
    return stream;
  }

  /** At most the first 64 KiB. */
  public byte[] head() {
    return head.clone();
  }

  /** The beginning as text without a byte order mark and leading blanks; for names in ASCII. */
  public String headText() {
    String text = new String(head, StandardCharsets.UTF_8);
    return (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  private void refuseUseless() throws FileRefused {
    String start = headText();
    if (start.isEmpty()) {
      throw new FileRefused("EMPTY_FILE", "The file holds nothing. Download it again.");
    }
    String lower = start.substring(0, Math.min(2000, start.length())).toLowerCase(Locale.ROOT);
    boolean isHtml =
        lower.startsWith("<!doctype html") || (lower.startsWith("<") && lower.contains("<html"));
    if (isHtml) {
      throw new FileRefused(
          "HTML_INSTEAD_OF_DATA",
          "The file is a web page, e.g. an error page saved under the data's name. Download it"
              + " again.");
    }
  }

  private static boolean isGzip(InputStream in) throws IOException {
    byte[] magic = peek(in, 2);
    return magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
  }

  private static byte[] peek(InputStream in, int length) throws IOException {
    in.mark(length);
    byte[] bytes = in.readNBytes(length);
    in.reset();
    return bytes;
  }
}
