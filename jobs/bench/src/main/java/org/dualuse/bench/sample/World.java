package org.dualuse.bench.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;

/**
 * Who exports what, when and where to: the invented facts, before any publisher's layout. Equal
 * seeds make equal worlds.
 */
final class World {
  /** China without Hong Kong and Macao. */
  static final String CHINA = "CN";

  /** Hong Kong, whose exports are mostly re-exports. */
  static final String HONG_KONG = "HK";

  /** All partners together. */
  static final String WORLD = "WORLD";

  /** All goods, as a multiple of the exact basket. */
  private static final double TOTAL_PER_BASKET = 8;

  /** All goods do not fall below this part of their level before the war. */
  private static final double TOTAL_FLOOR = 0.05;

  private static final double TO_WORLD_PER_RELATION = 20;
  private static final double RE_EXPORTED = 0.95;
  private static final double WEIGHT_MISSING = 0.02;

  /** What China's unit values to Russia rise to, from 2019. */
  private static final double[] CHINA_MARK_UP = {1, 1, 1, 1.25, 1.6, 1.87};

  private final long seed;
  private final Levels levels = new Levels();
  private final List<Cell> months = new ArrayList<>();
  private final List<Cell> years;

  World(long seed) {
    this.seed = seed;
    Relation.all().forEach(this::addRelation);
    addCalibratedTotals();
    addTotalsToWorld();
    years = Years.sum(months, random(seed, "years"));
  }

  /** All months that the exporters have published. */
  List<Cell> months() {
    return Collections.unmodifiableList(months);
  }

  /** The years 2019-2023: sums of the months, except for up to 0.2 % of revision. */
  List<Cell> years() {
    return years;
  }

  /** Sum of the months' values in USD over the selected cells. */
  double usd(Predicate<Cell> selected) {
    return months.stream().filter(selected).mapToDouble(Cell::usd).sum();
  }

  /** A source of randomness of its own for each purpose, so that changes stay local. */
  static SplittableRandom random(long seed, String purpose) {
    return new SplittableRandom(seed + purpose.hashCode() * 0x9E3779B97F4A7C15L);
  }

  private void addRelation(Relation relation) {
    SplittableRandom random = random(seed, relation.key());
    Assortment assortment = new Assortment(relation, levels, random);
    for (int year = ResourceTable.FIRST_YEAR; year <= ResourceTable.LAST_YEAR; year++) {
      double[] usd = levels.months(relation, year, random);
      for (int month = 1; month <= 12; month++) {
        Period period = new Period(year, month);
        if (relation.exporter().hasPublished(period)) {
          addMonth(relation, assortment, period, usd[month - 1], random);
        }
      }
    }
  }

  private void addMonth(
      Relation relation,
      Assortment assortment,
      Period period,
      double usd,
      SplittableRandom random) {
    if (usd > 0) {
      assortment
          .sell(period.year(), usd, random)
          .forEach((good, value) -> addGood(relation, period, good, value, random));
    }
    boolean calibrated = relation.key().equals("CN>RU");
    if (!calibrated) {
      double basket = Math.max(usd, TOTAL_FLOOR * relation.monthBeforeTheWar());
      add(relation, "X", period, Good.TOTAL, TOTAL_PER_BASKET * basket, 0);
    }
  }

  private void addGood(
      Relation relation, Period period, Good good, double usd, SplittableRandom random) {
    double unitValue = good.usdPerKg() * (0.85 + 0.3 * random.nextDouble());
    if (relation.key().equals("CN>RU")) {
      unitValue *= CHINA_MARK_UP[period.year() - ResourceTable.FIRST_YEAR];
    }
    double kg = random.nextDouble() < WEIGHT_MISSING ? 0 : usd / unitValue;
    add(relation, "X", period, good, usd, kg);
    if (relation.exporter().code().equals(HONG_KONG)) {
      add(relation, "RX", period, good, usd * RE_EXPORTED, kg * RE_EXPORTED);
    }
  }

  private void add(
      Relation relation, String flow, Period period, Good good, double usd, double kg) {
    long value = Math.round(usd);
    if (value > 0) {
      String reporter = relation.exporter().code();
      months.add(new Cell(reporter, relation.partner(), flow, period, good, value, Math.round(kg)));
    }
  }

  private void addCalibratedTotals() {
    for (CSVRecord line : ResourceTable.read("totals.csv")) {
      Relation relation =
          new Relation(
              Exporter.get(line.get("reporter")),
              line.get("partner"),
              ResourceTable.usdByYear(line));
      String flow = line.get("flow");
      SplittableRandom random = random(seed, relation.key() + flow);
      for (int year = ResourceTable.FIRST_YEAR; year <= ResourceTable.LAST_YEAR; year++) {
        double[] usd = Levels.spread(relation.usd(year), random);
        for (int month = 1; month <= 12; month++) {
          add(relation, flow, new Period(year, month), Good.TOTAL, usd[month - 1], 0);
        }
      }
    }
  }

  private void addTotalsToWorld() {
    record Reporter(String code, Period period) {}
    Map<Reporter, Long> sums = new LinkedHashMap<>();
    for (Cell cell : months) {
      if (cell.good().group() == Group.TOTAL && cell.flow().equals("X")) {
        sums.merge(new Reporter(cell.reporter(), cell.period()), cell.usd(), Long::sum);
      }
    }
    sums.forEach(
        (reporter, usd) ->
            months.add(
                new Cell(
                    reporter.code(),
                    WORLD,
                    "X",
                    reporter.period(),
                    Good.TOTAL,
                    Math.round(usd * TO_WORLD_PER_RELATION),
                    0)));
  }
}
