package org.dualuse.bench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorldTest {
  private static final World WORLD = new World(SampleWorld.DEMO_SEED);

  @Test
  void shouldHoldTheFiftyListedCodes() {
    // given the goods of the world
    // when those on the list are counted
    List<Good> listed = Good.all().stream().filter(good -> good.group().isListed()).toList();
    // then there are 50, of which 44 keep one meaning over HS 2017 and HS 2022
    assertThat(listed).hasSize(50);
    assertThat(listed.stream().filter(good -> good.group().isExact())).hasSize(44);
    assertThat(listed.stream().filter(good -> good.group() == Group.MACHINES)).hasSize(5);
  }

  @Test
  void shouldPeakInDecember2023() {
    // given China's months to Russia
    var byMonth =
        WORLD.months().stream()
            .filter(cell -> cell.reporter().equals("CN") && cell.partner().equals("RU"))
            .filter(cell -> cell.good().group().isExact())
            .collect(Collectors.groupingBy(Cell::period, Collectors.summingLong(Cell::usd)));
    // when the largest is looked up
    Period peak = byMonth.keySet().stream().max(Comparator.comparing(byMonth::get)).orElseThrow();
    // then it is the published one
    assertThat(peak).isEqualTo(new Period(2023, 12));
  }

  @Test
  void shouldGiveTheFiftyCodesTheSameSharesAsTheExactBasket() {
    assertThat(shareOfFiftyCodes(2021)).isBetween(0.30, 0.34);
    assertThat(shareOfFiftyCodes(2023)).isBetween(0.88, 0.90);
  }

  @Test
  void shouldLeaveAFewWeightsOut() {
    // given the cells of single goods
    var goods = WORLD.months().stream().filter(cell -> !cell.good().equals(Good.TOTAL)).toList();
    // when those without a weight are counted
    long missing = goods.stream().filter(cell -> cell.kg() == 0).count();
    // then they are about one in fifty, small rows that round to nothing included
    assertThat((double) missing / goods.size()).isBetween(0.015, 0.03);
  }

  @Test
  void shouldPrintATotalForEveryPublishedMonth() {
    // given each exporter and month with exports to Russia that should be published
    Set<List<Object>> expected = new HashSet<>();
    for (Exporter exporter : Exporter.all()) {
      for (int year = 2019; year <= 2024; year++) {
        for (int month = 1; month <= 12; month++) {
          if (exporter.hasPublished(new Period(year, month))) {
            expected.add(List.of(exporter.code(), new Period(year, month)));
          }
        }
      }
    }
    // when the totals are listed
    Set<List<Object>> printed =
        WORLD.months().stream()
            .filter(cell -> cell.good().group() == Group.TOTAL && cell.flow().equals("X"))
            .filter(cell -> cell.partner().equals("RU"))
            .map(cell -> List.<Object>of(cell.reporter(), cell.period()))
            .collect(Collectors.toSet());
    // then none is missing and none is there too early
    assertThat(printed).isEqualTo(expected);
  }

  @Test
  void shouldEndBeforeTheYearForLateReporters() {
    assertThat(lastMonth("KR")).isEqualTo(new Period(2024, 7));
    assertThat(lastMonth("VN")).isEqualTo(new Period(2024, 8));
    assertThat(lastMonth("TR")).isEqualTo(new Period(2024, 9));
    assertThat(lastMonth("UZ")).isEqualTo(new Period(2024, 4));
    assertThat(lastMonth("BY")).isEqualTo(new Period(2021, 12));
    assertThat(lastMonth("CN")).isEqualTo(new Period(2024, 12));
  }

  @Test
  void shouldSwitchRevisionAtEachReportersOwnTime() {
    // given the months as reported
    List<ReportedLine> lines = ReportedLine.asReported(WORLD.months());
    // then China switches on time, India in April and Thailand a year late
    assertThat(firstInHs2022(lines, "CN")).isEqualTo(new Period(2022, 1));
    assertThat(firstInHs2022(lines, "IN")).isEqualTo(new Period(2022, 4));
    assertThat(firstInHs2022(lines, "TH")).isEqualTo(new Period(2023, 1));
    // and codes of one revision are not printed in the other
    assertThat(lines.stream().filter(ReportedLine::hs2022).map(ReportedLine::code))
        .contains("854800", "880730", "852589", "852581")
        .doesNotContain("854890", "880330", "852580", "854140", "854150");
    assertThat(lines.stream().filter(line -> !line.hs2022()).map(ReportedLine::code))
        .contains("854890", "880330", "852580", "854140", "854150")
        .doesNotContain("854800", "880730", "852589", "852581");
  }

  @Test
  void shouldPrintOneLinePerKey() {
    // given several goods under one HS 2017 code
    // when the months are reported
    List<ReportedLine> lines = ReportedLine.asReported(WORLD.months());
    // then they are one line, and no value is lost
    assertThat(
            lines.stream()
                .map(
                    line ->
                        List.of(
                            line.reporter(),
                            line.partner(),
                            line.flow(),
                            line.period(),
                            line.code())))
        .doesNotHaveDuplicates();
    assertThat(lines.stream().mapToLong(ReportedLine::usd).sum())
        .isEqualTo(WORLD.months().stream().mapToLong(Cell::usd).sum());
  }

  @Test
  void shouldPrintYearsNearTheSumOfMonths() {
    // given China's exports to Russia in 2023
    long months = usd(WORLD.months());
    // when the year is printed
    long year = usd(WORLD.years());
    // then it is near the sum and not the sum
    assertThat((double) year / months).isBetween(0.998, 1.002).isNotEqualTo(1.0);
  }

  private static double shareOfFiftyCodes(int year) {
    Predicate<Cell> listed =
        cell ->
            cell.flow().equals("X")
                && cell.partner().equals("RU")
                && cell.period().year() == year
                && cell.good().group().isListed();
    return WORLD.usd(listed.and(cell -> cell.reporter().equals("CN"))) / WORLD.usd(listed);
  }

  private static long usd(List<Cell> cells) {
    return cells.stream()
        .filter(cell -> cell.reporter().equals("CN") && cell.partner().equals("RU"))
        .filter(cell -> cell.period().year() == 2023 && cell.good().group().isListed())
        .mapToLong(Cell::usd)
        .sum();
  }

  private static Period lastMonth(String reporter) {
    return WORLD.months().stream()
        .filter(cell -> cell.reporter().equals(reporter))
        .map(Cell::period)
        .max(Comparator.comparing(Period::digits))
        .orElseThrow();
  }

  private static Period firstInHs2022(List<ReportedLine> lines, String reporter) {
    return lines.stream()
        .filter(line -> line.reporter().equals(reporter) && line.hs2022())
        .map(ReportedLine::period)
        .min(Comparator.comparing(Period::digits))
        .orElseThrow();
  }
}
