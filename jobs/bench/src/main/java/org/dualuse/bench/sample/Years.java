package org.dualuse.bench.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Annual figures as they are published: near the sum of the months, not equal to it. */
final class Years {
  /** The largest revision of a good's year; totals are not revised. */
  private static final double REVISION = 0.002;

  private record Key(String reporter, String partner, String flow, int year, Good good) {}

  private Years() {}

  /** The years that are complete, except the last one, which nobody has published yet. */
  static List<Cell> sum(List<Cell> months, SplittableRandom random) {
    Map<Key, long[]> sums = new LinkedHashMap<>();
    for (Cell cell : months) {
      Period year = Period.ofYear(cell.period().year());
      boolean complete = Exporter.get(cell.reporter()).hasPublished(year);
      if (complete && year.year() < ResourceTable.LAST_YEAR) {
        Key key = new Key(cell.reporter(), cell.partner(), cell.flow(), year.year(), cell.good());
        long[] sum = sums.computeIfAbsent(key, none -> new long[2]);
        sum[0] += cell.usd();
        sum[1] += cell.kg();
      }
    }
    List<Cell> cells = new ArrayList<>();
    sums.forEach((key, sum) -> cells.add(cell(key, sum, random)));
    return List.copyOf(cells);
  }

  private static Cell cell(Key key, long[] sum, SplittableRandom random) {
    boolean total = key.good().group() == Group.TOTAL;
    double revised = total ? 1 : 1 - REVISION + 2 * REVISION * random.nextDouble();
    return new Cell(
        key.reporter(),
        key.partner(),
        key.flow(),
        Period.ofYear(key.year()),
        key.good(),
        Math.round(sum[0] * revised),
        sum[1]);
  }
}
