package org.dualuse.bench.sample;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * A good of the sample world, a line of {@code goods.csv}.
 *
 * @param hs2022 its HS 2022 code, six digits, or {@code TOTAL}
 * @param hs2017 its HS 2017 code; several goods may share one
 * @param group what it is for
 * @param weight percent of a supplier's exact basket, before noise
 * @param gacc2022 the China customs' eight-digit codes under it, from 2022
 * @param gacc2017 the same, to 2021
 * @param cnEnding the last two digits of its Combined Nomenclature code
 * @param usdPerKg usual unit value
 * @param piecesPerKg pieces in a kilogram; 0 if pieces are not counted
 */
record Good(
    String hs2022,
    String hs2017,
    Group group,
    double weight,
    List<String> gacc2022,
    List<String> gacc2017,
    String cnEnding,
    double usdPerKg,
    double piecesPerKg) {

  /** All goods together. */
  static final Good TOTAL =
      new Good("TOTAL", "TOTAL", Group.TOTAL, 0, List.of(), List.of(), "", 0, 0);

  private static final List<Good> ALL =
      ResourceTable.read("goods.csv").stream().map(Good::of).toList();

  /** Every good except {@link #TOTAL}. */
  static List<Good> all() {
    return ALL;
  }

  /** A good is its HS 2022 code. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Good good && good.hs2022.equals(hs2022);
  }

  @Override
  public int hashCode() {
    return hs2022.hashCode();
  }

  /** The six-digit code in the given revision. */
  String code(boolean inHs2022) {
    return inHs2022 ? hs2022 : hs2017;
  }

  private static Good of(CSVRecord line) {
    String hs2022 = line.get("hs2022");
    String hs2017 = line.get("hs2017");
    return new Good(
        hs2022,
        hs2017,
        Group.valueOf(line.get("group")),
        Double.parseDouble(line.get("weight")),
        eightDigits(hs2022, line.get("gacc2022")),
        eightDigits(hs2017, line.get("gacc2017")),
        line.get("cn"),
        Double.parseDouble(line.get("usd_per_kg")),
        Double.parseDouble(line.get("pieces_per_kg")));
  }

  private static List<String> eightDigits(String sixDigits, String endings) {
    return Arrays.stream(endings.split("\\|", -1)).map(sixDigits::concat).toList();
  }
}
