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
 * The project's table of what became in HS2022 of the codes that held more than the Common High
 * Priority List lists. The weights of the bridge are learned from how trade divides among them.
 */
public final class HsSuccessors implements Source {
  private static final Pattern HS6 = Pattern.compile("\\d{6}");

  @Override
  public String name() {
    return "hssuccessors";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(HsSuccessors.class, "hssuccessors.yml");
  }

  @Override
  public Table rawTable() {
    return RawTables.of(
        "hs_successors",
        "A code of an earlier revision that HS2022 split, and one code that holds a part of it.",
        List.of(
            Column.text("family", "The listed HS2022 code, or several joined by +.").notNull(),
            Column.text("hs_revision", "Revision of the old code.").notNull(),
            Column.text("hs6_as_reported", "The old code.").notNull(),
            Column.text("successor_hs2022", "A code of HS2022 that holds a part of it.").notNull(),
            Column.of("is_listed", "boolean", "", "True if the successor is listed.").notNull(),
            Column.of(
                    "is_shared",
                    "boolean",
                    "",
                    "True if much of the successor comes from other old codes.")
                .notNull(),
            Column.text("note", "What to bear in mind.")));
  }

  @Override
  public Parser parser() {
    return new TableFileParser(
        Layout.of(
            List.of(
                "family",
                "hs_revision",
                "hs6_as_reported",
                "successor_hs2022",
                "is_listed",
                "is_shared",
                "note"),
            HsSuccessors::row));
  }

  private static Object[] row(TableCells cells) throws BadRow {
    String family = cells.required("family");
    String successor = cells.matching("successor_hs2022", HS6, "BAD_HS_CODE");
    boolean isListed = cells.flag("is_listed");
    if (isListed != List.of(family.split("\\+", -1)).contains(successor)) {
      throw new BadRow(
          "BAD_FAMILY", "The family " + family + " and `is_listed` of " + successor + " disagree.");
    }
    return new Object[] {
      family,
      cells.required("hs_revision"),
      cells.matching("hs6_as_reported", HS6, "BAD_HS_CODE"),
      successor,
      isListed,
      cells.flag("is_shared"),
      cells.text("note")
    };
  }
}
