package org.dualuse.acquire.parse;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * An xlsx file, read row by row. The sheets' own word about their dimension is not heeded, since
 * publishers' tools write it wrong.
 */
public final class Workbook implements Closeable {
  /** A workbook of Eurostat takes about 100 MB once decompressed. */
  public static final ArchiveLimits LIMITS = new ArchiveLimits(10_000, 2L << 30);

  private final ReadableWorkbook workbook;

  private Workbook(ReadableWorkbook workbook) {
    this.workbook = workbook;
  }

  /**
   * Opens a workbook.
   *
   * @throws FileRefused EMPTY_FILE, HTML_INSTEAD_OF_DATA, NOT_A_WORKBOOK, ARCHIVE_BOMB,
   *     BAD_ENTRY_NAME, TRUNCATED or UNREADABLE
   */
  public static Workbook open(SnapshotInput input, ArchiveLimits limits)
      throws IOException, FileRefused {
    try (Decompressed bytes = Decompressed.open(input)) {
      if (!isZip(bytes.head())) {
        throw new FileRefused(
            "NOT_A_WORKBOOK", input.fileName() + " is not an xlsx file. Save it as one.");
      }
    }
    limits.checkZip(input.file());
    try {
      return new Workbook(new ReadableWorkbook(input.file().toFile()));
    } catch (IOException e) {
      throw FileRefused.unreadable(e);
    } catch (RuntimeException e) {
      throw unreadable(e);
    }
  }

  /** True if the bytes begin like a zip. */
  public static boolean isZip(byte[] head) {
    return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  /** The names of the sheets in their order. */
  public List<String> sheets() {
    return workbook.getSheets().map(Sheet::getName).toList();
  }

  /** The rows of a sheet; the caller closes them. */
  public Rows rows(String sheet) throws FileRefused {
    Sheet found =
        workbook
            .findSheet(sheet)
            .orElseThrow(
                () ->
                    new FileRefused(
                        "MISSING_SHEET",
                        "The workbook has no sheet `" + sheet + "`; it has " + sheets() + "."));
    try {
      return new Rows(found.openStream());
    } catch (IOException e) {
      throw FileRefused.unreadable(e);
    } catch (RuntimeException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  /** The rows of one sheet, in constant memory. */
  public static final class Rows implements Closeable {
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private Rows(Stream<Row> stream) {
      this.stream = stream;
      this.rows = stream.iterator();
    }

    /** The next row, or null at the end of the sheet. */
    public Row next() throws FileRefused {
      try {
        return rows.hasNext() ? rows.next() : null;
      } catch (RuntimeException e) {
        throw unreadable(e);
      }
    }

    @Override
    public void close() {
      stream.close();
    }
  }

  /** The reader of the format throws unchecked exceptions on broken files. */
  private static FileRefused unreadable(RuntimeException e) {
    return FileRefused.unreadable(new IOException(e.getMessage(), e));
  }
}
