package org.dualuse.acquire.harmonizedsystem;

import java.util.List;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;

/** The nomenclatures of the Harmonized System as UN Comtrade lists them. */
public final class HsCodes implements Source {
  @Override
  public String name() {
    return "hscodes";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(HsCodes.class, "hscodes.yml");
  }

  @Override
  public Table rawTable() {
    return RawTables.of(
        "hs_codes",
        "A code of one revision of the Harmonized System, or of Comtrade's list of all revisions.",
        List.of(
            Column.text("hs_revision", "HS2017, HS2022, …, or HS for all revisions together.")
                .notNull(),
            Column.text("code", "TOTAL, or two, four or six digits.").notNull(),
            Column.text("text", "The publisher's description, the code in front.").notNull(),
            Column.text("parent", "The code above; null at the top."),
            Column.of("level", "int", "digits", "0, 2, 4 or 6.").notNull(),
            Column.of("is_leaf", "boolean", "", "True if nothing is below.").notNull(),
            Column.text("unit", "Abbreviation of the standard unit of quantity; null if none.")));
  }

  @Override
  public Parser parser() {
    return new HsCodesParser();
  }
}
