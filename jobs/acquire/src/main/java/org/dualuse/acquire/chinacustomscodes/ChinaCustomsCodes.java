package org.dualuse.acquire.chinacustomscodes;

import java.util.List;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;

/** China customs' yearly lists of eight-digit codes, in English and in Chinese. */
public final class ChinaCustomsCodes implements Source {
  @Override
  public String name() {
    return "chinacustomscodes";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(ChinaCustomsCodes.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return RawTables.of(
        "chinacustoms_codes",
        "An eight-digit code of China's customs tariff in one year and language.",
        List.of(
            Column.text("language", "en or zh.").notNull(),
            Column.of("year", "int", "", "The year in which the code is used.").notNull(),
            Column.text("code", "Eight digits; the first six are the HS code.").notNull(),
            Column.text("description", "The publisher's description."),
            Column.text("unit_1", "First unit of quantity; null if none."),
            Column.text("unit_2", "Second unit of quantity; null if none.")));
  }

  @Override
  public Parser parser() {
    return new ChinaCustomsCodesParser();
  }
}
