package org.dualuse.bench.sample;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVRecord;

/**
 * How much is traded when, before it is split into goods: years from the tables, months from {@code
 * months.csv} where they are calibrated and from a seasonal shape elsewhere.
 */
final class Levels {
  private static final double[] SEASON = {
    0.88, 0.80, 1.04, 1.00, 0.99, 1.01, 1.00, 0.98, 1.04, 1.00, 1.06, 1.20
  };

  /** Exports of those who restrict them: two months as before, then the fall. */
  private static final double[] SEASON_2022_RESTRICTED = {
    3.4, 3.1, 1.6, 0.9, 0.6, 0.5, 0.4, 0.4, 0.3, 0.3, 0.25, 0.25
  };

  private final Map<String, double[]> months = new HashMap<>();
  private final Map<String, Map<Group, Double>> mixes = new HashMap<>();

  Levels() {
    for (CSVRecord line : ResourceTable.read("months.csv")) {
      double[] usd = new double[12];
      for (int month = 1; month <= 12; month++) {
        usd[month - 1] = ResourceTable.usd(line.get("m%02d".formatted(month)));
      }
      months.put(key(line), usd);
    }
    for (CSVRecord line : ResourceTable.read("mixes.csv")) {
      mixes
          .computeIfAbsent(key(line), key -> new EnumMap<>(Group.class))
          .put(Group.valueOf(line.get("group")), ResourceTable.usd(line.get("usd_million")));
    }
  }

  /** The exact basket's value in the twelve months of a year, in USD. */
  double[] months(Relation relation, int year, SplittableRandom random) {
    double[] calibrated = months.get(key(relation, year));
    if (calibrated != null) {
      return calibrated;
    }
    boolean fall =
        year == 2022
            && relation.exporter().coalition()
            && relation.partner().equals(Relation.RUSSIA);
    return spread(relation.usd(year), fall ? SEASON_2022_RESTRICTED : SEASON, random);
  }

  /** A year's value over twelve months with the usual season. */
  static double[] spread(double usd, SplittableRandom random) {
    return spread(usd, SEASON, random);
  }

  /** The share of a group in a year's exact basket where it is calibrated, else the given one. */
  double share(Relation relation, int year, Group group, double natural) {
    Map<Group, Double> usd = mixes.get(key(relation, year));
    if (usd == null) {
      return natural;
    }
    double calibrated = usd.values().stream().mapToDouble(Double::doubleValue).sum();
    return usd.getOrDefault(group, relation.usd(year) - calibrated) / relation.usd(year);
  }

  private static double[] spread(double usd, double[] season, SplittableRandom random) {
    double[] months = new double[12];
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      months[i] = season[i] * (0.94 + 0.12 * random.nextDouble());
      sum += months[i];
    }
    for (int i = 0; i < 12; i++) {
      months[i] *= usd / sum;
    }
    return months;
  }

  private static String key(CSVRecord line) {
    return line.get("reporter") + ">" + line.get("partner") + " " + line.get("year");
  }

  private static String key(Relation relation, int year) {
    return relation.key() + " " + year;
  }
}
