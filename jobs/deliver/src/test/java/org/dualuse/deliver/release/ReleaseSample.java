package org.dualuse.deliver.release;

import static org.dualuse.deliver.SampleTables.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dualuse.deliver.SampleTables;
import org.dualuse.platform.snapshot.LocalObjectStore;
import org.dualuse.platform.snapshot.Sha256;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.Warehouse;

/** Two small tables to publish: one with restricted rows, one without. */
record ReleaseSample(Warehouse warehouse, LocalObjectStore objects) {
  static final LocalDate DAY = LocalDate.of(2024, 5, 6);
  static final List<SourceCredit> SOURCES =
      List.of(credit("alpha", "CC BY 4.0", "open"), credit("beta", "Beta's terms", "restricted"));

  private static final Table SHARES =
      Table.of(
              "curated",
              "r_shares",
              "A share.",
              List.of(
                  Column.text("code", "Code.").notNull(),
                  Column.of("year", "int", "", "Year.").notNull(),
                  Column.text("note", "Note."),
                  Column.of("value_usd", Column.MONEY, "USD", "Value."),
                  Column.of("flags", "map<string,string>", "", "Flags."),
                  Column.text("redistribution", "open or restricted.").notNull(),
                  Column.text("licences", "Names of licences.").notNull()))
          .keyedBy("code", "year")
          .partitionedBy("year");
  static final Table OPEN_ONLY =
      Table.of(
              "curated",
              "r_open_only",
              "A number.",
              List.of(
                  Column.of("n", "bigint", "", "N.").notNull(),
                  Column.text("redistribution", "open or restricted.").notNull(),
                  Column.text("licences", "Names of licences.").notNull()))
          .keyedBy("n");
  static final List<PublishedTable> TABLES =
      List.of(
          new PublishedTable(SHARES, "Shares of everything."),
          new PublishedTable(OPEN_ONLY, "Numbers."));

  /** Writes the tables into a new warehouse. */
  static ReleaseSample in(Path folder) {
    ReleaseSample sample = new ReleaseSample(new Warehouse(folder), new LocalObjectStore(folder));
    sample.writeShares("=HYPERLINK(\"x\")");
    SampleTables.write(
        sample.warehouse, OPEN_ONLY, row(2L, "open", "CC BY 4.0"), row(1L, "open", "CC BY 4.0"));
    return sample;
  }

  /** Replaces the shares; the note is one of five. */
  void writeShares(String note) {
    SampleTables.write(
        warehouse,
        SHARES,
        share("854232", 2023, "-5", "open", "CC BY 4.0"),
        share("854231", 2023, note, "open", "CC BY 4.0"),
        share("854231", 2022, "a \"quote\",\nand a line", "restricted", "Beta's terms|CC BY 4.0"),
        share("854233", 2023, "", "unclear", "Beta's terms"),
        share("854234", 2023, null, "open", "CC BY 4.0"));
  }

  private static Object[] share(
      String code, int year, String note, String redistribution, String licences) {
    return row(
        code,
        year,
        note,
        new BigDecimal("-1.5"),
        Map.of("k", note + "!"),
        redistribution,
        licences);
  }

  private static SourceCredit credit(String source, String licence, String redistribution) {
    return new SourceCredit(
        source,
        "Title of " + source,
        "Publisher of " + source,
        licence,
        redistribution,
        "Please cite " + source + ".",
        List.of(source + "-0123456789abcdef"));
  }

  static ReleaseInfo info(String release, boolean synthetic) {
    return new ReleaseInfo(release, "run-7", DAY, synthetic, SOURCES, "# Methods\n");
  }

  Publication publish(String release, boolean synthetic) {
    return ReleasePublisher.publish(warehouse, objects, TABLES, info(release, synthetic));
  }

  /** The sum of every file, by its path. */
  static Map<String, String> sums(Path release) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(release)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sums.put(release.relativize(file).toString(), Sha256.of(file));
      }
    }
    return sums;
  }
}
