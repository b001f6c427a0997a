package org.dualuse.bench.sample;

/** How UN Comtrade writes the economies of the sample. */
record Partners(int comtrade, String iso3) {
  /** The group of 27 as a reporter beside its members: a trap for those who add reporters up. */
  static final String EU27 = "EU27";

  /** The codes of an economy; fails if it is not part of the sample. */
  static Partners of(String code) {
    return switch (code) {
      case Relation.RUSSIA -> new Partners(643, "RUS");
      case World.WORLD -> new Partners(0, "W00");
      case EU27 -> new Partners(97, "EUR");
      default -> new Partners(Exporter.get(code).comtrade(), Exporter.get(code).iso3());
    };
  }
}
