package org.dualuse.acquire.economies;

import java.util.ArrayList;
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

/** The project's table of economies, as a table of the warehouse. */
public final class EconomyTable implements Source {
  private static final List<String> CODE_LISTS =
      List.of("comtrade", "gacc", "comext", "iso2", "iso3", "name_variants");

  @Override
  public String name() {
    return "economies";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(EconomyTable.class, "economies.yml");
  }

  @Override
  public Table rawTable() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("code", "The project's code of the economy.").notNull());
    columns.add(Column.text("name", "English name.").notNull());
    columns.add(Column.text("kind", "ECONOMY, GROUP or UNSPECIFIED.").notNull());
    columns.add(
        Column.of("coalition", "boolean", "", "True for the sanctioning coalition.").notNull());
    for (String list : CODE_LISTS) {
      columns.add(
          Column.text(list, "Its codes or names in the system " + list + ", separated by |."));
    }
    return RawTables.of("economies", "An economy with its codes in every code system.", columns);
  }

  @Override
  public Parser parser() {
    List<String> header = new ArrayList<>(List.of("code", "name", "kind", "coalition"));
    header.addAll(CODE_LISTS);
    return new TableFileParser(Layout.of(header, EconomyTable::row));
  }

  private static Object[] row(TableCells cells) throws BadRow {
    List<Object> values = new ArrayList<>();
    values.add(cells.required("code"));
    values.add(cells.required("name"));
    values.add(kind(cells.required("kind")).name());
    values.add(cells.flag("coalition"));
    CODE_LISTS.forEach(list -> values.add(cells.text(list)));
    return values.toArray();
  }

  private static Economy.Kind kind(String printed) throws BadRow {
    for (Economy.Kind kind : Economy.Kind.values()) {
      if (kind.name().equals(printed)) {
        return kind;
      }
    }
    throw new BadRow("UNKNOWN_KIND", "`" + printed + "` is no kind of economy.");
  }
}
