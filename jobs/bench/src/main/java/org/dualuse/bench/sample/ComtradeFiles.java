package org.dualuse.bench.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dualuse.bench.sample.Exporter.MonthlySource;

/**
 * The UN Comtrade drop folder: months in three layouts, years in bulk files, a revised year, and a
 * few broken things that a loader must notice (see the package's description).
 */
final class ComtradeFiles {
  /** Where two sources report one exporter, UN Comtrade's values are higher by this factor. */
  private static final double SECOND_SOURCE = 1.003;

  private final Path folder;
  private final List<ReportedLine> months;
  private final List<ReportedLine> years;

  ComtradeFiles(Path folder, World world) {
    this.folder = folder;
    this.months = ReportedLine.asReported(world.months());
    this.years = ReportedLine.asReported(world.years());
  }

  /** Writes the folder. */
  void write() throws IOException {
    Files.createDirectories(folder);
    for (int year = ResourceTable.FIRST_YEAR; year <= ResourceTable.LAST_YEAR; year++) {
      writeMonths(year);
      if (year < ResourceTable.LAST_YEAR) {
        writeYear(year);
      }
    }
    writeRevision();
    Path page = folder.resolve("SYNTHETIC_comtrade_error_page.json");
    ComtradeJsonWriter.writeErrorPage(page);
    Sidecars.published(LocalDate.of(2025, 1, 10)).beside(page);
  }

  private void writeMonths(int year) throws IOException {
    Sidecars sidecar = Sidecars.published(LocalDate.of(year + 1, 3, 15)).complete();
    String name = "SYNTHETIC_comtrade_M_" + year;

    Path bulk = folder.resolve(name + "_bulk.tsv.gz");
    ComtradeTsvWriter.writeBulk(bulk, ComtradeDirt.months(year, bulkRows(year)));
    sidecar.beside(bulk);

    Path client = folder.resolve(name + "_client.csv");
    ComtradeTsvWriter.writeClientTable(client, rows(year, MonthlySource.CLIENT));
    sidecar.beside(client);

    Path api = folder.resolve(name + "_api.json");
    ComtradeJsonWriter.write(api, rows(year, MonthlySource.API));
    sidecar.beside(api);
    if (year == 2023) {
      Path again = folder.resolve(name + "_api_copy.json");
      Files.write(again, Files.readAllBytes(api));
      sidecar.beside(again);
    }
  }

  private List<ComtradeRow> rows(int year, MonthlySource source) {
    return rows(months, year, exporter -> exporter.monthlySource() == source);
  }

  private List<ComtradeRow> bulkRows(int year) {
    List<ComtradeRow> rows = rows(year, MonthlySource.BULK);
    months.stream()
        .filter(line -> line.period().year() == year)
        .filter(line -> Exporter.get(line.reporter()).alsoInComtrade())
        .map(ComtradeFiles::asSecondSource)
        .map(ComtradeRow::of)
        .forEach(rows::add);
    return rows;
  }

  /** Totals are the same in both sources. */
  private static ReportedLine asSecondSource(ReportedLine line) {
    boolean total = line.good().group() == Group.TOTAL;
    return total ? line : line.worth(Math.round(line.usd() * SECOND_SOURCE));
  }

  private void writeYear(int year) throws IOException {
    List<ComtradeRow> rows = rows(years, year, exporter -> true);
    EuGroup.lines(years, year).stream().map(ComtradeRow::of).forEach(rows::add);
    Path file = folder.resolve("SYNTHETIC_comtrade_A_" + year + "_bulk.tsv.gz");
    ComtradeTsvWriter.writeBulk(file, ComtradeDirt.years(year, rows));
    Sidecars.published(LocalDate.of(year + 1, 7, 1)).complete().beside(file);
  }

  /** One exporter's year comes a second time, changed and without one of its codes. */
  private void writeRevision() throws IOException {
    int comtrade = Exporter.get("MY").comtrade();
    Path file = folder.resolve("SYNTHETIC_comtrade_A_2022_" + comtrade + "_revised.tsv.gz");
    List<ReportedLine> revised =
        years.stream()
            .filter(line -> line.reporter().equals("MY") && line.period().year() == 2022)
            .filter(line -> !line.code().equals(SampleWorld.DROPPED_CODE))
            .map(line -> line.worth(Math.round(line.usd() * 1.04)))
            .toList();
    ComtradeTsvWriter.writeBulk(file, revised.stream().map(ComtradeRow::of).toList());
    Sidecars.published(LocalDate.of(2024, 2, 10)).complete().beside(file);
  }

  private static List<ComtradeRow> rows(
      List<ReportedLine> lines, int year, Predicate<Exporter> selected) {
    List<ComtradeRow> rows = new ArrayList<>();
    for (ReportedLine line : lines) {
      if (line.period().year() == year && selected.test(Exporter.get(line.reporter()))) {
        rows.add(ComtradeRow.of(line));
      }
    }
    return rows;
  }
}
