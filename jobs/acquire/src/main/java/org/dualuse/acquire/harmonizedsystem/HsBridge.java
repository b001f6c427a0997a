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
 * The project's bridge between revisions of the Harmonized System for the codes of the Common High
 * Priority List, under each treatment of codes that changed.
 */
public final class HsBridge implements Source {
  private static final Pattern HS6 = Pattern.compile("\\d{6}");
  private static final Pattern CODES = Pattern.compile("\\d{6}(\\|\\d{6})*");

  @Override
  public String name() {
    return "hsbridge";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(HsBridge.class, "hsbridge.yml");
  }

  @Override
  public Table rawTable() {
    return RawTables.of(
        "hs_bridge",
        "A code as reported and the family of listed codes that it counts for, under a treatment.",
        List.of(
            Column.text("hs_treatment", "exact, same_number, bridged or upper.").notNull(),
            Column.text("hs_revision", "Revision in which the code is written.").notNull(),
            Column.text("hs6_as_reported", "The code as reported.").notNull(),
            Column.text("family", "The listed HS2022 code, or several joined by +.").notNull(),
            Column.text("chpl_codes", "The listed codes of the family, separated by |.").notNull(),
            Column.text("tier", "The family's tier in the version of 50 codes.").notNull(),
            Column.text("relation", "How the reported code relates to the family.").notNull(),
            Column.text("note", "What to bear in mind."),
            Column.text("confidence", "How sure the relation is.").notNull()));
  }

  @Override
  public Parser parser() {
    return new TableFileParser(
        Layout.of(
            List.of(
                "hs_treatment",
                "hs_revision",
                "hs6_as_reported",
                "family",
                "chpl_codes",
                "tier",
                "relation",
                "note",
                "confidence"),
            HsBridge::row));
  }

  private static Object[] row(TableCells cells) throws BadRow {
    String codes = cells.matching("chpl_codes", CODES, "BAD_HS_CODE");
    String family = cells.required("family");
    if (!family.equals(codes.replace('|', '+'))) {
      throw new BadRow(
          "BAD_FAMILY", "The family " + family + " is not made of the codes " + codes + ".");
    }
    return new Object[] {
      cells.required("hs_treatment"),
      cells.required("hs_revision"),
      cells.matching("hs6_as_reported", HS6, "BAD_HS_CODE"),
      family,
      codes,
      cells.required("tier"),
      cells.required("relation"),
      cells.text("note"),
      cells.required("confidence")
    };
  }
}
