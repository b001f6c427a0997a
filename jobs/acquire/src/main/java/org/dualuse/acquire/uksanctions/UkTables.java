package org.dualuse.acquire.uksanctions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dualuse.acquire.parse.CsvLayout;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.OdsRows;
import org.dualuse.acquire.parse.Workbook;
import org.dualuse.platform.snapshot.Finding;

/** The tables of the formats; each takes over what it reads and closes it. */
final class UkTables {
  private UkTables() {}

  static UkTable csv(Decompressed bytes) throws IOException, FileRefused {
    try {
      return new Csv(CsvRows.open(bytes.stream(), CsvLayout.CSV));
    } catch (IOException | FileRefused e) {
      bytes.close();
      throw e;
    }
  }

  static UkTable spreadsheet(OdsRows rows) {
    return new Spreadsheet(rows);
  }

  static UkTable workbook(Workbook workbook) throws IOException, FileRefused {
    try {
      return new Sheet(workbook);
    } catch (FileRefused e) {
      workbook.close();
      throw e;
    }
  }

  private static UkTable.UkRow row(String sheet, int number, List<String> cells) {
    String position = "sheet " + sheet + " row " + number;
    return new UkTable.UkRow(position, new CsvRow(number, cells, true), true);
  }

  private static Finding unknownSheet(String sheet) {
    return Finding.warn(
        "UNKNOWN_SHEET", "The sheet `" + sheet + "` is new: it is not read. Check what it holds.");
  }

  private static final class Csv implements UkTable {
    private final CsvRows rows;
    private boolean isFirst = true;

    private Csv(CsvRows rows) {
      this.rows = rows;
    }

    @Override
    public UkRow next() throws FileRefused {
      CsvRow cells = isFirst ? new CsvRow(1, rows.header(), true) : rows.next();
      isFirst = false;
      return cells == null ? null : new UkRow(cells.position(), cells, false);
    }

    @Override
    public List<Finding> findings() {
      return List.of();
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }

  private static final class Spreadsheet implements UkTable {
    private final OdsRows rows;
    private final List<Finding> findings = new ArrayList<>();
    private String sheet;

    private Spreadsheet(OdsRows rows) {
      this.rows = rows;
    }

    @Override
    public UkRow next() throws FileRefused {
      OdsRows.OdsRow next = rows.next();
      sheet = sheet == null && next != null ? next.sheet() : sheet;
      if (next == null || !next.sheet().equals(sheet)) {
        findings.addAll(next == null ? List.of() : List.of(unknownSheet(next.sheet())));
        return null;
      }
      return row(sheet, next.number(), next.cells());
    }

    @Override
    public List<Finding> findings() {
      return List.copyOf(findings);
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }

  private static final class Sheet implements UkTable {
    private final Workbook workbook;
    private final List<String> sheets;
    private final Workbook.Rows rows;

    private Sheet(Workbook workbook) throws FileRefused {
      this.workbook = workbook;
      this.sheets = workbook.sheets();
      if (sheets.isEmpty()) {
        throw new FileRefused("EMPTY_FILE", "The workbook holds no sheet.");
      }
      this.rows = workbook.rows(sheets.get(0));
    }

    @Override
    public UkRow next() throws FileRefused {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
          cells.add(text(row.getCell(i)));
        }
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          return row(sheets.get(0), row.getRowNum(), cells);
        }
      }
      return null;
    }

    @Override
    public List<Finding> findings() {
      return sheets.stream().skip(1).map(UkTables::unknownSheet).toList();
    }

    @Override
    public void close() throws IOException {
      rows.close();
      workbook.close();
    }

    private static String text(Cell cell) {
      return cell == null || cell.getRawValue() == null ? "" : cell.getRawValue().strip();
    }
  }
}
