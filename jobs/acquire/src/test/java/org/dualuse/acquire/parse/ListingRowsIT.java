package org.dualuse.acquire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedMeasure;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ListedOwner;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.ReportedListing.Builder;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.SharedSpark;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.snapshot.Finding;
import org.dualuse.platform.snapshot.Snapshot;
import org.dualuse.platform.table.SparkSchema;
import org.dualuse.platform.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of listings hold arrays of structs and a map: through Spark, to disk and back. */
class ListingRowsIT {
  private static final Table TABLE = ReportedListing.table("example");

  @TempDir Path folder;

  @Test
  void shouldKeepNestedRowsThroughSparkAndDisk() {
    // given
    String[] columns = SparkSchema.of(TABLE).fieldNames();
    String place = folder.resolve("listings").toString();

    // when
    frame()
        .where("account is null")
        .select(columns[0], Arrays.copyOfRange(columns, 1, columns.length))
        .write()
        .format("delta")
        .save(place);
    Dataset<Row> back = SharedSpark.get().read().format("delta").load(place);

    // then
    assertThat(SparkSchema.differences(TABLE, back.schema())).isEmpty();
    List<Row> rows = back.orderBy("position").collectAsList();
    assertThat(rows).hasSize(2);
    shouldBeFull(rows.get(0));
    shouldBeEmpty(rows.get(1));
  }

  private static void shouldBeFull(Row row) {
    assertThat(structs(row, "names")).hasToString("[[ALPHA,PRIMARY,null], [阿尔法,ALIAS,zh]]");
    assertThat(structs(row, "identifiers")).hasToString("[[INN,Russia,7707083893,7707083893]]");
    assertThat(structs(row, "addresses")).hasToString("[[1 Main Street,Russia], [,Panama]]");
    List<Row> measures = structs(row, "measures");
    assertThat(measures.get(0).getDate(1)).isEqualTo(Date.valueOf("2022-02-24"));
    assertThat(measures.get(0).getDate(2)).isEqualTo(Date.valueOf("2023-03-25"));
    assertThat(measures.get(1)).hasToString("[B,null,null,NONE,null]");
    Row owner = structs(row, "owners").get(0);
    assertThat(owner.getDecimal(1)).isEqualByComparingTo("33.333333");
    assertThat(owner.getDate(2)).isEqualTo(Date.valueOf("2021-01-02"));
    assertThat(row.getList(row.fieldIndex("birth_dates"))).isEqualTo(List.of("1960", "1961"));
    assertThat(row.getDate(row.fieldIndex("as_of"))).isEqualTo(Date.valueOf("2024-05-03"));
    assertThat(row.getJavaMap(row.fieldIndex("publisher_fields")))
        .isEqualTo(Map.of("Title", "Director", "Gender", "Female"));
  }

  private static void shouldBeEmpty(Row row) {
    for (String column : List.of("names", "identifiers", "addresses", "measures", "owners")) {
      assertThat(structs(row, column)).as(column).isEmpty();
    }
    assertThat(row.getList(row.fieldIndex("nationalities"))).isEmpty();
    assertThat(row.getJavaMap(row.fieldIndex("publisher_fields"))).isEmpty();
    assertThat(row.isNullAt(row.fieldIndex("remarks"))).isTrue();
  }

  private static List<Row> structs(Row row, String column) {
    return row.getList(row.fieldIndex(column));
  }

  private static ReportedListing full() {
    LocalDate listed = LocalDate.of(2022, 2, 24);
    return builder("1", ReportedListing.Part.ENTRY)
        .kind(ReportedListing.Kind.COMPANY)
        .name("ALPHA", ListedName.Kind.PRIMARY, null)
        .name("阿尔法", ListedName.Kind.ALIAS, "zh")
        .identifier(ListedIdentifier.of(IdentifierScheme.INN, "Russia", "7707083893"))
        .address("1 Main Street", "Russia")
        .address(null, "Panama")
        .measure(
            new ListedMeasure(
                "A",
                listed,
                LocalDate.of(2023, 3, 25),
                ListedMeasure.Evidence.PUBLISHER_DATE,
                "87 FR 1"))
        .measure(ListedMeasure.undated("B"))
        .owner(
            new ListedOwner(
                "OMEGA", new BigDecimal("33.333333"), LocalDate.of(2021, 1, 2), "OWNED"))
        .birthDate("1960")
        .birthDate("1961")
        .field("Title", "Director")
        .field("Gender", "Female")
        .build();
  }

  private static Builder builder(String entryId, ReportedListing.Part part) {
    return new Builder(SanctionsList.OFAC_SDN, entryId, part, LocalDate.of(2024, 5, 3));
  }

  private static ObservationReader reader() {
    Iterator<Observation> all =
        List.of(
                Observation.kept("1", full().toRow()),
                Observation.kept(
                    "2", builder("2", ReportedListing.Part.SUPPLEMENT).build().toRow()))
            .iterator();
    return new ObservationReader() {
      @Override
      public Observation next() {
        return all.hasNext() ? all.next() : null;
      }

      @Override
      public List<Finding> findings() {
        return List.of();
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }

  private static Dataset<Row> frame() {
    SparkSession spark = SharedSpark.get();
    StructType schema =
        SparkSchema.of(TABLE)
            .add("reason", "string")
            .add("detail", "string")
            .add("raw_text", "string")
            .add("quarantined_value", "decimal(28,6)")
            .add("quarantined_currency", "string")
            .add("account", "string");
    SourceInfo bounds = new SourceInfo("", "", "", "open", "", List.of(), "", 1, 10, List.of());
    Parser parser = (input, selection) -> reader();
    return spark.createDataFrame(
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(List.of(new SnapshotRows.Task(snapshot(), "unused")), 1)
            .flatMap(new SnapshotRows(parser, Selection.ALL, bounds, TABLE.columns().size())),
        schema);
  }

  private static Snapshot snapshot() {
    return new Snapshot(
        "example-0",
        "example",
        "file",
        "file",
        Instant.EPOCH,
        LocalDate.EPOCH,
        null,
        0,
        "0".repeat(64),
        null,
        "",
        "open",
        FileMeta.NONE);
  }
}
