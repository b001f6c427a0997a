package org.dualuse.bench.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Map<Group, Double> usualWeights;
  private final double usualExact;

  Assortment(Relation relation, Levels levels, SplittableRandom random) {
    this.relation = relation;
    this.levels = levels;
    this.goods = choose(size(relation), random);
    this.usualWeights = usualWeights(goods);
    this.usualExact =
        usualWeights.entrySet().stream()
            .filter(entry -> entry.getKey().isExact())
            .mapToDouble(Map.Entry::getValue)
            .sum();
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
    scale(sold, year, usd);
    return sold;
  }

  private void scale(Map<Good, Double> sold, int year, double usd) {
    Map<Group, Double> drawn = weights(sold);
    Map<Group, Double> shares = shares(year, drawn.keySet());
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    sold.replaceAll(
        (good, draw) ->
            good.group().isExact()
                ? draw / drawn.get(good.group()) * shares.get(good.group()) / sum * usd
                : draw / 100 * usd);
  }

  /** The shares of those groups of the exact basket that were sold at all. */
  private Map<Group, Double> shares(int year, Set<Group> sold) {
    Map<Group, Double> shares = new EnumMap<>(Group.class);
    for (Group group : sold) {
      if (group.isExact()) {
        double usual = usualWeights.get(group) / usualExact;
        shares.put(group, levels.share(relation, year, group, usual));
      }
    }
    return shares;
  }

  private static Map<Group, Double> usualWeights(List<Good> goods) {
    Map<Good, Double> byGood = new LinkedHashMap<>();
    goods.forEach(good -> byGood.put(good, good.weight()));
    return weights(byGood);
  }

  /** Sums in the map's order, on which a sum of doubles depends. */
  private static Map<Group, Double> weights(Map<Good, Double> byGood) {
    Map<Group, Double> sums = new EnumMap<>(Group.class);
    byGood.forEach((good, weight) -> sums.merge(good.group(), weight, Double::sum));
    return sums;
  }

  private Good firstExact() {
    return goods.stream().filter(good -> good.group().isExact()).findFirst().orElseThrow();
  }

  private static int size(Relation relation) {
    double million = relation.monthBeforeTheWar() * 12 / 1_000_000;
    if (relation.key().equals("CN>RU")) {
      return Good.all().size();
    }
    if (!relation.partner().equals(Relation.RUSSIA)) {
      return relation.exporter().code().equals(World.CHINA) ? Good.all().size() : 4;
    }
    return million >= 300 ? 24 : million >= 100 ? 14 : million >= 30 ? 9 : million >= 5 ? 6 : 3;
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
