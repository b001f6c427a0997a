package org.dualuse.acquire.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What an archive may hold, so that a small file cannot fill a disk or a memory.
 *
 * @param entries files in it
 * @param bytes of all of them together, decompressed
 */
public record ArchiveLimits(int entries, long bytes) implements Serializable {

  /**
   * Measures a zip (a workbook is one) by decompressing it once, since the sizes that it declares
   * may be lies.
   *
   * @throws FileRefused ARCHIVE_BOMB or BAD_ENTRY_NAME; UNREADABLE or TRUNCATED if it is no whole
   *     zip
   */
  public void checkZip(Path file) throws FileRefused {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      refuseTooMany(zip.size());
      long left = bytes;
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        refuseBadName(entry.getName());
        try (InputStream in = zip.getInputStream(entry)) {
          // One byte more than is allowed tells a bomb from a file that just fits.
          long read = skip(in, left + 1);
          left -= read;
          refuseTooBig(bytes - left);
        }
      }
    } catch (IOException e) {
      throw FileRefused.unreadable(e);
    }
  }

  /** Refuses an archive with more files than allowed. */
  public void refuseTooMany(int found) throws FileRefused {
    if (found > entries) {
      throw new FileRefused(
          "ARCHIVE_BOMB",
          "The archive holds " + found + " files; at most " + entries + " are read.");
    }
  }

  /** Refuses an archive that is larger than allowed once decompressed. */
  public void refuseTooBig(long found) throws FileRefused {
    if (found > bytes) {
      throw new FileRefused(
          "ARCHIVE_BOMB",
          "The archive holds more than " + bytes + " bytes once it is decompressed.");
    }
  }

  /** Refuses names that would lead out of a folder. */
  public static void refuseBadName(String name) throws FileRefused {
    String slashed = name == null ? "" : name.replace('\\', '/');
    boolean leadsOut =
        slashed.startsWith("/")
            || slashed.matches("[A-Za-z]:.*")
            || ("/" + slashed + "/").contains("/../");
    if (leadsOut) {
      throw new FileRefused(
          "BAD_ENTRY_NAME", "The archive holds `" + name + "`, a name that leads out of it.");
    }
  }

  private static long skip(InputStream in, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    while (total < most) {
      int n = in.read(buffer, 0, (int) Math.min(buffer.length, most - total));
      if (n < 0) {
        break;
      }
      total += n;
    }
    return total;
  }
}
