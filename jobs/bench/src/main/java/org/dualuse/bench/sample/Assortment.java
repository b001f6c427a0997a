package org.dualuse.bench.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The goods that one exporter sells to one partner, and how a month's value falls on them. Big
 * suppliers sell everything, small ones a few goods, and not each of them every month.
 */
final class Assortment {
  /** A good that is expected to sell for this much in a month is sold in every month. */
  private static final double SURE_USD = 40_000;

  private final Relation relation;
  private final Levels levels;
  private final List<Good> goods;

  Assortment(Relation relation, Levels levels, SplittableRandom random) {
    this.relation = relation;
    this.levels = levels;
    this.goods = choose(size(relation), random);
  }

  /** The value of each good sold in a month; the exact basket adds up to the given USD. */
  Map<Good, Double> sell(int year, double usd, SplittableRandom random) {
    Map<Good, Double> sold = new LinkedHashMap<>();
    for (Good good : goods) {
      double presence = usd * good.weight() / 100 / SURE_USD;
      if (random.nextDouble() < presence) {
        sold.put(good, good.weight() * (0.7 + 0.6 * random.nextDouble()));
      }
    }
    if (sold.keySet().stream().noneMatch(good -> good.group().isExact())) {
      Good first = firstExact();
      sold.put(first, first.weight());
    }
    scale(sold, shares(year, sold), usd);
    return sold;
  }

  private void scale(Map<Good, Double> sold, Map<Group, Double> shares, double usd) {
    Map<Group, Double> sums = weights(sold);
    double drawn = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    sold.replaceAll(
        (good, draw) ->
            good.group().isExact()
                ? draw / sums.get(good.group()) * shares.get(good.group()) / drawn * usd
                : draw / 100 * usd);
  }

  /** The shares of those groups of the exact basket that were sold at all. */
  private Map<Group, Double> shares(int year, Map<Good, Double> sold) {
    Map<Good, Double> usual = new HashMap<>();
    goods.forEach(good -> usual.put(good, good.weight()));
    Map<Group, Double> natural = weights(usual);
    double all =
        natural.entrySet().stream()
            .filter(entry -> entry.getKey().isExact())
            .mapToDouble(Map.Entry::getValue)
            .sum();
    Map<Group, Double> shares = new EnumMap<>(Group.class);
    for (Group group : weights(sold).keySet()) {
      if (group.isExact()) {
        shares.put(group, levels.share(relation, year, group, natural.get(group) / all));
      }
    }
    return shares;
  }

  private static Map<Group, Double> weights(Map<Good, Double> byGood) {
    Map<Group, Double> sums = new EnumMap<>(Group.class);
    // In the goods' order: the sum of doubles depends on it.
    for (Good good : Good.all()) {
      if (byGood.containsKey(good)) {
        sums.merge(good.group(), byGood.get(good), Double::sum);
      }
    }
    return sums;
  }

  private Good firstExact() {
    return goods.stream().filter(good -> good.group().isExact()).findFirst().orElseThrow();
  }

  private static int size(Relation relation) {
    double million = relation.monthBeforeTheWar() * 12 / 1_000_000;
    if (relation.exporter().code().equals(World.CHINA) || million >= 300) {
      return Good.all().size();
    }
    if (!relation.partner().equals(Relation.RUSSIA)) {
      return 8;
    }
    return million >= 100 ? 45 : million >= 30 ? 28 : million >= 5 ? 14 : 7;
  }

  /** Draws goods without replacement, the heavier the likelier, and always an exact one. */
  private static List<Good> choose(int size, SplittableRandom random) {
    Map<Good, Double> ranks = new HashMap<>();
    Good.all().forEach(good -> ranks.put(good, random.nextDouble() / good.weight()));
    List<Good> ranked = new ArrayList<>(Good.all());
    ranked.sort(Comparator.comparing(ranks::get));
    Good best = ranked.stream().filter(good -> good.group().isExact()).findFirst().orElseThrow();
    List<Good> chosen = new ArrayList<>(ranked.subList(0, size));
    if (!chosen.contains(best)) {
      chosen.set(size - 1, best);
    }
    chosen.sort(Comparator.comparing(Good::hs2022));
    return List.copyOf(chosen);
  }
}
