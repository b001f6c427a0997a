package org.dualuse.acquire.economies;

import java.util.List;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.TableCells;
import org.dualuse.acquire.parse.TableFileParser;
import org.dualuse.acquire.parse.TableFileParser.Layout;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;

/** The fixed list of exporters that coverage is measured against. */
public final class ExpectedExporters implements Source {
  @Override
  public String name() {
    return "expectedexporters";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(ExpectedExporters.class, "expectedexporters.yml");
  }

  @Override
  public Table rawTable() {
    return RawTables.of(
        "expected_exporters",
        "An exporter whose reports are expected in every period.",
        List.of(
            Column.text("economy", "The project's code of the exporter.").notNull(),
            Column.of(
                "structural_gap_from",
                "date",
                "",
                "From this day on it publishes nothing; null if it reports."),
            Column.text("why", "Why it is on the list.").notNull()));
  }

  @Override
  public Parser parser() {
    return new TableFileParser(
        Layout.of(List.of("economy", "structural_gap_from", "why"), ExpectedExporters::row));
  }

  private static Object[] row(TableCells cells) throws BadRow {
    String code = cells.required("economy");
    boolean isEconomy =
        Economies.bundled().all().stream()
            .anyMatch(each -> each.code().equals(code) && each.kind() == Economy.Kind.ECONOMY);
    if (!isEconomy) {
      throw new BadRow("UNKNOWN_ECONOMY", "`" + code + "` is no code of an economy.");
    }
    return new Object[] {code, cells.date("structural_gap_from"), cells.required("why")};
  }
}
