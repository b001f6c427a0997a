package org.dualuse.acquire.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.dualuse.platform.SharedSpark;
import org.dualuse.platform.table.SparkSchema;
import org.junit.jupiter.api.Test;

class ReportedFlowIT {

  @Test
  void shouldFitItsTable() {
    // given a figure with further fields
    Object[] figure = figure(Map.of("legacyEstimationFlag", "4")).toRow();
    List<Object> values = new ArrayList<>(List.of("comtrade-1", "line 2"));
    values.addAll(Arrays.asList(figure));
    SparkSession spark = SharedSpark.get();
    // when
    Row row =
        spark
            .createDataFrame(
                JavaSparkContext.fromSparkContext(spark.sparkContext())
                    .parallelize(List.of(RowFactory.create(values.toArray()))),
                SparkSchema.of(ReportedFlow.table("comtrade")))
            .first();
    // then
    assertThat(row.getJavaMap(row.fieldIndex("publisher_fields")))
        .isEqualTo(Map.of("legacyEstimationFlag", "4"));
    assertThat(row.getDecimal(row.fieldIndex("value_as_reported"))).isEqualByComparingTo("1.5");
    assertThat(row.getDate(row.fieldIndex("period_start"))).isEqualTo("2023-01-01");
  }

  private static ReportedFlow figure(Map<String, String> fields) {
    return new ReportedFlow(
        Frequency.A,
        LocalDate.of(2023, 1, 1),
        "CN",
        "RU",
        "156",
        "643",
        Flow.X,
        "HS",
        "854231",
        HsRevision.HS2022,
        new BigDecimal("1.5"),
        "USD",
        Valuation.FOB,
        null,
        null,
        null,
        Basis.MIRROR,
        DuplicateRule.REFUSE,
        true,
        null,
        fields);
  }
}
