package org.dualuse.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;
import org.dualuse.bench.sample.UncertainWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bands against a truth that is known: ten invented worlds in which exporters fall silent and
 * surge meanwhile, HS2022 splits codes and Hong Kong re-exports what China already reported; and
 * one of them, complete, from which single exporters are taken away.
 */
class UncertainWorldsIT {
  private static final List<Long> SEEDS = LongStream.rangeClosed(1, 10).boxed().toList();
  private static final String COMPLETE = "COMPLETE";
  private static final List<Set<String>> TAKEN_AWAY =
      List.of(Set.of("TR"), Set.of("TR", "US"), Set.of("DE"), Set.of("KR"), Set.of("KZ"));
  private static final LocalDate TAKEN_FROM = LocalDate.of(2022, 10, 1);
  private static final LocalDate TAKEN_TO = LocalDate.of(2023, 9, 1);
  private static final double ROUNDING = 1e-9;

  /** What is held against the truth: a treatment of HS revisions and a definition of China. */
  private record Question(String treatment, String china) {
    boolean isExact() {
      return treatment.equals("exact");
    }

    double answer(UncertainWorld.Truth truth) {
      return china.equals("CN") ? truth.shareOfChina() : truth.shareWithHongKong();
    }
  }

  private static final List<Question> QUESTIONS =
      List.of(
          new Question("exact", "CN"),
          new Question("bridged", "CN"),
          new Question("exact", "CN+HK"),
          new Question("bridged", "CN+HK"));

  private record Band(double low, double central, double high) {
    boolean holds(double share) {
      return share >= low - ROUNDING && share <= high + ROUNDING;
    }

    double width() {
      return high - low;
    }
  }

  /** How often the truth was held. */
  private static final class Tally {
    private int periods;
    private int held;
    private int uncertain;
    private int heldWhereUncertain;
    private double width;

    void add(Band band, boolean isHeld) {
      boolean isUncertain = band.width() > ROUNDING;
      periods++;
      held += isHeld ? 1 : 0;
      uncertain += isUncertain ? 1 : 0;
      heldWhereUncertain += isHeld && isUncertain ? 1 : 0;
      width += band.width();
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d periods, %d held; %d of them uncertain, %d held (%.1f %%); mean width %.4f",
          periods,
          held,
          uncertain,
          heldWhereUncertain,
          100.0 * heldWhereUncertain / Math.max(1, uncertain),
          width / periods);
    }
  }

  @TempDir static Path home;
  private static WorldMarts marts;
  private static Map<String, Band> bands;

  @BeforeAll
  static void computeAllWorlds() throws IOException {
    Map<String, List<UncertainWorld.Line>> worlds = new LinkedHashMap<>();
    SEEDS.forEach(seed -> worlds.put(basis(seed), new UncertainWorld(seed).reported()));
    List<UncertainWorld.Line> complete = new UncertainWorld(SEEDS.get(0)).complete();
    worlds.put(COMPLETE, complete);
    TAKEN_AWAY.forEach(
        exporters ->
            worlds.put(
                basis(exporters),
                complete.stream().filter(line -> !isTaken(line, exporters)).toList()));
    marts = new WorldMarts(home, worlds);
    bands = bands();
  }

  @AfterAll
  static void stop() {
    marts.close();
  }

  @Test
  void shouldHoldTheTruthInNineteenOfTwentyPeriods() {
    Map<String, Tally> tallies = new TreeMap<>();
    List<String> misses = new ArrayList<>();
    for (long seed : SEEDS) {
      for (UncertainWorld.Truth truth : new UncertainWorld(seed).truth()) {
        for (Question question : QUESTIONS) {
          Band band = bands.get(key(basis(seed), truth.month(), question));
          if (question.isExact() == truth.isExact() && band != null) {
            double share = question.answer(truth);
            tallies
                .computeIfAbsent(question.treatment() + " " + question.china(), k -> new Tally())
                .add(band, band.holds(share));
            if (!band.holds(share)) {
              misses.add(seed + " " + truth.month() + " " + question + " " + share + " " + band);
            }
          }
        }
      }
    }

    // What the method page of the cube lists.
    tallies.forEach((question, tally) -> System.out.println(question + ": " + tally));
    misses.forEach(System.out::println);
    assertThat(tallies).hasSize(QUESTIONS.size());
    assertThat(tallies)
        .allSatisfy(
            (question, tally) -> {
              assertThat(tally.uncertain).as(question + ": " + tally).isGreaterThan(100);
              assertThat(tally.heldWhereUncertain)
                  .as(question + ": " + tally)
                  .isGreaterThanOrEqualTo((int) Math.ceil(leastHeld(question) * tally.uncertain));
            });
  }

  /**
   * Nineteen of twenty; the range of the weights alone, without Hong Kong's, is still too narrow
   * for that (see the method page of the cube).
   */
  private static double leastHeld(String question) {
    return question.equals("bridged CN") ? 0.75 : 0.95;
  }

  @Test
  void shouldChangeNoOtherExportersValueWhereOneIsTakenAway() {
    String sql =
        """
        SELECT exporter, period_start, hs_treatment, family, value_usd
        FROM curated.dual_use_exports_to_russia
        WHERE basis = '%s' AND frequency = 'M' AND hs_treatment = 'exact' AND NOT (exporter IN (%s)
          AND period_start BETWEEN DATE '%s' AND DATE '%s')
        ORDER BY ALL
        """;
    for (Set<String> exporters : TAKEN_AWAY) {
      String names = "'" + String.join("', '", exporters) + "'";
      assertThat(marts.rows(sql.formatted(basis(exporters), names, TAKEN_FROM, TAKEN_TO)))
          .as(basis(exporters))
          .hasSizeGreaterThan(1000)
          .isEqualTo(marts.rows(sql.formatted(COMPLETE, names, TAKEN_FROM, TAKEN_TO)));
    }
  }

  @Test
  void shouldNeverNarrowTheBandWhereAnExporterIsTakenAway() {
    for (Set<String> exporters : TAKEN_AWAY) {
      for (LocalDate month = TAKEN_FROM; !month.isAfter(TAKEN_TO); month = month.plusMonths(1)) {
        for (Question question : QUESTIONS) {
          Band without = bands.get(key(basis(exporters), month, question));
          Band with = bands.get(key(COMPLETE, month, question));
          assertThat(without.width())
              .as(basis(exporters) + " " + month + " " + question)
              .isGreaterThanOrEqualTo(with.width() - ROUNDING);
        }
      }
    }
    Question exact = QUESTIONS.get(0);
    Band both = bands.get(key(basis(Set.of("TR", "US")), TAKEN_FROM, exact));
    Band one = bands.get(key(basis(Set.of("TR")), TAKEN_FROM, exact));
    assertThat(both.width()).isGreaterThan(one.width());
  }

  @Test
  void shouldHoldTheFullShareWhereTheValueTakenAwayLiesInItsRange() {
    int inRange = 0;
    for (Row row : marts.rows(takenAndImputed())) {
      boolean isInRange = row.getDouble(2) <= row.getDouble(3);
      if (isInRange) {
        Question exact = QUESTIONS.get(0);
        LocalDate month = row.getDate(1).toLocalDate();
        double full = bands.get(key(COMPLETE, month, exact)).central();
        Band band = bands.get(key(row.getString(0), month, exact));
        assertThat(band.holds(full)).as(row + " " + full + " " + band).isTrue();
        inRange++;
      }
    }
    assertThat(inRange).isGreaterThan(30);
  }

  /** Basis, month, the value that was taken away, and the high end of its imputation. */
  private static String takenAndImputed() {
    return """
        WITH taken AS (
          SELECT period_start, exporter, sum(value_usd) AS usd
          FROM curated.dual_use_exports_to_russia
          WHERE basis = 'COMPLETE' AND hs_treatment = 'exact'
          GROUP BY period_start, exporter
        ),

        imputed AS (
          SELECT basis, period_start, exporter, sum(high_usd) AS high_usd
          FROM curated.missing_exports_to_russia
          WHERE startswith(basis, 'WITHOUT') AND hs_treatment = 'exact'
            AND period_start BETWEEN DATE '2022-10-01' AND DATE '2023-09-01' AND NOT is_structural_gap
          GROUP BY basis, period_start, exporter
        )

        SELECT i.basis, i.period_start, CAST(sum(t.usd) AS double), CAST(sum(i.high_usd) AS double)
        FROM imputed AS i
        INNER JOIN taken AS t ON i.period_start = t.period_start AND i.exporter = t.exporter
        GROUP BY i.basis, i.period_start
        """;
  }

  private static Map<String, Band> bands() {
    Map<String, Band> bands = new HashMap<>();
    marts
        .rows(
            """
            SELECT basis, period_start, hs_treatment, china_definition, share_low, share_central, share_high
            FROM curated.china_share_cube
            WHERE cut = 'all' AND frequency = 'M' AND share_low IS NOT NULL AND share_central IS NOT NULL
            """)
        .forEach(
            row ->
                bands.put(
                    key(
                        row.getString(0),
                        row.getDate(1).toLocalDate(),
                        new Question(row.getString(2), row.getString(3))),
                    new Band(row.getDouble(4), row.getDouble(5), row.getDouble(6))));
    return bands;
  }

  private static boolean isTaken(UncertainWorld.Line line, Set<String> exporters) {
    return exporters.contains(line.exporter())
        && !line.month().isBefore(TAKEN_FROM)
        && !line.month().isAfter(TAKEN_TO);
  }

  private static String basis(long seed) {
    return "SEED_" + seed;
  }

  private static String basis(Set<String> exporters) {
    return "WITHOUT_" + String.join("_", exporters.stream().sorted().toList());
  }

  private static String key(String basis, LocalDate month, Question question) {
    return basis + " " + month + " " + question;
  }
}
