package org.dualuse.acquire.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.dualuse.platform.SharedSpark;
import org.dualuse.platform.run.Outcome;
import org.dualuse.platform.run.Progress;
import org.dualuse.platform.run.RowCount;
import org.dualuse.platform.run.RunContext;
import org.dualuse.platform.run.StepLog;
import org.dualuse.platform.run.Years;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.snapshot.Finding;
import org.dualuse.platform.snapshot.LocalObjectStore;
import org.dualuse.platform.snapshot.Snapshot;
import org.dualuse.platform.snapshot.SnapshotStore;
import org.dualuse.platform.snapshot.Verdict;
import org.dualuse.platform.table.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestsIT {
  @TempDir private Path root;

  @Test
  void shouldHoldFilesWithTheirTermsAndCountsWhateverNoiseTheirSumsHave() throws IOException {
    // given a refused file whose values carry the noise of floating numbers
    RunContext context = context();
    Path file = Files.writeString(root.resolve("a.csv"), "rows");
    Snapshot snapshot =
        context
            .snapshots()
            .take(
                file,
                new SnapshotStore.Arrival(
                    "baci",
                    "/drops/a.csv",
                    "a.csv",
                    Instant.EPOCH,
                    LocalDate.of(2024, 1, 1),
                    null,
                    "Etalab 2.0",
                    "open",
                    FileMeta.NONE))
            .snapshot();
    BigDecimal noisy =
        new BigDecimal("6469484857999").add(new BigDecimal("1.4210854715202004E-14"));
    BigDecimal noisier = new BigDecimal("1E-40");
    context
        .snapshots()
        .judge(
            new Verdict(
                snapshot.snapshotId(),
                "baci",
                false,
                List.of(Finding.refuse("TRUNCATED", "The file breaks off.")),
                List.of(
                    new RowCount(Outcome.QUARANTINED, "TRUNCATED", "USD", 3, noisy),
                    new RowCount(Outcome.KEPT, "ROUNDING", "USD", 0, noisier)),
                "run-1",
                "parser"));

    // when
    new Manifests().run(context, new StepLog());

    // then
    Row manifest = context.tables().read(Manifests.SNAPSHOTS).collectAsList().get(0);
    assertThat(manifest.<String>getAs("licence")).isEqualTo("Etalab 2.0");
    assertThat(manifest.<String>getAs("redistribution")).isEqualTo("open");
    assertThat(manifest.<Boolean>getAs("is_accepted")).isFalse();
    assertThat(manifest.<String>getAs("findings")).contains("TRUNCATED");
    assertThat(context.tables().read(Manifests.ROW_COUNTS).orderBy("rule").collectAsList())
        .extracting(row -> row.<BigDecimal>getAs("value").toPlainString())
        .containsExactly("0.000000000000000000", "6469484857999.000000000000014211");
  }

  private RunContext context() {
    return new RunContext(
        "run-1",
        LocalDate.of(2024, 1, 1),
        Years.ALL,
        new Warehouse(root),
        new LocalObjectStore(root),
        SharedSpark::get,
        Progress.silent(),
        Clock.systemUTC());
  }
}
