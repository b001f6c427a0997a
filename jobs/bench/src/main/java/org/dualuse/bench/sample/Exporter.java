package org.dualuse.bench.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * An exporter of the sample world, a line of {@code exporters.csv}.
 *
 * @param code ISO 3166-1 alpha-2, also its Comext code
 * @param iso3 as UN Comtrade prints it
 * @param comtrade UN Comtrade's own numeric code
 * @param coalition true if it restricts exports to Russia
 * @param monthlySource through which publication its months arrive
 * @param alsoInComtrade true if UN Comtrade has the same months a second time
 * @param hs2022From the first month that it reports in HS 2022
 * @param lastMonth the last month that it has published
 * @param toRussia exports of the exact basket to Russia by year, in USD
 */
record Exporter(
    String code,
    String iso3,
    int comtrade,
    boolean coalition,
    MonthlySource monthlySource,
    boolean alsoInComtrade,
    Period hs2022From,
    Period lastMonth,
    List<Double> toRussia) {

  /** The publication through which an exporter's months arrive. */
  enum MonthlySource {
    /** UN Comtrade, bulk file. */
    BULK,
    /** UN Comtrade, a table saved by the official client. */
    CLIENT,
    /** UN Comtrade, a body of the API. */
    API,
    /** Eurostat. */
    COMEXT,
    /** China customs. */
    GACC
  }

  private static final Map<String, Exporter> ALL = load();

  /** All exporters, in the table's order. */
  static List<Exporter> all() {
    return List.copyOf(ALL.values());
  }

  /** The exporter with a code; fails if there is none. */
  static Exporter get(String code) {
    Exporter exporter = ALL.get(code);
    if (exporter == null) {
      throw new IllegalArgumentException("no exporter of the sample has the code " + code);
    }
    return exporter;
  }

  /** True if a period is reported in HS 2022. */
  boolean reportsInHs2022(Period period) {
    return !period.endsBefore(hs2022From);
  }

  /** True if it has published a period; a year needs its December. */
  boolean hasPublished(Period period) {
    return !lastMonth.endsBefore(period.isAnnual() ? new Period(period.year(), 12) : period);
  }

  private static Map<String, Exporter> load() {
    Map<String, Exporter> exporters = new LinkedHashMap<>();
    for (CSVRecord line : ResourceTable.read("exporters.csv")) {
      Exporter exporter =
          new Exporter(
              line.get("code"),
              line.get("iso3"),
              Integer.parseInt(line.get("comtrade")),
              Boolean.parseBoolean(line.get("coalition")),
              MonthlySource.valueOf(line.get("monthly_source")),
              Boolean.parseBoolean(line.get("also_in_comtrade")),
              Period.parse(line.get("hs2022_from")),
              Period.parse(line.get("last_month")),
              ResourceTable.usdByYear(line));
      exporters.put(exporter.code(), exporter);
    }
    return exporters;
  }
}
