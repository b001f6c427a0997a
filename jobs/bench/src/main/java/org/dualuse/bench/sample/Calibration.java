package org.dualuse.bench.sample;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Published aggregates that the sample world was made to resemble, with the range in which a figure
 * of the world counts as resembling. All of them are met, for any seed; these are the figures of
 * the demonstration's seed, values in USD million:
 *
 * <table>
 *   <caption>Published and made</caption>
 *   <tr><th>aggregate</th><th>published</th><th>world</th></tr>
 *   <tr><td>China's share, exact basket, 2021</td><td>0.32</td><td>0.320</td></tr>
 *   <tr><td>China's share, exact basket, 2023</td><td>0.89</td><td>0.890</td></tr>
 *   <tr><td>China to Russia, exact basket, December 2023</td><td>above 600</td><td>645.0</td></tr>
 *   <tr><td>January, February, March 2024</td><td>above 300</td><td>390.0, 335.0, 345.0</td></tr>
 *   <tr><td>April 2024, whole families</td><td>below 300</td><td>283.0</td></tr>
 *   <tr><td>China to Russia, 45 codes, 2023</td><td>4,500</td><td>4,585.8</td></tr>
 *   <tr><td>China to KZ and KG, 45 codes, 2023</td><td>1,300</td><td>1,295.6</td></tr>
 *   <tr><td>China to Russia, 8542, 2021 and 2022</td><td>74, 179</td><td>74.0, 179.0</td></tr>
 *   <tr><td>Turkey to Russia, 50 codes, June to August 2024</td><td>13.5</td><td>13.2</td></tr>
 *   <tr><td>China's trade with Russia, 2021</td><td>146,900</td><td>146,900</td></tr>
 *   <tr><td>China's trade with Russia, 2023</td><td>240,100</td><td>240,100</td></tr>
 * </table>
 *
 * <p>The figures are those of the months before layouts, that is of China customs, not of UN
 * Comtrade's copy of China's months, which is 0.3 % higher. A figure of the sample confirms nothing
 * about the real world: it returns what was put in.
 */
@SuppressWarnings("ImmutableEnumChecker") // The functions hold nothing.
enum Calibration {
  /** China's share of all exporters, exact basket, 2021; published: 0.32. */
  SHARE_2021(0.30, 0.34, world -> share(world, 2021)),
  /** The same, 2023; published: 0.89. */
  SHARE_2023(0.88, 0.90, world -> share(world, 2023)),
  /** China to Russia, USD million, the peak of December 2023; published: above 600. */
  PEAK_DECEMBER_2023(600, 750, world -> exactInMonth(world, 2023, 12)),
  /** January 2024; published: above 300 in each month of the quarter. */
  JANUARY_2024(300, 600, world -> exactInMonth(world, 2024, 1)),
  /** February 2024. */
  FEBRUARY_2024(300, 600, world -> exactInMonth(world, 2024, 2)),
  /** March 2024. */
  MARCH_2024(300, 600, world -> exactInMonth(world, 2024, 3)),
  /** April 2024, with the whole families of split codes; published: below 300. */
  APRIL_2024(200, 300, world -> familiesInMonth(world, 2024, 4)),
  /** China to Russia, 45 codes, USD million, 2023; published: 4,500. */
  CHINA_45_CODES_2023(4_250, 4_750, world -> chinaTo(world, Relation.RUSSIA, 2023, is45())),
  /** China to Kazakhstan and Kyrgyzstan, 45 codes, USD million, 2023; published: 1,300. */
  ROUTES_45_CODES_2023(
      1_200,
      1_400,
      world -> chinaTo(world, "KZ", 2023, is45()) + chinaTo(world, "KG", 2023, is45())),
  /** China to Russia, heading 8542, USD million, 2021; published: 74. */
  CIRCUITS_2021(70, 78, world -> chinaTo(world, Relation.RUSSIA, 2021, isIn(Group.CIRCUITS))),
  /** The same, 2022; published: 179. */
  CIRCUITS_2022(170, 188, world -> chinaTo(world, Relation.RUSSIA, 2022, isIn(Group.CIRCUITS))),
  /** Turkey to Russia, 50 codes, USD million, June to August 2024; published: 13.5. */
  TURKEY_SUMMER_2024(12.5, 14.5, Calibration::turkeySummer),
  /** China's exports to and imports from Russia, USD million, 2021; published: 146,900. */
  BILATERAL_2021(146_400, 147_400, world -> bilateral(world, 2021)),
  /** The same, 2023; published: 240,100. */
  BILATERAL_2023(239_600, 240_600, world -> bilateral(world, 2023));

  private final double low;
  private final double high;
  private final ToDoubleFunction<World> figure;

  Calibration(double low, double high, ToDoubleFunction<World> figure) {
    this.low = low;
    this.high = high;
    this.figure = figure;
  }

  /** The smallest figure that resembles the published one. */
  double low() {
    return low;
  }

  /** The largest one. */
  double high() {
    return high;
  }

  /** The world's figure. */
  double in(World world) {
    return figure.applyAsDouble(world);
  }

  private static double share(World world, int year) {
    Predicate<Cell> basket =
        exports(Relation.RUSSIA).and(in(year)).and(cell -> cell.good().group().isExact());
    return world.usd(basket.and(by(World.CHINA))) / world.usd(basket);
  }

  private static double exactInMonth(World world, int year, int month) {
    Predicate<Cell> exact = cell -> cell.good().group().isExact();
    return chinaTo(world, Relation.RUSSIA, year, exact.and(cell -> cell.period().month() == month));
  }

  private static double familiesInMonth(World world, int year, int month) {
    Predicate<Cell> families = isListed().or(isIn(Group.FAMILY));
    return chinaTo(
        world, Relation.RUSSIA, year, families.and(cell -> cell.period().month() == month));
  }

  private static double turkeySummer(World world) {
    Predicate<Cell> summer =
        in(2024).and(cell -> cell.period().month() >= 6 && cell.period().month() <= 8);
    return million(world.usd(exports(Relation.RUSSIA).and(by("TR")).and(summer).and(isListed())));
  }

  private static double bilateral(World world, int year) {
    return million(
        world.usd(
            in(year)
                .and(by(World.CHINA))
                .and(isIn(Group.TOTAL))
                .and(cell -> cell.partner().equals(Relation.RUSSIA))));
  }

  private static double chinaTo(World world, String partner, int year, Predicate<Cell> goods) {
    return million(world.usd(exports(partner).and(by(World.CHINA)).and(in(year)).and(goods)));
  }

  private static Predicate<Cell> exports(String partner) {
    return cell -> cell.flow().equals("X") && cell.partner().equals(partner);
  }

  private static Predicate<Cell> by(String reporter) {
    return cell -> cell.reporter().equals(reporter);
  }

  private static Predicate<Cell> in(int year) {
    return cell -> cell.period().year() == year;
  }

  private static Predicate<Cell> isIn(Group group) {
    return cell -> cell.good().group() == group;
  }

  private static Predicate<Cell> isListed() {
    return cell -> cell.good().group().isListed();
  }

  /** The list of September 2023: all but the machine tools. */
  private static Predicate<Cell> is45() {
    return isListed().and(isIn(Group.MACHINES).negate());
  }

  private static double million(double usd) {
    return usd / 1_000_000;
  }
}
