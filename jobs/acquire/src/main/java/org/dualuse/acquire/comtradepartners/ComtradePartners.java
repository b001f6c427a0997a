package org.dualuse.acquire.comtradepartners;

import java.util.List;
import java.util.Set;
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

/** UN Comtrade's table of partner areas. */
public final class ComtradePartners implements Source {
  private static final Pattern CODE = Pattern.compile("\\d{1,3}");

  @Override
  public String name() {
    return "comtradepartners";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(ComtradePartners.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return RawTables.of(
        "comtrade_partners",
        "A partner area of UN Comtrade with the publisher's own code.",
        List.of(
            Column.text("comtrade_code", "Comtrade's number of the area.").notNull(),
            Column.text("name", "The publisher's name.").notNull(),
            Column.text("note", "The publisher's longer name."),
            Column.text("iso2", "ISO 3166-1 alpha-2 as the publisher gives it; not unique."),
            Column.text("iso3", "Alpha-3 or the publisher's own letters; not unique."),
            Column.of("valid_from", "date", "", "First day of the entry."),
            Column.of("valid_to", "date", "", "Last day of the entry; null if in use."),
            Column.of("is_group", "boolean", "", "True if the publisher calls it a group.")
                .notNull()));
  }

  @Override
  public Parser parser() {
    return new TableFileParser(
        new Layout(
            List.of(
                "PartnerCode",
                "PartnerDesc",
                "PartnerCodeIsoAlpha2",
                "PartnerCodeIsoAlpha3",
                "isGroup"),
            Set.of("partnerNote", "entryEffectiveDate", "entryExpiredDate"),
            Set.of("id", "text"),
            ComtradePartners::row));
  }

  private static Object[] row(TableCells cells) throws BadRow {
    return new Object[] {
      cells.matching("PartnerCode", CODE, "BAD_CODE"),
      cells.required("PartnerDesc"),
      cells.text("partnerNote"),
      cells.text("PartnerCodeIsoAlpha2"),
      cells.text("PartnerCodeIsoAlpha3"),
      cells.date("entryEffectiveDate"),
      cells.date("entryExpiredDate"),
      cells.flag("isGroup")
    };
  }
}
