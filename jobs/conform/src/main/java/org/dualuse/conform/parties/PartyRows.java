package org.dualuse.conform.parties;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dualuse.platform.table.SparkSchema;
import org.dualuse.platform.table.Table;

/** The rows of the tables of listed parties that are made from versions of entries. */
final class PartyRows {
  private static final StructType PLACE =
      new StructType().add("economy", "string").add("evidence", "string");
  private static final StructType MEMBERSHIP =
      new StructType().add("entry_key", "string").add("party_id", "string");
  private static final StructType ORIGIN =
      new StructType()
          .add("snapshot_id", "string")
          .add("licences", "string")
          .add("redistribution", "string")
          .add("is_synthetic", "boolean");

  // No built-in function reads addresses or tells scripts apart.
  private static final UserDefinedFunction PLACE_OF =
      udf(
          (UDF2<String, String, Row>)
              (text, country) -> {
                Place place = Place.of(text, country);
                return RowFactory.create(place.economy(), place.by().name());
              },
          PLACE);
  private static final UserDefinedFunction SCRIPT_OF =
      udf((UDF1<String, String>) name -> Script.of(name).name(), DataTypes.StringType);

  private final Dataset<Row> versions;
  private final Dataset<Row> origins;

  /**
   * Rows from versions.
   *
   * @param versions {@link ListEntries#versions} with places
   * @param members {@link #memberships}
   * @param files the origin of each file
   */
  PartyRows(Dataset<Row> versions, Dataset<Row> members, Map<String, ListCopy.Origin> files) {
    this.versions = versions.join(members, "entry_key");
    this.origins = broadcast(origins(versions.sparkSession(), files));
  }

  /** Adds {@code economy} and {@code evidence} to each address. */
  static Dataset<Row> withPlaces(Dataset<Row> versions) {
    Column placed =
        functions.transform(
            col("addresses"),
            address -> {
              Column place = PLACE_OF.apply(address.getField("text"), address.getField("country"));
              return struct(
                  address.getField("text").as("text"),
                  place.getField("economy").as("economy"),
                  place.getField("evidence").as("evidence"),
                  address.getField("snapshot_id").as("snapshot_id"),
                  address.getField("position").as("position"));
            });
    return versions.withColumn("addresses", placed);
  }

  /** Entry keys with their parties. */
  static Dataset<Row> memberships(SparkSession spark, Map<String, String> memberships) {
    List<Row> rows = new ArrayList<>();
    memberships.forEach((entry, party) -> rows.add(RowFactory.create(entry, party)));
    return spark.createDataFrame(rows, MEMBERSHIP);
  }

  Dataset<Row> names() {
    return fit(
        elements("names", "name", "kind", "language")
            .withColumn("script", SCRIPT_OF.apply(col("name"))),
        PartyTables.LISTED_NAMES);
  }

  Dataset<Row> identifiers() {
    return fit(
        elements("identifiers", "scheme", "country", "value", "as_reported"),
        PartyTables.LISTED_IDENTIFIERS);
  }

  Dataset<Row> addresses() {
    return fit(
        elements("addresses", "text", "economy", "evidence")
            .withColumnRenamed("text", "address")
            .withColumnRenamed("economy", "country")
            .withColumnRenamed("evidence", "country_evidence"),
        PartyTables.LISTED_ADDRESSES);
  }

  Dataset<Row> owners() {
    return fit(
        elements("owners", "owner", "percentage", "as_of", "rule"), PartyTables.LISTED_OWNERS);
  }

  /**
   * Rows of listings.
   *
   * @param entries {@link ListEntries#of}
   * @param members {@link #memberships}
   */
  static Dataset<Row> listings(Dataset<Row> entries, Dataset<Row> members, ListingRows intervals) {
    Dataset<Row> sightings =
        entries
            .join(members, "entry_key")
            .select(
                col("party_id"),
                col("list"),
                col("entry_id"),
                col("copy_id"),
                col("position"),
                explode(col("measures")).as("m"));
    Dataset<Row> groups =
        sightings
            .groupBy(col("party_id"), col("list"), col("m.programme").as("programme"))
            .agg(
                collect_list(
                        struct(
                            col("copy_id"),
                            col("m.listed_on"),
                            col("m.delisted_on"),
                            col("m.evidence"),
                            col("m.citation"),
                            col("entry_id"),
                            col("position")))
                    .as("sightings"));
    return groups.flatMap(intervals, Encoders.row(SparkSchema.of(PartyTables.LISTINGS)));
  }

  /** One row for a party, entry and element, where it was said first. */
  private Dataset<Row> elements(String array, String... fields) {
    Column[] content =
        Stream.concat(
                Stream.of("party_id", "list", "entry_id").map(functions::col),
                Arrays.stream(fields).map(field -> col("e." + field).as(field)))
            .toArray(Column[]::new);
    Column place = struct(col("e.snapshot_id"), col("e.position"));
    Column order = struct(col("first_as_of"), length(col("e.position")), place);
    return versions
        .select(
            col("party_id"),
            col("list"),
            col("entry_id"),
            col("first_as_of"),
            col("last_as_of"),
            explode(col(array)).as("e"))
        .groupBy(content)
        .agg(
            min_by(place, order).as("place"),
            min("first_as_of").as("first_as_of"),
            max("last_as_of").as("last_as_of"))
        .withColumn("snapshot_id", col("place.snapshot_id"))
        .withColumn("position", col("place.position"))
        .join(origins, "snapshot_id");
  }

  private static Dataset<Row> fit(Dataset<Row> frame, Table table) {
    return frame.select(
        table.columns().stream().map(column -> col(column.name())).toArray(Column[]::new));
  }

  /** Parties with the earliest date of any of their listings. */
  static Dataset<Row> withFirstListing(Dataset<Row> parties, Dataset<Row> listings) {
    Dataset<Row> first = listings.groupBy("party_id").agg(min("listed_on").as("earliest"));
    return fit(
        parties
            .join(first, new String[] {"party_id"}, "left")
            .withColumn("first_listed_on", col("earliest")),
        PartyTables.LISTED_PARTIES);
  }

  private static Dataset<Row> origins(SparkSession spark, Map<String, ListCopy.Origin> files) {
    List<Row> rows = new ArrayList<>();
    files.forEach(
        (id, file) ->
            rows.add(
                RowFactory.create(id, file.licence(), file.redistribution(), file.isSynthetic())));
    return spark.createDataFrame(rows, ORIGIN);
  }
}
