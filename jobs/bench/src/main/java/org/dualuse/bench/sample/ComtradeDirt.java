package org.dualuse.bench.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What is wrong in otherwise good UN Comtrade files. */
final class ComtradeDirt {
  /** A partner code that stands for nothing. */
  static final int UNMAPPED = 9995;

  private static final BigDecimal UNMAPPED_SHARE = new BigDecimal("0.0001");
  private static final int UNMAPPED_ROWS = 3;
  private static final int BROKEN_DOWN_ROWS = 6;

  private ComtradeDirt() {}

  /** A text in a value column in 2022; in 2023 a partner that nobody knows. */
  static List<ComtradeRow> months(int year, List<ComtradeRow> rows) {
    if (year == 2022) {
      ComtradeRow row = first(rows, "AE");
      row.with("fobvalue", "n/a").with("primaryValue", "n/a");
    }
    if (year == 2023) {
      rows.addAll(unmapped(rows));
    }
    return rows;
  }

  /** In 2022, India's rows come once more, broken down by second partner and mode of transport. */
  static List<ComtradeRow> years(int year, List<ComtradeRow> rows) {
    if (year == 2022) {
      List<ComtradeRow> india = of(rows, "IN");
      for (ComtradeRow total : india.subList(0, BROKEN_DOWN_ROWS)) {
        rows.add(part(total, 1000, "0.3"));
        rows.add(part(total, 2100, "0.7"));
      }
    }
    return rows;
  }

  private static ComtradeRow part(ComtradeRow total, int modeOfTransport, String share) {
    BigDecimal usd = times(value(total), new BigDecimal(share));
    return total
        .copy()
        .with("partner2Code", Exporter.get("AE").comtrade())
        .with("partner2ISO", "ARE")
        .with("motCode", modeOfTransport)
        .with("fobvalue", usd)
        .with("primaryValue", usd);
  }

  private static List<ComtradeRow> unmapped(List<ComtradeRow> rows) {
    BigDecimal all =
        rows.stream().map(ComtradeDirt::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal usd =
        times(all, UNMAPPED_SHARE)
            .divide(BigDecimal.valueOf(UNMAPPED_ROWS), 1, RoundingMode.HALF_EVEN);
    List<ComtradeRow> unmapped = new ArrayList<>();
    for (ComtradeRow row : of(rows, "SG").subList(0, UNMAPPED_ROWS)) {
      unmapped.add(
          row.copy()
              .with("partnerCode", UNMAPPED)
              .with("partnerISO", null)
              .with("fobvalue", usd)
              .with("primaryValue", usd));
    }
    return unmapped;
  }

  private static ComtradeRow first(List<ComtradeRow> rows, String reporter) {
    return of(rows, reporter).get(0);
  }

  /** The rows of one reporter that name a good. */
  private static List<ComtradeRow> of(List<ComtradeRow> rows, String reporter) {
    Object code = Exporter.get(reporter).comtrade();
    return rows.stream()
        .filter(row -> row.get("reporterCode").equals(code))
        .filter(row -> !row.get("cmdCode").equals("TOTAL"))
        .toList();
  }

  private static BigDecimal value(ComtradeRow row) {
    return (BigDecimal) row.get("primaryValue");
  }

  private static BigDecimal times(BigDecimal usd, BigDecimal share) {
    return usd.multiply(share).setScale(1, RoundingMode.HALF_EVEN);
  }
}
