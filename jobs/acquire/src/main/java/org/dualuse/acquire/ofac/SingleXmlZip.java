package org.dualuse.acquire.ofac;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dualuse.acquire.parse.ArchiveLimits;
import org.dualuse.acquire.parse.FileRefused;

/** The one XML file inside a zip, streamed and never unpacked to disk. */
final class SingleXmlZip extends FilterInputStream {
  private final ZipFile zip;

  private SingleXmlZip(ZipFile zip, InputStream entry) {
    super(new BufferedInputStream(entry, 1 << 16));
    this.zip = zip;
  }

  /**
   * Opens the archive.
   *
   * @throws FileRefused ARCHIVE_BOMB, BAD_ENTRY_NAME, TRUNCATED, or UNEXPECTED_ARCHIVE unless it
   *     holds one XML file and nothing else
   */
  static InputStream open(Path file, ArchiveLimits limits) throws FileRefused {
    limits.checkZip(file);
    ZipFile zip = null;
    try {
      zip = new ZipFile(file.toFile());
      return new SingleXmlZip(zip, zip.getInputStream(only(zip)));
    } catch (FileRefused e) {
      closeQuietly(zip);
      throw e;
    } catch (IOException e) {
      closeQuietly(zip);
      throw FileRefused.unreadable(e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static ZipEntry only(ZipFile zip) throws FileRefused {
    List<? extends ZipEntry> entries = zip.stream().filter(each -> !each.isDirectory()).toList();
    boolean isXml =
        entries.size() == 1 && entries.get(0).getName().toLowerCase(Locale.ROOT).endsWith(".xml");
    if (!isXml) {
      throw new FileRefused(
          "UNEXPECTED_ARCHIVE",
          "The archive should hold one XML file; it holds "
              + entries.stream().map(ZipEntry::getName).limit(5).toList()
              + ".");
    }
    return entries.get(0);
  }

  private static void closeQuietly(ZipFile zip) {
    try {
      if (zip != null) {
        zip.close();
      }
    } catch (IOException e) {
      // The file is refused for another reason already.
    }
  }
}
