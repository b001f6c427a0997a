package org.dualuse.bench.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A download that the site cut: exactly 10,000 rows of farm goods and no month anywhere. It cannot
 * be used, and a loader has to say so.
 */
final class GaccTruncated {
  /** Where the site stops. */
  static final int ROWS = 10_000;

  private static final List<List<String>> PARTNERS =
      List.of(
          List.of("116", "Japan"),
          List.of("133", "Korea, Rep."),
          List.of("304", "Germany"),
          List.of("344", "Russian Federation"),
          List.of("502", "United States"));
  private static final List<List<String>> PROVINCES =
      List.of(
          List.of("11", "Beijing"),
          List.of("21", "Liaoning Province"),
          List.of("37", "Shandong Province"),
          List.of("44", "Guangdong Province"));
  private static final int FIRST_CODE = 1_012_900;

  private GaccTruncated() {}

  /** Writes it. */
  static void write(Path file, SplittableRandom random) throws IOException {
    List<List<String>> records = new ArrayList<>();
    for (int code = FIRST_CODE; records.size() < ROWS; code += 10) {
      for (List<String> partner : PARTNERS) {
        for (List<String> province : PROVINCES) {
          records.add(record("0" + code, partner, province, random));
        }
      }
    }
    GaccWriter.writeUndated(file, records.subList(0, ROWS));
  }

  private static List<String> record(
      String code, List<String> partner, List<String> province, SplittableRandom random) {
    long usd = 1_000L + random.nextInt(5_000_000);
    return Arrays.asList(
        code,
        "Farm goods",
        partner.get(0),
        partner.get(1),
        "10",
        "Ordinary Trade",
        province.get(0),
        province.get(1),
        String.valueOf(usd / 3),
        "Kilogram",
        "0",
        "?",
        GaccWriter.thousands(usd),
        null);
  }
}
