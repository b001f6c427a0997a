package org.dualuse.bench.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The embedded sample: a small invented world, written as the files that publishers would have put
 * out about it. Equal seeds give equal bytes; the package's description says what is in it.
 */
public final class SampleWorld {
  /** The seed of the demonstration. */
  public static final long DEMO_SEED = 20_240_223L;

  /** Missing from the second release of Malaysia's year 2022. */
  static final String DROPPED_CODE = "847150";

  private final long seed;
  private final World world;
  private final EuroRates rates;

  /**
   * Makes a world.
   *
   * @param seed the source of everything random in it
   */
  public SampleWorld(long seed) {
    this.seed = seed;
    this.world = new World(seed);
    this.rates = new EuroRates(World.random(seed, "rates"));
  }

  /**
   * Writes the drop folders {@code comtrade}, {@code gacc}, {@code baci}, {@code comext} and {@code
   * exchangerates}, each file with its sidecar; files of the same names are replaced.
   *
   * @param folder where the drop folders go; created if missing
   * @throws IOException if a file cannot be written
   */
  public void writeTo(Path folder) throws IOException {
    new ComtradeFiles(folder.resolve("comtrade"), world).write();
    writeGacc(Files.createDirectories(folder.resolve("gacc")));
    writeBaci(Files.createDirectories(folder.resolve("baci")));
    writeComext(Files.createDirectories(folder.resolve("comext")));
    Path ecb = Files.createDirectories(folder.resolve("exchangerates"));
    Path history = ecb.resolve("SYNTHETIC_eurofxref-hist.csv");
    EcbWriter.write(history, rates);
    Sidecars.published(LocalDate.of(2025, 1, 2)).beside(history);
  }

  /** The facts behind the files. */
  World world() {
    return world;
  }

  /** The exchange rates behind the files. */
  EuroRates rates() {
    return rates;
  }

  private void writeGacc(Path folder) throws IOException {
    for (int year = ResourceTable.FIRST_YEAR; year <= ResourceTable.LAST_YEAR; year++) {
      Path file = folder.resolve("SYNTHETIC_gacc_exports_" + year + ".csv");
      GaccWriter.writeExports(file, world, year);
      Sidecars.published(LocalDate.of(year + 1, 1, 18)).flow("X").beside(file);
    }
    Path truncated = folder.resolve("SYNTHETIC_gacc_truncated_download.csv");
    GaccTruncated.write(truncated, World.random(seed, "truncated"));
    Sidecars.published(LocalDate.of(2025, 1, 18)).flow("X").beside(truncated);
  }

  private void writeBaci(Path folder) throws IOException {
    for (int year = ResourceTable.FIRST_YEAR; year < ResourceTable.LAST_YEAR; year++) {
      Path file = folder.resolve("SYNTHETIC_BACI_HS17_Y" + year + "_V202501.csv");
      BaciWriter.write(file, world, year, World.random(seed, "baci " + year));
      Sidecars.published(LocalDate.of(2025, 1, 22)).hsRevision("HS2017").beside(file);
    }
  }

  private void writeComext(Path folder) throws IOException {
    List<ReportedLine> months = ReportedLine.asReported(world.months());
    for (int year = ResourceTable.FIRST_YEAR; year <= ResourceTable.LAST_YEAR; year++) {
      Path file = folder.resolve("SYNTHETIC_full_" + year + ".7z");
      ComextWriter.write(file, months, year, rates);
      Sidecars.published(LocalDate.of(year + 1, 2, 17)).complete().beside(file);
    }
  }
}
