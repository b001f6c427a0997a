package org.dualuse.bench.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A cell as a publisher at the six-digit level prints it: in the revision that the reporter uses at
 * the time, so that goods of one code become one line.
 *
 * @param reporter code of the exporter, or {@link Partners#EU27}
 * @param partner code of the destination
 * @param flow {@code X}, {@code RX} or {@code M}
 * @param period a month or a year
 * @param hs2022 true if the code is of HS 2022, false if it is of HS 2017
 * @param good one of the goods behind the line
 * @param code six digits, or {@code TOTAL}
 * @param usd value in whole USD
 * @param kg net weight; 0 if missing
 * @param pieces number of pieces; 0 if they are not counted
 */
record ReportedLine(
    String reporter,
    String partner,
    String flow,
    Period period,
    boolean hs2022,
    Good good,
    String code,
    long usd,
    long kg,
    long pieces) {

  private record Key(String reporter, String partner, String flow, Period period, String code) {}

  /** The cells in the revision that each reporter uses in each period. */
  static List<ReportedLine> asReported(List<Cell> cells) {
    Map<Key, ReportedLine> lines = new LinkedHashMap<>();
    for (Cell cell : cells) {
      add(lines, cell, Exporter.get(cell.reporter()).reportsInHs2022(cell.period()));
    }
    return new ArrayList<>(lines.values());
  }

  /** The cells in HS 2017 throughout. */
  static List<ReportedLine> inHs2017(List<Cell> cells) {
    Map<Key, ReportedLine> lines = new LinkedHashMap<>();
    cells.forEach(cell -> add(lines, cell, false));
    return new ArrayList<>(lines.values());
  }

  /** This with another reporter. */
  ReportedLine by(String other) {
    return new ReportedLine(other, partner, flow, period, hs2022, good, code, usd, kg, pieces);
  }

  /** This with another value. */
  ReportedLine worth(long otherUsd) {
    return new ReportedLine(
        reporter, partner, flow, period, hs2022, good, code, otherUsd, kg, pieces);
  }

  /** This and another line of the same key together. */
  ReportedLine plus(ReportedLine other) {
    return new ReportedLine(
        reporter,
        partner,
        flow,
        period,
        hs2022,
        good,
        code,
        usd + other.usd,
        kg + other.kg,
        pieces + other.pieces);
  }

  private static void add(Map<Key, ReportedLine> lines, Cell cell, boolean hs2022) {
    ReportedLine line =
        new ReportedLine(
            cell.reporter(),
            cell.partner(),
            cell.flow(),
            cell.period(),
            hs2022,
            cell.good(),
            cell.good().code(hs2022),
            cell.usd(),
            cell.kg(),
            Math.round(cell.kg() * cell.good().piecesPerKg()));
    Key key = new Key(line.reporter, line.partner, line.flow, line.period, line.code);
    lines.merge(key, line, ReportedLine::plus);
  }
}
