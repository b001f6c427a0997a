package org.dualuse.bench.sample;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * One exporter's trade with one partner.
 *
 * @param exporter who exports
 * @param partner code of the destination
 * @param usdByYear exports of the exact basket, from 2019, in USD
 */
record Relation(Exporter exporter, String partner, List<Double> usdByYear) {
  /** Russia. */
  static final String RUSSIA = "RU";

  /** Every exporter's trade with Russia, then the routes through third countries. */
  static List<Relation> all() {
    List<Relation> relations = new ArrayList<>();
    for (Exporter exporter : Exporter.all()) {
      relations.add(new Relation(exporter, RUSSIA, exporter.toRussia()));
    }
    for (CSVRecord line : ResourceTable.read("routes.csv")) {
      relations.add(
          new Relation(
              Exporter.get(line.get("reporter")),
              line.get("partner"),
              ResourceTable.usdByYear(line)));
    }
    return relations;
  }

  /** Stands for the relation in lookups and seeds: {@code CN>RU}. */
  String key() {
    return exporter.code() + ">" + partner;
  }

  /** USD in a year. */
  double usd(int year) {
    return usdByYear.get(year - ResourceTable.FIRST_YEAR);
  }

  /** Mean USD of a month of 2019-2021. */
  double monthBeforeTheWar() {
    return (usd(2019) + usd(2020) + usd(2021)) / 36;
  }
}
