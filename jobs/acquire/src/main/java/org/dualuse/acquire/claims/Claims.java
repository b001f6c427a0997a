package org.dualuse.acquire.claims;

import java.util.List;
import java.util.regex.Pattern;
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

/** Figures that others published, to be held against the warehouse's own. */
public final class Claims implements Source {
  private static final Pattern COMPARATOR = Pattern.compile("[=<>]");
  private static final Pattern BASIS =
      Pattern.compile("MIRROR|IMPORTER|SHIPMENT|CHINA_CUSTOMS|LISTS");
  private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";
  private static final Pattern PERIOD =
      Pattern.compile("\\d{4}((-|\\.\\.)\\d{4})?|" + MONTH + "(\\.\\." + MONTH + ")?");

  @Override
  public String name() {
    return "claims";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(Claims.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return RawTables.of(
        "claims",
        "A published figure and what is known about how it was made.",
        List.of(
            Column.text("id", "Short name of the claim.").notNull(),
            Column.text("metric", "What is claimed.").notNull(),
            Column.text("period", "Year, month, or first and last of them.").notNull(),
            Column.text(
                    "china_definition",
                    "Whose exports: CN, CN+HK, another economy or group, ALL; what is counted otherwise, as CN by producer.")
                .notNull(),
            Column.text("list_codes", "The list of goods; null if the claim is not about goods."),
            Column.of("value", Column.MONEY, "unit", "The figure.").notNull(),
            Column.text("unit", "The figure's unit.").notNull(),
            Column.text("comparator", "=, < or >.").notNull(),
            Column.of("tolerance", Column.MONEY, "unit", "How far off still confirms it."),
            Column.text("basis", "What is known about the data behind it."),
            Column.text(
                    "comparable_basis",
                    "The basis that can test it: MIRROR, IMPORTER, SHIPMENT, CHINA_CUSTOMS, LISTS.")
                .notNull(),
            Column.text("source", "Who published it.").notNull(),
            Column.text("published", "When, as a month; not stated.").notNull()));
  }

  @Override
  public Parser parser() {
    List<String> columns = rawTable().columns().stream().skip(2).map(Column::name).toList();
    return new TableFileParser(Layout.of(columns, Claims::row));
  }

  private static Object[] row(TableCells cells) throws BadRow {
    cells.required("value");
    return new Object[] {
      cells.required("id"),
      cells.required("metric"),
      cells.matching("period", PERIOD, "BAD_PERIOD"),
      cells.required("china_definition"),
      cells.text("list_codes"),
      cells.decimal("value", 6),
      cells.required("unit"),
      cells.matching("comparator", COMPARATOR, "UNKNOWN_COMPARATOR"),
      cells.decimal("tolerance", 6),
      cells.text("basis"),
      cells.matching("comparable_basis", BASIS, "UNKNOWN_BASIS"),
      cells.required("source"),
      cells.required("published")
    };
  }
}
