package org.dualuse.acquire.highpriority;

import java.sql.Date;
import java.time.LocalDate;
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

/**
 * The Common High Priority List: its versions as the project's own data, and the table of the
 * Bureau of Industry and Security (BIS) where somebody drops it.
 */
public final class HighPriority implements Source {
  private static final Pattern HS6 = Pattern.compile("\\d{6}");
  private static final Pattern TIER = Pattern.compile("1|2|3\\.A|3\\.B|4\\.A|4\\.B");
  private static final LocalDate BIS_VERSION = LocalDate.of(2024, 2, 23);
  private static final int BIS_CODES = 50;

  @Override
  public String name() {
    return "highpriority";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(HighPriority.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return RawTables.of(
        "highpriority",
        "A code of one version of the Common High Priority List, as one origin gives it.",
        List.of(
            Column.of("list_version", "int", "codes", "9, 45 or 50: how many codes it has.")
                .notNull(),
            Column.text("hs6_2022", "HS6 code, in HS2022.").notNull(),
            Column.text("tier", "1, 2, 3.A, 3.B, 4.A or 4.B, as in the version of 50 codes.")
                .notNull(),
            Column.of("valid_from", "date", "", "Date of the version.").notNull(),
            Column.of(
                    "valid_from_is_exact",
                    "boolean",
                    "",
                    "False if only the half of a month is documented.")
                .notNull(),
            Column.text("description", "The publisher's description; null in the project's file."),
            Column.text("citation", "Where the version is published.").notNull(),
            Column.text("origin", "project or BIS.").notNull()));
  }

  @Override
  public Parser parser() {
    return new TableFileParser(
        Layout.of(
            List.of(
                "list_version",
                "hs6_2022",
                "tier",
                "valid_from",
                "valid_from_is_exact",
                "citation"),
            HighPriority::projectRow),
        new Layout(
            List.of("hs_code_printed", "hs6", "tier"),
            Set.of("description"),
            Set.of(),
            HighPriority::bisRow));
  }

  private static Object[] projectRow(TableCells cells) throws BadRow {
    return new Object[] {
      cells.integer("list_version"),
      cells.matching("hs6_2022", HS6, "BAD_HS_CODE"),
      cells.matching("tier", TIER, "UNKNOWN_TIER"),
      TableCells.isoDate(cells.required("valid_from")),
      cells.flag("valid_from_is_exact"),
      null,
      cells.required("citation"),
      "project"
    };
  }

  private static Object[] bisRow(TableCells cells) throws BadRow {
    String code = cells.matching("hs6", HS6, "BAD_HS_CODE");
    String printed = cells.required("hs_code_printed");
    if (!printed.replace(".", "").equals(code)) {
      throw new BadRow(
          "HS_CODES_DIFFER", "The printed code " + printed + " is not the code " + code + ".");
    }
    return new Object[] {
      BIS_CODES,
      code,
      cells.matching("tier", TIER, "UNKNOWN_TIER"),
      Date.valueOf(BIS_VERSION),
      true,
      cells.text("description"),
      "Bureau of Industry and Security, Common High Priority List",
      "BIS"
    };
  }
}
