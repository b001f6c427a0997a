package org.dualuse.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dualuse.platform.SharedSpark;
import org.dualuse.platform.TestFrames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse outlives the contracts that its tables were made with. */
class TableWriterIT {
  private static final Column REGION = Column.text("region", "Where.");
  private static final Column COUNT = Column.of("n", "bigint", "", "How many.");
  private static final Column SHARE = Column.of("share", "double", "0..1", "Of all.");

  @TempDir Path folder;

  private static Table table(Column... columns) {
    return Table.of("curated", "changing", "A row.", List.of(columns)).partitionedBy("region");
  }

  private static Dataset<Row> frame(Table table, Object... values) {
    return SharedSpark.get()
        .createDataFrame(List.of(RowFactory.create(values)), SparkSchema.of(table));
  }

  private List<String> lines(Warehouse warehouse, Table table, String... columns) {
    return TestFrames.lines(TableViews.read(SharedSpark.get(), warehouse, table), columns);
  }

  @Test
  void shouldTakeOnAContractThatGainedOrLostAColumn() {
    Warehouse warehouse = new Warehouse(folder);
    TableWriter writer = new TableWriter(warehouse, "run-1");
    Table before = table(REGION, COUNT);
    writer.replaceAll(before, frame(before, "north", 1L));

    Table gained = table(REGION, COUNT, SHARE);
    writer.replaceAll(gained, frame(gained, "south", 2L, 0.5));
    assertThat(lines(warehouse, gained, "region", "n", "share")).containsExactly("south | 2 | 0.5");

    Table lost = table(REGION, SHARE);
    writer.replaceAll(lost, frame(lost, "east", 0.25));
    assertThat(lines(warehouse, lost, "region", "share")).containsExactly("east | 0.25");
    assertThat(LiveFiles.list(warehouse.location(lost)))
        .extracting(file -> file.partition().get("region"))
        .containsExactly("east");
  }

  @Test
  void shouldKeepTheOtherRowsWhereAColumnIsGained() {
    Warehouse warehouse = new Warehouse(folder);
    TableWriter writer = new TableWriter(warehouse, "run-1");
    Table before = table(REGION, COUNT);
    writer.replaceAll(before, frame(before, "north", 1L));

    Table gained = table(REGION, COUNT, SHARE);
    writer.replaceWhere(gained, frame(gained, "south", 2L, 0.5), "region = 'south'");

    assertThat(lines(warehouse, gained, "region", "n", "share"))
        .containsExactlyInAnyOrder("north | 1 | -", "south | 2 | 0.5");
  }
}
