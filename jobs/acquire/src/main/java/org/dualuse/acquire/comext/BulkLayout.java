package org.dualuse.acquire.comext;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Header;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.TableReader;

/**
 * The columns of the bulk download, now and until about 2020. The names' case varies between years
 * of the older layout.
 */
enum BulkLayout {
  /** With letters for economies and the national currency beside the euro. */
  CURRENT(
      List.of(
          "REPORTER",
          "PARTNER",
          "TRADE_TYPE",
          "PRODUCT_NC",
          "FLOW",
          "STAT_PROCEDURE",
          "SUPPL_UNIT",
          "PERIOD",
          "VALUE_EUR",
          "QUANTITY_KG",
          "QUANTITY_SUPPL_UNIT"),
      Set.of("VALUE_NAC", "PRODUCT_CPA21", "PRODUCT_CPA22")),
  /** With numbers for economies and their letters beside them. */
  HISTORICAL(
      List.of(
          "DECLARANT_ISO",
          "PARTNER_ISO",
          "TRADE_TYPE",
          "PRODUCT_NC",
          "FLOW",
          "STAT_REGIME",
          "SUPP_UNIT",
          "PERIOD",
          "VALUE_IN_EUROS",
          "QUANTITY_IN_KG",
          "SUP_QUANTITY"),
      Set.of("DECLARANT", "PARTNER", "PRODUCT_CPA2002", "PRODUCT_CPA2008", "PRODUCT_CPA2_1"));

  /** A column by what it means; the order is that of each layout's list. */
  enum Field {
    REPORTER,
    PARTNER,
    TRADE_TYPE,
    PRODUCT,
    FLOW,
    PROCEDURE,
    UNIT,
    PERIOD,
    VALUE,
    WEIGHT,
    QUANTITY
  }

  /** Other classifications of the same product: not read in either layout. */
  private static final Set<String> CLASSIFICATIONS =
      Set.of("PRODUCT_SITC", "PRODUCT_BEC", "PRODUCT_BEC5", "PRODUCT_SECTION");

  private final List<String> names;
  private final Set<String> ignored;

  BulkLayout(List<String> names, Set<String> ignored) {
    this.names = names;
    this.ignored = ignored;
  }

  /**
   * A reader of a table in whichever layout its header has.
   *
   * @throws FileRefused MISSING_COLUMN
   */
  static ObservationReader reader(CsvRows rows, BulkRows interpreter) throws FileRefused {
    List<String> printed =
        rows.header().stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
    BulkLayout layout = printed.contains("DECLARANT_ISO") ? HISTORICAL : CURRENT;
    Set<String> known = new HashSet<>(CLASSIFICATIONS);
    known.addAll(layout.ignored);
    Header header = Header.resolve(printed, layout.names, known);
    int[] indexes = layout.names.stream().mapToInt(header::index).toArray();
    return new TableReader(
        rows,
        header,
        row -> interpreter.observe(new BulkRow(row, indexes)),
        count -> interpreter.findings());
  }
}
