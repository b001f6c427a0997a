package org.dualuse.acquire.policyevents;

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

/**
 * Dated decisions beside which trade is looked at: export controls, secondary sanctions, rounds of
 * listings. They mark a month; nothing is computed from them.
 */
public final class PolicyEvents implements Source {
  @Override
  public String name() {
    return "policyevents";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(PolicyEvents.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return RawTables.of(
        "policyevents",
        "A dated decision of an authority that sanctions or controls exports.",
        List.of(
            Column.of("event_on", "date", "", "When it was decided or took effect; see what.")
                .notNull(),
            Column.text("name", "Short name, e.g. EO 14114.").notNull(),
            Column.text("authority", "Who decided.").notNull(),
            Column.text("what", "What it does, in a sentence.").notNull(),
            Column.text("source_url", "Where it can be read.").notNull()));
  }

  @Override
  public Parser parser() {
    List<String> columns = rawTable().columns().stream().skip(2).map(Column::name).toList();
    return new TableFileParser(Layout.of(columns, PolicyEvents::row));
  }

  private static Object[] row(TableCells cells) throws BadRow {
    return new Object[] {
      TableCells.isoDate(cells.required("event_on")),
      cells.required("name"),
      cells.required("authority"),
      cells.required("what"),
      cells.required("source_url")
    };
  }
}
