package org.dualuse.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dualuse.platform.SharedSpark;
import org.dualuse.platform.table.LiveFiles.LiveFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveFilesIT {
  @TempDir Path folder;

  private static Table table(String name) {
    return Table.of(
            "raw",
            name,
            "A row.",
            List.of(Column.text("region", "Where."), Column.of("n", "bigint", "", "How many.")))
        .partitionedBy("region");
  }

  private static Dataset<Row> frame(Table table, Row... rows) {
    return SharedSpark.get().createDataFrame(List.of(rows), SparkSchema.of(table));
  }

  @Test
  void shouldListOnlyTheFilesOfTheNewestVersion() throws Exception {
    // given a table that was overwritten
    Table table = table("live_overwritten");
    Warehouse warehouse = new Warehouse(folder);
    TableWriter writer = new TableWriter(warehouse, "run-1");
    writer.replaceAll(
        table, frame(table, RowFactory.create("north", 1L), RowFactory.create("south", 2L)));
    List<LiveFile> before = LiveFiles.list(warehouse.location(table));

    // when
    writer.replaceAll(
        table, frame(table, RowFactory.create("north", 3L), RowFactory.create("east", 4L)));
    List<LiveFile> after = LiveFiles.list(warehouse.location(table));

    // then
    assertThat(after)
        .extracting(file -> file.partition().get("region"))
        .containsExactlyInAnyOrder("north", "east");
    assertThat(after).extracting(LiveFile::path).allMatch(Files::isRegularFile);
    assertThat(after)
        .extracting(LiveFile::path)
        .doesNotContainAnyElementsOf(before.stream().map(LiveFile::path).toList());
    try (Stream<Path> all = Files.walk(warehouse.location(table))) {
      assertThat(all.filter(path -> path.toString().endsWith(".parquet"))).hasSize(4);
    }
  }

  @Test
  void shouldFindFilesWhosePartitionValuesNeedEscaping() {
    // given values that are escaped in folder names, and a null
    Table table = table("live_escaped");
    Warehouse warehouse = new Warehouse(folder.resolve("with space"));
    List<String> awkward = List.of("a:b", "50%", "c d", "e/f", "рус", "g+h");
    Row[] rows =
        Stream.concat(awkward.stream(), Stream.of((String) null))
            .map(value -> RowFactory.create(value, 1L))
            .toArray(Row[]::new);

    // when
    new TableWriter(warehouse, "run-1").replaceAll(table, frame(table, rows));
    List<LiveFile> files = LiveFiles.list(warehouse.location(table));

    // then
    assertThat(warehouse.exists(table)).isTrue();
    assertThat(files)
        .extracting(file -> file.partition().get("region"))
        .containsAll(awkward)
        .containsNull()
        .hasSize(awkward.size() + 1);
    assertThat(files).extracting(LiveFile::path).allMatch(Files::isRegularFile);
  }

  @Test
  void shouldListNothingForATableWithoutRows() {
    // given
    Table table = table("live_empty");
    Warehouse warehouse = new Warehouse(folder.resolve("with space"));
    new TableWriter(warehouse, "run-1").replaceAll(table, frame(table));

    // when
    List<LiveFile> files = LiveFiles.list(warehouse.location(table));

    // then
    assertThat(files).isEmpty();
  }
}
