package org.dualuse.acquire.comext;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.Row;
import org.dualuse.acquire.economies.CodeSystem;
import org.dualuse.acquire.flow.Period;
import org.dualuse.acquire.parse.ArchiveLimits;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.Decimals;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.RowInterpreter;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.Workbook;
import org.dualuse.platform.snapshot.Finding;

/**
 * The data browser's workbook: one sheet per product, one row per reporter and partner, one column
 * per period; each cell is an observation.
 */
final class BrowserWorkbook implements ObservationReader, RowInterpreter<BrowserCell> {
  /** The rule of cells without a figure. */
  static final String MISSING_CELL = "MISSING_CELL";

  private static final String NOT_AVAILABLE = ":";
  private static final String FOOTER = "Special value";

  /** Sheets that describe the others. */
  private static final Set<String> NOT_READ = Set.of("Summary", "Structure");

  private final Workbook workbook;
  private final Iterator<String> sheets;
  private final ComextFigure figure;
  private final Deque<Observation> waiting = new ArrayDeque<>();
  private String sheet;
  private Workbook.Rows rows;
  private BrowserHeader header;

  private BrowserWorkbook(Workbook workbook, List<String> sheets, Selection selection) {
    this.workbook = workbook;
    this.sheets = sheets.iterator();
    this.figure = new ComextFigure(selection, CodeSystem.NAME);
  }

  static BrowserWorkbook open(SnapshotInput input, Selection selection, ArchiveLimits limits)
      throws IOException, FileRefused {
    Workbook workbook = Workbook.open(input, limits);
    List<String> sheets =
        workbook.sheets().stream().filter(name -> !NOT_READ.contains(name)).toList();
    if (sheets.isEmpty()) {
      workbook.close();
      throw new FileRefused("EMPTY_FILE", "The workbook holds no sheet with data.");
    }
    return new BrowserWorkbook(workbook, sheets, selection);
  }

  @Override
  public Observation next() throws FileRefused {
    while (waiting.isEmpty()) {
      if (rows == null) {
        if (!sheets.hasNext()) {
          return null;
        }
        sheet = sheets.next();
        rows = workbook.rows(sheet);
        header = BrowserHeader.read(sheet, rows);
      }
      readRow();
    }
    return waiting.remove();
  }

  @Override
  public List<Finding> findings() {
    return figure.findings();
  }

  @Override
  public void close() throws IOException {
    if (rows != null) {
      rows.close();
    }
    workbook.close();
  }

  @Override
  public String currency() {
    return ComextFigure.CURRENCY;
  }

  @Override
  public BigDecimal value(BrowserCell cell) throws BadRow {
    boolean isMissing = cell.text().isEmpty() || cell.text().equals(NOT_AVAILABLE);
    if (isMissing) {
      return null;
    }
    if (cell.period() == null) {
      throw new BadRow("UNKNOWN_CELL", "The cell stands under no period.");
    }
    return cell.number() != null ? cell.number() : Decimals.PLAIN.read(cell.text()).orElse(null);
  }

  @Override
  public Observation interpret(BrowserCell cell, BigDecimal value) throws BadRow {
    if (value == null) {
      return Observation.outOfScope(cell.position(), MISSING_CELL, null, currency());
    }
    return figure.observe(
        cell,
        new ComextFigure.Statement(
            cell.period(),
            header.flow(),
            header.product(),
            cell.reporter(),
            cell.partner(),
            value,
            ComextFigure.Amounts.NONE,
            Map.of()));
  }

  private void readRow() throws FileRefused {
    Row row = rows.next();
    if (row == null || BrowserCell.text(row, 0).equals(FOOTER)) {
      rows.close();
      rows = null;
      return;
    }
    Map<Integer, Period> periods = header.periods();
    for (int column : periods.keySet()) {
      if (row.getCellCount() > 0) {
        waiting.add(observe(BrowserCell.of(sheet, row, column, periods.get(column))));
      }
    }
    for (int column = 2; column < row.getCellCount(); column++) {
      if (!periods.containsKey(column) && !BrowserCell.text(row, column).isEmpty()) {
        waiting.add(observe(BrowserCell.of(sheet, row, column, null)));
      }
    }
  }
}
