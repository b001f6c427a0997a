package org.dualuse.acquire.comext;

import java.util.function.Consumer;
import org.dhatim.fastexcel.Worksheet;
import org.dualuse.acquire.parse.Workbooks;

/** Invented sheets in the layout of Eurostat's data browser. */
public final class BrowserSheets {
  private BrowserSheets() {}

  /** Puts a row of two cells under the two periods. */
  public static void row(
      Worksheet sheet, int row, String reporter, String partner, Number first, Object second) {
    sheet.value(row, 0, reporter);
    sheet.value(row, 1, partner);
    sheet.value(row, 2, first);
    if (second instanceof Number number) {
      sheet.value(row, 3, number);
    } else {
      sheet.value(row, 3, String.valueOf(second));
    }
  }

  /** A workbook of one sheet, of EU exports of processors in 2021-12 and 2022-01. */
  public static byte[] workbook(Consumer<Worksheet> rows) {
    return Workbooks.of(
        workbook -> {
          workbook.newWorksheet("Summary").value(5, 0, "EU trade");
          workbook.newWorksheet("Structure").value(0, 0, "Structure");
          Worksheet sheet = workbook.newWorksheet("Sheet 1");
          texts(sheet, 0, "Data extracted on 01/02/2023 10:00:00 from [ESTAT]");
          texts(sheet, 1, "Dataset: ", "Invented values");
          texts(sheet, 2, "Last updated: ", "01/02/2023 09:00");
          texts(sheet, 4, "PRODUCT [PRODUCT]", "", "Processors (2012-2500) [85423190]");
          texts(sheet, 5, "FLOW", "", "EXPORT");
          texts(sheet, 6, "INDICATORS", "", "VALUE_IN_EUROS");
          texts(sheet, 8, "TIME", "TIME", "2021-12", "2022-01");
          texts(sheet, 9, "FREQ (Labels)", "FREQ (Labels)", "Monthly", "Monthly");
          texts(sheet, 10, "REPORTER (Labels)", "PARTNER (Labels)", "", "");
          rows.accept(sheet);
        });
  }

  private static void texts(Worksheet sheet, int row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        sheet.value(row, i, texts[i]);
      }
    }
  }
}
