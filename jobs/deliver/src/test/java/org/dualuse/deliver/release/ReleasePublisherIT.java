package org.dualuse.deliver.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dualuse.deliver.SampleTables.row;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dualuse.deliver.SampleTables;
import org.dualuse.deliver.duckdb.LiveTable;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.snapshot.LocalObjectStore;
import org.dualuse.platform.snapshot.ObjectStore.Tagged;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasePublisherIT {
  @TempDir Path folder;
  private ReleaseSample sample;
  private Warehouse warehouse;
  private LocalObjectStore objects;

  @BeforeEach
  void writeTables() {
    sample = ReleaseSample.in(folder);
    warehouse = sample.warehouse();
    objects = sample.objects();
  }

  private Publication publish(String release) {
    return sample.publish(release, false);
  }

  private DualuseException failureOf(String release) {
    return assertThatThrownBy(() -> publish(release))
        .asInstanceOf(InstanceOfAssertFactories.type(DualuseException.class))
        .actual();
  }

  @Test
  void shouldPointReadersToTheNewestReleaseAndKeepTheOldOne() throws Exception {
    // given
    Optional<CurrentRelease> before = Releases.current(objects);
    Path first = publish("r1").folder();
    Map<String, String> firstSums = ReleaseSample.sums(first);

    // when
    sample.writeShares("changed");
    publish("r2");

    // then
    assertThat(before).isEmpty();
    assertThat(Releases.current(objects)).contains(new CurrentRelease("r2", ReleaseSample.DAY));
    assertThat(ReleaseSample.sums(first)).isEqualTo(firstSums);
    try (Stream<Path> left = Files.list(folder.resolve("published"))) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .contains("r1", "r2", "current.json")
          .noneMatch(name -> name.startsWith(".building"));
    }
  }

  @Test
  void shouldAcceptTheSameReleaseAgain() throws Exception {
    // given the same rows, written again in another order and by another run
    Path release = publish("r1").folder();
    Map<String, String> before = ReleaseSample.sums(release);
    SampleTables.write(
        warehouse,
        ReleaseSample.OPEN_ONLY,
        row(1L, "open", "CC BY 4.0"),
        row(2L, "open", "CC BY 4.0"));

    // when
    Publication again =
        ReleasePublisher.publish(
            warehouse,
            objects,
            ReleaseSample.TABLES,
            new ReleaseInfo(
                "r1", "run-8", ReleaseSample.DAY, false, ReleaseSample.SOURCES, "# Methods\n"));

    // then
    assertThat(again.isNew()).isFalse();
    assertThat(again.manifest().runId()).isEqualTo("run-7");
    assertThat(ReleaseSample.sums(release)).isEqualTo(before);
  }

  @Test
  void shouldRefuseToChangeARelease() throws Exception {
    // given
    Map<String, String> before = ReleaseSample.sums(publish("r1").folder());
    publish("r2");
    sample.writeShares("changed");

    // when
    DualuseException failure = failureOf("r1");

    // then
    assertThat(failure.code()).isEqualTo(ErrorCode.USAGE);
    assertThat(failure.why()).contains("immutable");
    assertThat(ReleaseSample.sums(folder.resolve("published/r1"))).isEqualTo(before);
    assertThat(Releases.current(objects)).contains(new CurrentRelease("r2", ReleaseSample.DAY));
  }

  @Test
  void shouldLeaveTheLastReleaseInPlaceIfATableCannotBeRead() throws Exception {
    // given
    publish("r1");
    for (Path file : LiveTable.of(warehouse, ReleaseSample.OPEN_ONLY).files()) {
      Files.delete(file);
    }

    // when
    assertThatThrownBy(() -> publish("r2")).isInstanceOf(DualuseException.class);

    // then
    assertThat(Releases.current(objects)).contains(new CurrentRelease("r1", ReleaseSample.DAY));
    assertThat(folder.resolve("published/r2")).doesNotExist();
    assertThat(folder.resolve("published/.building-r2")).doesNotExist();
  }

  @Test
  void shouldSwitchThePointerLastAndMendAReleaseThatDiedBefore() throws Exception {
    // given a store that fails when the pointer is switched
    publish("r1");
    LocalObjectStore files = new LocalObjectStore(folder);
    FailingPointerStore failing = new FailingPointerStore(files);

    // when
    assertThatThrownBy(
            () ->
                ReleasePublisher.publish(
                    warehouse, failing, ReleaseSample.TABLES, ReleaseSample.info("r2", false)))
        .asInstanceOf(InstanceOfAssertFactories.type(DualuseException.class))
        .returns(ErrorCode.STORAGE_FAILED, DualuseException::code);
    Optional<CurrentRelease> after = Releases.current(objects);
    Publication repeated = publish("r2");

    // then the release was complete before, and publishing it again only switches the pointer
    assertThat(after).contains(new CurrentRelease("r1", ReleaseSample.DAY));
    assertThat(repeated.isNew()).isFalse();
    assertThat(Releases.current(objects)).contains(new CurrentRelease("r2", ReleaseSample.DAY));
  }

  @Test
  void shouldReportThatAnotherRunWasFaster() throws Exception {
    // given the pointer as it was before somebody else published
    Optional<Tagged> seen = Releases.pointer(objects);
    publish("r1");

    // when, then
    assertThatThrownBy(
            () -> Releases.pointTo(objects, seen, new CurrentRelease("r2", ReleaseSample.DAY)))
        .asInstanceOf(InstanceOfAssertFactories.type(DualuseException.class))
        .returns(ErrorCode.WAREHOUSE_LOCKED, DualuseException::code);
    assertThat(Releases.current(objects)).contains(new CurrentRelease("r1", ReleaseSample.DAY));
  }

  @Test
  void shouldRefuseTablesThatCannotBePublished() {
    // given
    Table silent = Table.of("curated", "r_silent", "X.", List.of(Column.text("a", "A.")));
    Table neverBuilt =
        Table.of(
            "curated",
            "r_never_built",
            "X.",
            List.of(Column.text("redistribution", "R."), Column.text("licences", "L.")));

    // when, then
    assertThatThrownBy(() -> new PublishedTable(silent, "X."))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("no column redistribution");
    assertThatThrownBy(
            () ->
                ReleasePublisher.publish(
                    warehouse,
                    objects,
                    List.of(new PublishedTable(neverBuilt, "X.")),
                    ReleaseSample.info("r1", false)))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("has not been built yet");
    assertThatThrownBy(() -> ReleaseSample.info("../r1", false))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("cannot be named");
  }
}
