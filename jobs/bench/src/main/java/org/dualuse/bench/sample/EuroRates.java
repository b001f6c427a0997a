package org.dualuse.bench.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Invented reference rates of the euro on the working days of 2019-2024, near the true means. */
final class EuroRates {
  /** USD per EUR in the middle of each quarter. */
  private static final double[] USD = {
    1.136, 1.124, 1.112, 1.107, 1.103, 1.101, 1.169, 1.193, 1.205, 1.206, 1.179, 1.144, 1.122,
    1.065, 1.007, 1.021, 1.073, 1.089, 1.088, 1.075, 1.086, 1.077, 1.098, 1.067
  };

  /** CNY per USD in the middle of each quarter. */
  private static final double[] CNY_PER_USD = {
    6.75, 6.82, 7.02, 7.04, 6.98, 7.09, 6.92, 6.62, 6.48, 6.46, 6.47, 6.39, 6.35, 6.61, 6.85, 7.11,
    6.84, 7.01, 7.24, 7.23, 7.19, 7.24, 7.16, 7.19
  };

  private static final double NOISE = 0.004;

  /**
   * The rates of a day.
   *
   * @param usd USD per EUR
   * @param cny CNY per EUR
   */
  record Day(BigDecimal usd, BigDecimal cny) {}

  private final NavigableMap<LocalDate, Day> days = new TreeMap<>();
  private final Map<Period, BigDecimal> usdByMonth = new HashMap<>();

  EuroRates(SplittableRandom random) {
    LocalDate end = LocalDate.of(ResourceTable.LAST_YEAR, 12, 31);
    LocalDate day = LocalDate.of(ResourceTable.FIRST_YEAR, 1, 1);
    for (; !day.isAfter(end); day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        double usd = between(USD, day) * (1 - NOISE + 2 * NOISE * random.nextDouble());
        double cny = usd * between(CNY_PER_USD, day);
        days.put(day, new Day(rounded(usd), rounded(cny)));
      }
    }
    for (int year = ResourceTable.FIRST_YEAR; year <= ResourceTable.LAST_YEAR; year++) {
      for (int month = 1; month <= 12; month++) {
        LocalDate from = LocalDate.of(year, month, 1);
        usdByMonth.put(new Period(year, month), meanUsd(from, from.plusMonths(1)));
      }
    }
  }

  /** The days in order. */
  NavigableMap<LocalDate, Day> days() {
    return days;
  }

  /** Whole EUR for USD at the month's mean rate. */
  long eur(long usd, Period month) {
    return BigDecimal.valueOf(usd)
        .divide(usdByMonth.get(month), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  /** Mean USD per EUR over the days from the first day up to, not including, the second. */
  BigDecimal meanUsd(LocalDate from, LocalDate to) {
    var span = days.subMap(from, true, to, false).values();
    BigDecimal sum = span.stream().map(Day::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(BigDecimal.valueOf(span.size()), 8, RoundingMode.HALF_EVEN);
  }

  private static double between(double[] quarters, LocalDate day) {
    double months = (day.getYear() - ResourceTable.FIRST_YEAR) * 12 + day.getMonthValue() - 1;
    double at = (months + day.getDayOfMonth() / 31.0) / 3 - 0.5;
    int left = (int) Math.max(0, Math.min(quarters.length - 2, Math.floor(at)));
    double part = Math.max(0, Math.min(1, at - left));
    return quarters[left] * (1 - part) + quarters[left + 1] * part;
  }

  private static BigDecimal rounded(double rate) {
    return BigDecimal.valueOf(rate).setScale(4, RoundingMode.HALF_EVEN);
  }
}
