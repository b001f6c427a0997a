package org.dualuse.acquire.comext;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.dualuse.acquire.parse.ArchiveLimits;
import org.dualuse.acquire.parse.CsvLayout;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.platform.snapshot.Finding;

/** The bulk download: tables in a 7z archive, streamed one after the other, never unpacked. */
final class BulkArchive implements ObservationReader {
  /** A year unpacks to about 2 GB. */
  static final ArchiveLimits LIMITS = new ArchiveLimits(100, 16L << 30);

  private static final int MEMORY_LIMIT_KIB = 512 << 10;
  private static final byte[] MAGIC = {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c};

  private final SevenZFile archive;
  private final Selection selection;
  private final Iterator<SevenZArchiveEntry> entries;
  private final List<Finding> findings = new ArrayList<>();
  private ObservationReader table;
  private String tableName;
  private int tables;

  private BulkArchive(SevenZFile archive, List<SevenZArchiveEntry> entries, Selection selection) {
    this.archive = archive;
    this.entries = entries.iterator();
    this.selection = selection;
  }

  static boolean is7z(byte[] head) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (i >= head.length || head[i] != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  static BulkArchive open(SnapshotInput input, Selection selection, ArchiveLimits limits)
      throws IOException, FileRefused {
    SevenZFile archive = null;
    try {
      archive =
          SevenZFile.builder().setPath(input.file()).setMaxMemoryLimitKiB(MEMORY_LIMIT_KIB).get();
      List<SevenZArchiveEntry> entries = new ArrayList<>();
      archive.getEntries().forEach(entries::add);
      check(entries, limits);
      return new BulkArchive(archive, entries, selection);
    } catch (FileRefused e) {
      archive.close();
      throw e;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Observation next() throws IOException, FileRefused {
    while (table != null || openNext()) {
      Observation seen = table.next();
      if (seen != null) {
        return in(tableName, seen);
      }
      findings.addAll(table.findings());
      table = null;
    }
    if (tables == 0) {
      throw new FileRefused("EMPTY_FILE", "The archive holds no .dat or .csv file.");
    }
    return null;
  }

  @Override
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  /** Goes to the next table; what else is in the archive is told and left alone. */
  private boolean openNext() throws IOException, FileRefused {
    while (entries.hasNext()) {
      SevenZArchiveEntry entry = entries.next();
      if (entry.isDirectory()) {
        continue;
      }
      String name = entry.getName();
      if (name.toLowerCase(Locale.ROOT).matches(".*\\.(dat|csv)")) {
        InputStream in = new StaysOpen(archive.getInputStream(entry));
        table = BulkLayout.reader(CsvRows.open(in, CsvLayout.CSV), new BulkRows(selection));
        tableName = name;
        tables++;
        return true;
      }
      findings.add(
          Finding.warn("UNKNOWN_ENTRY", "The archive's `" + name + "` is no table: not read."));
    }
    return false;
  }

  /** An archive may hold several tables, so a line alone says too little. */
  private static Observation in(String table, Observation seen) {
    return new Observation(
        table + " " + seen.position(),
        seen.outcome(),
        seen.rule(),
        seen.detail(),
        seen.rawText(),
        seen.value(),
        seen.currency(),
        seen.row());
  }

  /** An entry never yields more bytes than it declares, so what is declared is what counts. */
  private static void check(List<SevenZArchiveEntry> entries, ArchiveLimits limits)
      throws FileRefused {
    limits.refuseTooMany(entries.size());
    long bytes = 0;
    for (SevenZArchiveEntry entry : entries) {
      ArchiveLimits.refuseBadName(entry.getName());
      bytes += entry.getSize();
      limits.refuseTooBig(entry.getSize() < 0 || bytes < 0 ? Long.MAX_VALUE : bytes);
    }
  }

  private static FileRefused unreadable(IOException e) {
    return e instanceof MemoryLimitException
        ? new FileRefused("ARCHIVE_BOMB", "The archive asks for too much memory.")
        : FileRefused.unreadable(e);
  }

  /** The archive reads its entries through one stream, which a table must not close. */
  private static final class StaysOpen extends FilterInputStream {
    StaysOpen(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The archive is closed as a whole.
    }
  }
}
