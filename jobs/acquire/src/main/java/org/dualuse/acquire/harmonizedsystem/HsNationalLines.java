package org.dualuse.acquire.harmonizedsystem;

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

/**
 * The project's table of national lines that tell apart what an old code of six digits held
 * together: which of a reporter's own lines belong to a listed code of HS2022.
 */
public final class HsNationalLines implements Source {
  private static final Pattern HS6 = Pattern.compile("\\d{6}");
  private static final Pattern LINES = Pattern.compile("\\d{8,12}(\\|\\d{8,12})*");
  private static final Pattern RULE = Pattern.compile("ONLY|ALL_BUT");

  @Override
  public String name() {
    return "hsnationallines";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(HsNationalLines.class, "hsnationallines.yml");
  }

  @Override
  public Table rawTable() {
    return RawTables.of(
        "hs_national_lines",
        "An old code and the reporter's own lines of it that belong to a family of listed codes.",
        List.of(
            Column.text("reporter", "Economy whose lines they are.").notNull(),
            Column.text("hs_revision", "Revision of the old code.").notNull(),
            Column.text("hs6_as_reported", "The old code.").notNull(),
            Column.text("family", "The listed HS2022 code, or several joined by +.").notNull(),
            Column.text("rule", "ONLY the lines named belong, or ALL_BUT them.").notNull(),
            Column.text("national_lines", "Lines of 8 digits or more, separated by |.").notNull(),
            Column.text("note", "What they are.")));
  }

  @Override
  public Parser parser() {
    return new TableFileParser(
        Layout.of(
            List.of(
                "reporter",
                "hs_revision",
                "hs6_as_reported",
                "family",
                "rule",
                "national_lines",
                "note"),
            HsNationalLines::row));
  }

  private static Object[] row(TableCells cells) throws BadRow {
    String code = cells.matching("hs6_as_reported", HS6, "BAD_HS_CODE");
    String lines = cells.matching("national_lines", LINES, "BAD_NATIONAL_LINE");
    for (String line : lines.split("\\|", -1)) {
      if (!line.startsWith(code)) {
        throw new BadRow("BAD_NATIONAL_LINE", "The line " + line + " is not of " + code + ".");
      }
    }
    return new Object[] {
      cells.required("reporter"),
      cells.required("hs_revision"),
      code,
      cells.required("family"),
      cells.matching("rule", RULE, "UNKNOWN_RULE"),
      lines,
      cells.text("note")
    };
  }
}
