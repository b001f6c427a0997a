package org.dualuse.acquire.mappedfile;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dualuse.acquire.parse.ArchiveLimits;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.Workbook;

/** One sheet of a workbook. */
final class SheetRows implements CellRows {
  private final Workbook workbook;
  private final Workbook.Rows rows;
  private final String sheet;
  private final boolean hasDates;
  private final List<String> header;

  private SheetRows(Workbook workbook, FileLayout layout, boolean hasDates) throws FileRefused {
    this.workbook = workbook;
    this.sheet = layout.sheet() == null ? workbook.sheets().get(0) : layout.sheet();
    this.hasDates = hasDates;
    this.rows = workbook.rows(sheet);
    this.header = header(layout.headerRow());
  }

  /**
   * Opens a sheet.
   *
   * @param hasDates true if the mapping expects dates; a workbook keeps them as numbers of days
   */
  static SheetRows open(
      SnapshotInput input, FileLayout layout, boolean hasDates, ArchiveLimits limits)
      throws IOException, FileRefused {
    Workbook workbook = Workbook.open(input, limits);
    try {
      return new SheetRows(workbook, layout, hasDates);
    } catch (FileRefused e) {
      workbook.close();
      throw e;
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public CellRow next() throws FileRefused {
    for (Row row = rows.next(); row != null; row = rows.next()) {
      List<Cell> cells = cells(row);
      if (!cells.isEmpty()) {
        String position = "sheet " + sheet + " row " + row.getRowNum();
        return new CellRow(position, cells, cells.size() <= header.size());
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    rows.close();
    workbook.close();
  }

  private List<String> header(int headerRow) throws FileRefused {
    Row row = rows.next();
    while (row != null && row.getRowNum() < headerRow) {
      row = rows.next();
    }
    List<Cell> cells = row == null || row.getRowNum() > headerRow ? List.of() : cells(row);
    if (cells.isEmpty()) {
      throw new FileRefused(
          "EMPTY_FILE", "Row " + headerRow + " of sheet " + sheet + " should be the header.");
    }
    return cells.stream().map(Cell::text).toList();
  }

  /** The cells up to the last one that holds something. */
  private List<Cell> cells(Row row) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(cell(row.getCell(i)));
    }
    while (!cells.isEmpty() && cells.get(cells.size() - 1).equals(Cell.EMPTY)) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getRawValue() == null) {
      return Cell.EMPTY;
    }
    if (cell.getType() != CellType.NUMBER) {
      return Cell.text(cell.getRawValue());
    }
    Cell number = Cell.number(cell.asNumber());
    return new Cell(number.text(), number.number(), hasDates ? date(cell) : null);
  }

  /** Any number may stand for days, unless there are too many of them. */
  private static LocalDate date(org.dhatim.fastexcel.reader.Cell cell) {
    try {
      return cell.asDate().toLocalDate();
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }
}
