package org.dualuse.bench.sample;

import static java.util.stream.Collectors.partitioningBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The sample's world with everything that makes a share uncertain, and the truth beside it:
 *
 * <ul>
 *   <li><b>dropped reporters</b>: some exporters are silent for up to a year, some at the end;
 *   <li><b>bounded surges</b>: what a silent exporter sends meanwhile is 0.5 to 1.3 times what it
 *       would have been;
 *   <li><b>HS switch</b>: each exporter reports in its own revision, as in the sample;
 *   <li><b>re-exports</b>: Hong Kong reports re-exports without their origin; a part of them are
 *       goods that China already reported as sent to Russia.
 * </ul>
 *
 * <p>Months from 2019-01 to 2024-04, after which exporters of the sample itself fall silent. Equal
 * seeds give equal worlds.
 */
public final class UncertainWorld {
  /** The last month. */
  static final Period LAST = new Period(2024, 4);

  private static final int STRETCHES = 8;
  private static final int SILENT_AT_THE_END = 3;
  private static final double MOST_COUNTED_TWICE = 0.5;

  /** What part of Hong Kong's re-exports was made in the mainland. */
  private static final double OF_CHINESE_ORIGIN = 0.7;

  /**
   * A line as somebody reports it.
   *
   * @param exporter who reports
   * @param partner the destination
   * @param flow {@code X} or {@code RX}
   * @param month first day of the month
   * @param hsRevision {@code HS2017} or {@code HS2022}
   * @param code the code in that revision: six digits, China's own eight
   * @param usd value in whole USD
   * @param kg net weight; 0 if missing
   */
  public record Line(
      String exporter,
      String partner,
      String flow,
      LocalDate month,
      String hsRevision,
      String code,
      long usd,
      long kg) {}

  /**
   * What really went to Russia in a month, in USD.
   *
   * @param month first day of the month
   * @param isExact true for the codes that did not change with HS 2022 only, false for all listed
   * @param china from mainland China
   * @param hongKong from Hong Kong, as it reports them
   * @param countedTwice the part of Hong Kong's that China reports too
   * @param others from everybody else
   */
  public record Truth(
      LocalDate month,
      boolean isExact,
      double china,
      double hongKong,
      double countedTwice,
      double others) {

    /** Mainland China's share of what is declared for Russia. */
    public double shareOfChina() {
      return china / (china + hongKong + others);
    }

    /** The share that was sent from the mainland or Hong Kong, each good counted once. */
    public double shareWithHongKong() {
      double sent = china + hongKong - countedTwice;
      return sent / (sent + others);
    }
  }

  private record Silence(String exporter, int from, int to, double surge) {
    boolean covers(Cell cell) {
      int month = index(cell.period());
      return cell.reporter().equals(exporter) && month >= from && month <= to;
    }
  }

  private final List<Cell> cells;
  private final List<Silence> silences;
  private final long seed;

  /** A world. */
  public UncertainWorld(long seed) {
    this.seed = seed;
    this.silences = silences(World.random(seed, "silences"));
    this.cells =
        new World(seed)
            .months().stream()
                .filter(cell -> cell.good().group() != Group.TOTAL)
                .filter(cell -> index(cell.period()) <= index(LAST))
                .map(this::surged)
                .toList();
  }

  /** What is reported, in each exporter's revision of the time. */
  public List<Line> reported() {
    return lines(
        cells.stream().filter(cell -> silences.stream().noneMatch(s -> s.covers(cell))).toList());
  }

  /** What would be reported if nobody fell silent. */
  public List<Line> complete() {
    return lines(cells);
  }

  private static List<Line> lines(List<Cell> heard) {
    Map<Boolean, List<Cell>> byChina =
        heard.stream().collect(partitioningBy(cell -> cell.reporter().equals(World.CHINA)));
    List<Line> lines = new ArrayList<>();
    for (ReportedLine line : ReportedLine.asReported(byChina.get(false))) {
      lines.add(line(line, line.code()));
    }
    // China customs prints eight digits, which tell goods apart that HS2017 does not.
    for (Cell cell : byChina.get(true)) {
      ReportedLine line = ReportedLine.asReported(List.of(cell)).get(0);
      lines.add(line(line, nationalCode(line)));
    }
    return lines;
  }

  private static Line line(ReportedLine line, String code) {
    return new Line(
        line.reporter(),
        line.partner(),
        line.flow(),
        firstDay(line.period()),
        line.hs2022() ? "HS2022" : "HS2017",
        code,
        line.usd(),
        line.kg());
  }

  private static String nationalCode(ReportedLine line) {
    Good good = line.good();
    return (line.hs2022() ? good.gacc2022() : good.gacc2017()).get(0);
  }

  /** The truth of every month, once for the exact and once for all listed codes. */
  public List<Truth> truth() {
    List<Truth> truths = new ArrayList<>();
    for (boolean exact : new boolean[] {true, false}) {
      SplittableRandom random = World.random(seed, "counted twice");
      for (int month = 0; month <= index(LAST); month++) {
        truths.add(truth(month, exact, MOST_COUNTED_TWICE * random.nextDouble()));
      }
    }
    return truths;
  }

  private Truth truth(int month, boolean exact, double countedTwice) {
    Map<Good, Double> china = new HashMap<>();
    Map<Good, Double> hongKong = new HashMap<>();
    Map<Good, Double> reExported = new HashMap<>();
    double others = 0;
    for (Cell cell : cells) {
      boolean isCounted = exact ? cell.good().group().isExact() : cell.good().group().isListed();
      if (index(cell.period()) != month || !cell.partner().equals(Relation.RUSSIA) || !isCounted) {
        continue;
      }
      if (cell.flow().equals("RX")) {
        reExported.merge(cell.good(), (double) cell.usd(), Double::sum);
      } else if (cell.reporter().equals(World.CHINA)) {
        china.merge(cell.good(), (double) cell.usd(), Double::sum);
      } else if (cell.reporter().equals(World.HONG_KONG)) {
        hongKong.merge(cell.good(), (double) cell.usd(), Double::sum);
      } else {
        others += cell.usd();
      }
    }
    double twice = 0;
    for (Map.Entry<Good, Double> entry : reExported.entrySet()) {
      double chinese = china.getOrDefault(entry.getKey(), 0D);
      twice += countedTwice * Math.min(chinese, OF_CHINESE_ORIGIN * entry.getValue());
    }
    return new Truth(
        firstDay(new Period(2019 + month / 12, month % 12 + 1)),
        exact,
        sum(china),
        sum(hongKong),
        twice,
        others);
  }

  private Cell surged(Cell cell) {
    double factor =
        silences.stream()
            .filter(s -> s.covers(cell))
            .mapToDouble(Silence::surge)
            .findFirst()
            .orElse(1);
    return new Cell(
        cell.reporter(),
        cell.partner(),
        cell.flow(),
        cell.period(),
        cell.good(),
        Math.round(cell.usd() * factor),
        Math.round(cell.kg() * factor));
  }

  /** Of those who may fall silent, some do for one to twelve months, some until the end. */
  private static List<Silence> silences(SplittableRandom random) {
    List<String> exporters =
        Exporter.all().stream()
            .map(Exporter::code)
            .filter(code -> !Set.of("CN", "HK", "MO", "BY").contains(code))
            .toList();
    List<Silence> silences = new ArrayList<>();
    for (int i = 0; i < STRETCHES + SILENT_AT_THE_END; i++) {
      String exporter = exporters.get(random.nextInt(exporters.size()));
      int length = 1 + random.nextInt(12);
      int end = i < STRETCHES ? 18 + random.nextInt(index(LAST) - 17) : index(LAST);
      double surge = 0.5 + 0.8 * random.nextDouble();
      silences.add(new Silence(exporter, end - length + 1, end, surge));
    }
    return silences;
  }

  private static int index(Period period) {
    return (period.year() - ResourceTable.FIRST_YEAR) * 12 + period.month() - 1;
  }

  private static LocalDate firstDay(Period period) {
    return LocalDate.of(period.year(), period.month(), 1);
  }

  private static double sum(Map<Good, Double> byGood) {
    return byGood.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
