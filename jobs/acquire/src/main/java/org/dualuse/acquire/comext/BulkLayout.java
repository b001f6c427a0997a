package org.dualuse.acquire.comext;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Header;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.TableReader;

/**
 * The bulk download's table, now and until about 2020: the former layout has numbers for economies
 * with their letters beside them, and the case of its names varies between years.
 */
final class BulkLayout {
  /** Only the former layout has it. */
  private static final String FORMER_COLUMN = "DECLARANT_ISO";

  /** The same figure in national currency, the same product in other classifications. */
  private static final Set<String> NOT_READ =
      Set.of(
          "VALUE_NAC",
          "PRODUCT_SITC",
          "PRODUCT_CPA2002",
          "PRODUCT_CPA2008",
          "PRODUCT_CPA2_1",
          "PRODUCT_CPA21",
          "PRODUCT_CPA22",
          "PRODUCT_BEC",
          "PRODUCT_BEC5",
          "PRODUCT_SECTION");

  /** Numbers of economies, beside their letters. */
  private static final Set<String> NOT_READ_IN_FORMER = Set.of("DECLARANT", "PARTNER");

  private BulkLayout() {}

  /**
   * A reader of a table in whichever layout its header has.
   *
   * @throws FileRefused MISSING_COLUMN
   */
  static ObservationReader reader(CsvRows rows, BulkRows interpreter) throws FileRefused {
    List<String> printed =
        rows.header().stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
    boolean isFormer = printed.contains(FORMER_COLUMN);
    List<String> names =
        Arrays.stream(BulkColumn.values()).map(column -> column.name(isFormer)).toList();
    Set<String> known = new HashSet<>(NOT_READ);
    if (isFormer) {
      known.addAll(NOT_READ_IN_FORMER);
    }
    Header header = Header.resolve(printed, names, known);
    Map<BulkColumn, Integer> indexes = new EnumMap<>(BulkColumn.class);
    for (BulkColumn column : BulkColumn.values()) {
      indexes.put(column, header.index(column.name(isFormer)));
    }
    return new TableReader(
        rows,
        header,
        row -> interpreter.observe(new BulkRow(row, indexes)),
        count -> interpreter.findings());
  }
}
