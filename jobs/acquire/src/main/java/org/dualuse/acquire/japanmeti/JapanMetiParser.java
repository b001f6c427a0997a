package org.dualuse.acquire.japanmeti;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipException;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;

/**
 * Reads the text of one notice. The day whose list it is: the date of the last amendment under the
 * title; where there is none, the publisher's release date or the day of loading.
 */
final class JapanMetiParser implements Parser {
  private static final long serialVersionUID = 1L;

  /** The longest real list has 206 KB. */
  private static final int MAX_BYTES = 16 << 20;

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    byte[] bytes = bytes(input);
    boolean isPdf =
        new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.US_ASCII).equals("%PDF-");
    if (isPdf) {
      throw new FileRefused(
          "PDF_INSTEAD_OF_TEXT", "The file is the PDF itself. Save its text and drop that.");
    }
    String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("[\\ufeff\\f\\x1a]", "");
    NoticeText notice = NoticeText.read(List.of(text.split("\\R", -1)));
    LocalDate amended = notice.lastAmendedOn();
    return new NoticeReader(notice, amended != null ? amended : input.snapshot().knownOn());
  }

  private static byte[] bytes(SnapshotInput input) throws IOException, FileRefused {
    try (Decompressed opened = Decompressed.open(input)) {
      byte[] bytes = opened.stream().readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new FileRefused(
            "TOO_LARGE", "The file has more than " + MAX_BYTES + " bytes: it is no notice.");
      }
      return bytes;
    } catch (EOFException | ZipException e) {
      throw FileRefused.unreadable(e);
    }
  }
}
