package org.dualuse.acquire.exchangerates;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dualuse.acquire.parse.FileRefused;

/** The one CSV inside a zip, streamed and never unpacked to disk. */
final class SingleCsvZip extends FilterInputStream {
  /** The ECB's history unpacks to 2 MB; whatever is much larger is no table of rates. */
  private static final long LIMIT = 64L << 20;

  private final ZipInputStream zip;
  private final long limit;
  private long read;

  private SingleCsvZip(ZipInputStream zip, long limit) {
    super(zip);
    this.zip = zip;
    this.limit = limit;
  }

  /**
   * Opens the archive.
   *
   * @throws FileRefused UNEXPECTED_ARCHIVE unless its first entry is a CSV file without a folder
   */
  static InputStream open(InputStream bytes) throws IOException, FileRefused {
    return open(bytes, LIMIT);
  }

  static InputStream open(InputStream bytes, long limit) throws IOException, FileRefused {
    ZipInputStream zip = new ZipInputStream(bytes);
    ZipEntry entry = zip.getNextEntry();
    if (entry == null || !entry.getName().matches("[A-Za-z0-9][A-Za-z0-9._-]*\\.csv")) {
      throw new FileRefused(
          "UNEXPECTED_ARCHIVE",
          "The archive should hold one CSV file; its first entry is "
              + (entry == null ? "missing" : "`" + entry.getName() + "`")
              + ".");
    }
    return new SingleCsvZip(zip, limit);
  }

  @Override
  public int read() throws IOException {
    int next = zip.read();
    count(next < 0 ? -1 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = zip.read(buffer, offset, length);
    count(got);
    return got;
  }

  private void count(int got) throws IOException {
    if (got < 0) {
      if (zip.getNextEntry() != null) {
        throw new IOException("the archive holds more than one file");
      }
      return;
    }
    read += got;
    if (read > limit) {
      throw new IOException("the archive unpacks to more than " + limit + " bytes");
    }
  }
}
