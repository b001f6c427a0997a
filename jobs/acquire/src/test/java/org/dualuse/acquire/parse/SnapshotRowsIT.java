package org.dualuse.acquire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.chinacustoms.ChinaCustoms;
import org.dualuse.platform.SharedSpark;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.table.SparkSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotRowsIT {
  private static final ChinaCustoms SOURCE = new ChinaCustoms();

  @TempDir Path folder;

  @Test
  void shouldReadAFileIntoItsRawTable() throws Exception {
    // given a good and a bad row of a publisher's file
    Path file = folder.resolve("bytes");
    Files.writeString(
        file,
        """
        "Date of data","Commodity code","Trading partner code","Customs Regime code","US dollar",
        "202305","85423111","344","10","1,200",
        "202305","5423111","344","10","30",
        """);
    // when
    List<Row> rows = parse(file);
    // then
    Row good = rows.get(0);
    assertThat(good.getString(good.fieldIndex("position"))).isEqualTo("line 2");
    assertThat(good.getDecimal(good.fieldIndex("value_as_reported"))).isEqualByComparingTo("1200");
    assertThat(good.getDate(good.fieldIndex("period_start"))).hasToString("2023-05-01");
    assertThat(good.getJavaMap(good.fieldIndex("publisher_fields")))
        .isEqualTo(Map.of("Customs Regime code", "10"));
    Row bad = rows.get(1);
    assertThat(bad.getString(bad.fieldIndex("reason"))).isEqualTo("BAD_CODE");
    assertThat(bad.getDecimal(bad.fieldIndex("quarantined_value"))).isEqualByComparingTo("30");
    assertThat(bad.getString(bad.fieldIndex("raw_text"))).startsWith("202305,5423111,344");
    Row account = rows.get(2);
    assertThat(account.getString(account.fieldIndex("account"))).contains("FLOW_ASSUMED_EXPORT");
    assertThat(rows).hasSize(3);
  }

  private static List<Row> parse(Path file) {
    SparkSession spark = SharedSpark.get();
    int columns = SOURCE.rawTable().columns().size();
    StructType schema =
        SparkSchema.of(SOURCE.rawTable())
            .add("reason", "string")
            .add("detail", "string")
            .add("raw_text", "string")
            .add("quarantined_value", "decimal(28,6)")
            .add("quarantined_currency", "string")
            .add("account", "string");
    SnapshotInput input = ReadFile.input(SOURCE, "file", file, FileMeta.NONE);
    SnapshotRows.Task task = new SnapshotRows.Task(input.snapshot(), file.toString());
    return spark
        .createDataFrame(
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(List.of(task), 1)
                .flatMap(new SnapshotRows(SOURCE.parser(), Selection.ALL, SOURCE.info(), columns)),
            schema)
        .collectAsList();
  }
}
