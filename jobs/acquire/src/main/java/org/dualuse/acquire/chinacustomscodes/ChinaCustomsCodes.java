package org.dualuse.acquire.chinacustomscodes;

import java.nio.charset.Charset;
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

/** China customs' yearly lists of eight-digit codes, in English and in Chinese. */
public final class ChinaCustomsCodes implements Source {
  private static final Pattern HS8 = Pattern.compile("\\d{8}");

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
    return new TableFileParser(
        Charset.forName("GB18030"),
        layout(
            "en",
            List.of("CODES", "DESCRIPTION", "YEAR", "UNIT_1_DESCRIPTION", "UNIT_2_DESCRIPTION"),
            Set.of("UNIT_1_CODES", "UNIT_2_CODES")),
        layout(
            "zh",
            List.of("商品编码", "商品名称", "年份", "第一计量单位名称", "第二计量单位名称"),
            Set.of("第一计量单位编码", "第二计量单位编码")));
  }

  /** The columns in the order code, description, year, units. */
  private static Layout layout(String language, List<String> columns, Set<String> ignored) {
    return new Layout(columns, Set.of(), ignored, cells -> row(language, columns, cells));
  }

  private static Object[] row(String language, List<String> columns, TableCells cells)
      throws BadRow {
    return new Object[] {
      language,
      cells.integer(columns.get(2)),
      cells.matching(columns.get(0), HS8, "BAD_HS_CODE"),
      cells.text(columns.get(1)),
      cells.text(columns.get(3)),
      cells.text(columns.get(4))
    };
  }
}
