package org.dualuse.acquire.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.baci.Baci;
import org.dualuse.acquire.comtrade.Comtrade;
import org.dualuse.acquire.mappedfile.MappedFile;
import org.dualuse.acquire.mappedfile.Mapping;
import org.dualuse.acquire.source.Source;
import org.dualuse.platform.config.ConfigLoader;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.run.Progress;
import org.dualuse.platform.run.RunContext;
import org.dualuse.platform.run.RunStatus;
import org.dualuse.platform.run.StepLog;
import org.dualuse.platform.run.StepRecord;
import org.dualuse.platform.run.Years;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.snapshot.LocalObjectStore;
import org.dualuse.platform.snapshot.Snapshot;
import org.dualuse.platform.snapshot.SnapshotStore;
import org.dualuse.platform.table.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeFilesTest {
  private static final String OPEN =
      """
      title: Northland's trade
      publisher: Statistics Northland
      licence: CC BY 4.0
      redistribution: open
      attribution: "Source: Statistics Northland."
      file: {format: CSV}
      period: {column: month, pattern: uuuu-MM, frequency: M}
      reporter: {constant: SE}
      partner: {constant: RU}
      flow: {constant: X}
      product: {constant: TOTAL, nomenclature: HS}
      measures: [{column: value}]
      currency: SEK
      basis: MIRROR
      duplicates: SUM
      """;
  private static final String RESTRICTED =
      OPEN.replace("licence: CC BY 4.0", "licence: Southland's terms")
          .replace("redistribution: open", "redistribution: restricted");

  @TempDir private Path root;
  private int second;

  @Test
  void shouldTakeTheSameBytesOnceAndSaySo() throws IOException {
    // given
    drop("baci/a.csv", "t,i,j,k,v,q\n");
    drop("baci/b.csv", "t,i,j,k,v,q\n");

    // when
    StepRecord first = take(new Drop("baci", "drops/baci", null));
    StepRecord again = take(new Drop("baci", "drops/baci", null));

    // then
    assertThat(snapshots("baci"))
        .singleElement()
        .satisfies(snapshot -> assertThat(snapshot.fileName()).isEqualTo("a.csv"));
    assertThat(first.notes())
        .contains("1 new file(s), 1 already known.")
        .anyMatch(note -> note.matches(".*b\\.csv has the same bytes as .*a\\.csv: taken once\\."));
    assertThat(again.notes()).contains("0 new file(s), 2 already known.");
  }

  @Test
  void shouldTakeTheSameBytesAgainWhenTheirSidecarSaysMore() throws IOException {
    // given
    drop("baci/a.csv", "t,i,j,k,v,q\n");
    take(new Drop("baci", "drops/baci", null));
    drop("baci/a.csv.meta.yml", "hs_revision: HS2017\n");

    // when
    StepRecord again = take(new Drop("baci", "drops/baci", null));

    // then: only the newer manifest counts
    assertThat(again.notes()).contains("1 new file(s), 0 already known.");
    assertThat(snapshots("baci"))
        .singleElement()
        .satisfies(snapshot -> assertThat(snapshot.meta().hsRevision()).isEqualTo("HS2017"));
  }

  @Test
  void shouldGoBackToAnEarlierSidecar() throws IOException {
    // given a slip in a sidecar that is mended
    drop("baci/a.csv", "t,i,j,k,v,q\n");
    drop("baci/a.csv.meta.yml", "hs_revision: HS2017\n");
    take(new Drop("baci", "drops/baci", null));
    drop("baci/a.csv.meta.yml", "hs_revision: HS2022\n");
    take(new Drop("baci", "drops/baci", null));
    drop("baci/a.csv.meta.yml", "hs_revision: HS2017\n");

    // when
    StepRecord mended = take(new Drop("baci", "drops/baci", null));

    // then
    assertThat(mended.notes()).anyMatch(note -> note.contains("a.csv counts again"));
    assertThat(mended.status()).isEqualTo(RunStatus.SUCCEEDED);
    assertThat(snapshots("baci"))
        .singleElement()
        .satisfies(snapshot -> assertThat(snapshot.meta().hsRevision()).isEqualTo("HS2017"));
  }

  @Test
  void shouldChangeNothingWhereTwoSidecarsDescribeTheSameBytes() throws IOException {
    // given
    drop("baci/a.csv", "t,i,j,k,v,q\n");
    drop("baci/a.csv.meta.yml", "hs_revision: HS2017\n");
    drop("baci/b.csv", "t,i,j,k,v,q\n");
    drop("baci/b.csv.meta.yml", "hs_revision: HS2022\n");
    take(new Drop("baci", "drops/baci", null));
    List<Snapshot> before = snapshots("baci");

    // when
    StepRecord again = take(new Drop("baci", "drops/baci", null));

    // then
    assertThat(again.status()).isEqualTo(RunStatus.UNCHANGED);
    assertThat(snapshots("baci")).isEqualTo(before);
  }

  @Test
  void shouldSayThatADropHoldsNoFile() {
    assertThat(take(new Drop("baci", "drops/nowhere/*.csv", null)).notes())
        .contains("Drop drops/nowhere/*.csv (baci) holds no file.");
  }

  @Test
  void shouldSayThatASidecarHasNoFile() throws IOException {
    drop("baci/a.csv", "t,i,j,k,v,q\n");
    drop("baci/b.csv.meta.yml", "hs_revision: HS2017\n");

    assertThat(take(new Drop("baci", "drops/baci", null)).notes())
        .anyMatch(note -> note.matches("The sidecar .*b\\.csv\\.meta\\.yml has no file .*"));
  }

  @Test
  void shouldNameTheSidecarThatIsNotUsable() throws IOException {
    drop("baci/a.csv", "t,i,j,k,v,q\n");
    drop("baci/a.csv.meta.yml", "hs_revison: HS2017\n");

    assertThatThrownBy(() -> take(new Drop("baci", "drops/baci", null)))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("a.csv.meta.yml")
        .hasMessageContaining("Did you mean `hs_revision`?");
  }

  @Test
  void shouldRefuseADropOfAnUnknownSourceBeforeAnythingIsTaken() {
    assertThatThrownBy(() -> step(new Drop("comtrad", "drops/x", null)))
        .isInstanceOf(DualuseException.class)
        .hasMessageStartingWith("CONFIG_INVALID")
        .hasMessageContaining("The drop drops/x names the source `comtrad`.")
        .hasMessageContaining("baci, comtrade, mappedfile")
        .hasMessageContaining("Did you mean `comtrade`?");
    assertThatThrownBy(() -> step(new Drop(null, "drops/x", null)))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("The drop drops/x names no source.");
  }

  @Test
  void shouldGiveAMappedFileTheTermsOfItsOwnMapping() throws IOException {
    // given
    drop("national/open.csv", "month,value\n2023-01,1\n");
    drop("national/open.csv.meta.yml", "mapping: northland\n");
    drop("national/other.csv", "month,value\n2023-01,2\n");
    drop("national/other.csv.meta.yml", "mapping: southland\n");
    drop("national/said.csv", "month,value\n2023-01,3\n");
    drop("national/said.csv.meta.yml", "mapping: northland\nlicence: By letter\n");
    drop("national/unknown.csv", "month,value\n2023-01,4\n");

    // when
    take(new Drop("mappedfile", "drops/national", null));

    // then
    assertThat(snapshots("mappedfile"))
        .extracting(s -> s.fileName() + ": " + s.licence() + ", " + s.redistribution())
        .containsExactlyInAnyOrder(
            "open.csv: CC BY 4.0, open",
            "other.csv: Southland's terms, restricted",
            "said.csv: By letter, open",
            "unknown.csv: As each mapping says, restricted");
  }

  @Test
  void shouldLetTheSidecarWinOverTheDrop() throws IOException {
    // given
    drop("baci/a.csv", "t,i,j,k,v,q\n");
    drop("baci/a.csv.meta.yml", "hs_revision: HS2022\n");
    FileMeta ofDrop =
        new FileMeta(null, "2023", null, "HS2017", null, null, null, null, null, null);

    // when
    take(new Drop("baci", "drops/baci", ofDrop));

    // then
    FileMeta meta = snapshots("baci").get(0).meta();
    assertThat(meta.hsRevision()).isEqualTo("HS2022");
    assertThat(meta.period()).isEqualTo("2023");
  }

  private void drop(String name, String text) throws IOException {
    Path file = root.resolve("drops").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private TakeFiles step(Drop... drops) {
    MappedFile national =
        new MappedFile(
            Map.of(
                "northland", ConfigLoader.read(OPEN, "northland", Mapping.class),
                "southland", ConfigLoader.read(RESTRICTED, "southland", Mapping.class)));
    List<Source> sources = List.of(new Baci(), new Comtrade(), national);
    return new TakeFiles(sources, List.of(drops), root);
  }

  private StepRecord take(Drop drop) {
    Instant now = Instant.EPOCH.plusSeconds(second++);
    RunContext context =
        new RunContext(
            "run-1",
            LocalDate.EPOCH,
            Years.ALL,
            new Warehouse(root),
            new LocalObjectStore(root),
            () -> {
              throw new AssertionError("Taking files needs no Spark.");
            },
            Progress.silent(),
            Clock.fixed(now, ZoneOffset.UTC));
    StepLog log = new StepLog();
    step(drop).run(context, log);
    return log.record("take", now, now, null);
  }

  private List<Snapshot> snapshots(String source) {
    return new SnapshotStore(new LocalObjectStore(root)).current(source);
  }
}
