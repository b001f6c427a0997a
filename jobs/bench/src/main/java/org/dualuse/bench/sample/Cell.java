package org.dualuse.bench.sample;

/**
 * What one exporter reports for one good, partner and period.
 *
 * @param reporter code of the exporter
 * @param partner code of the destination, or {@link World#WORLD}
 * @param flow {@code X}, {@code RX} (a part of X) or {@code M}
 * @param period a month or a year
 * @param good the good, or {@link Good#TOTAL}
 * @param usd value in whole USD
 * @param kg net weight; 0 if the reporter gives none
 */
record Cell(
    String reporter, String partner, String flow, Period period, Good good, long usd, long kg) {}
