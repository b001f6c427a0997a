package org.dualuse.acquire.programmes;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dualuse.acquire.listing.SanctionsList;
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
 * What the programmes of sanctions lists are about: Russia, and banks. The project's own reading of
 * the legal acts, each line with its reason. Of several lines that fit a programme the longest
 * counts; a programme without a line is about neither.
 */
public final class Programmes implements Source {
  private static final Pattern LIST =
      Pattern.compile(
          Arrays.stream(SanctionsList.values()).map(Enum::name).collect(Collectors.joining("|")));

  @Override
  public String name() {
    return "programmes";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(Programmes.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return RawTables.of(
        "programmes",
        "A programme of a sanctions list, or all whose names begin alike, and what it is about.",
        List.of(
            Column.text("list", "Which list.").notNull(),
            Column.text(
                    "programme",
                    "A programme, annex or licence provision; with * at the end, all that begin so.")
                .notNull(),
            Column.of(
                    "is_russia_related",
                    "boolean",
                    "",
                    "True if it is aimed at Russia: its war, its annexations, its state.")
                .notNull(),
            Column.of(
                    "is_financial",
                    "boolean",
                    "",
                    "True if it lists banks and others who move money, and hardly anybody else.")
                .notNull(),
            Column.text("why", "The reason for both flags.").notNull(),
            Column.text("source_url", "The act, or the authority's page on it.").notNull()));
  }

  @Override
  public Parser parser() {
    List<String> columns = rawTable().columns().stream().skip(2).map(Column::name).toList();
    return new TableFileParser(Layout.of(columns, Programmes::row));
  }

  private static Object[] row(TableCells cells) throws BadRow {
    return new Object[] {
      cells.matching("list", LIST, "UNKNOWN_LIST"),
      cells.required("programme"),
      cells.flag("is_russia_related"),
      cells.flag("is_financial"),
      cells.required("why"),
      cells.required("source_url")
    };
  }
}
