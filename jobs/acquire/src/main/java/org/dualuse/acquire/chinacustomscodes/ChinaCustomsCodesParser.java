package org.dualuse.acquire.chinacustomscodes;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.CsvLayout;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.TableCells;
import org.dualuse.acquire.parse.TableFileParser;
import org.dualuse.acquire.parse.TableFileParser.Layout;
import org.dualuse.acquire.parse.TextEncoding;

/** The lists' English and Chinese layouts, in GB18030, with quotes inside quoted cells. */
final class ChinaCustomsCodesParser implements Parser {
  private static final long serialVersionUID = 1L;
  private static final Pattern HS8 = Pattern.compile("\\d{8}");
  private static final String NO_UNIT = "?";

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    return Decompressed.read(
        input,
        bytes -> {
          Charset charset = TextEncoding.sniff(bytes.head(), Charset.forName("GB18030"));
          return layouts()
              .read(
                  CsvRows.open(new InnerQuotesDoubled(bytes.stream()), CsvLayout.of(charset, ',')));
        });
  }

  private static TableFileParser layouts() {
    return new TableFileParser(
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
      unit(cells.text(columns.get(3))),
      unit(cells.text(columns.get(4)))
    };
  }

  private static String unit(String printed) {
    return NO_UNIT.equals(printed) ? null : printed;
  }
}
