package org.dualuse.conform.trade;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Values in US dollars, at the period's average rate. */
final class UsdValues {
  private UsdValues() {}

  /**
   * Adds {@code usd_per_unit} and {@code value_usd}; a row whose currency has no rate in its period
   * is quarantined.
   *
   * @param rates {@code conformed.exchange_rates}: one rate per frequency, period and currency
   */
  static Dataset<Row> withValueUsd(Dataset<Row> flows, Dataset<Row> rates) {
    Dataset<Row> known =
        broadcast(rates.select("frequency", "period_start", "currency", "usd_per_unit"));
    Column isUsd = col("currency").equalTo("USD");
    Column rate = when(isUsd, lit(1).cast("decimal(18,12)")).otherwise(col("usd_per_unit"));
    Column converted =
        when(isUsd, col("value_as_reported"))
            .otherwise(round(col("value_as_reported").multiply(col("usd_per_unit")), 6));
    Column lacksRate = isUsd.unary_$bang().and(col("usd_per_unit").isNull());
    Column use = lacksRate.and(col("outcome").notEqual("QUARANTINED"));
    return flows
        .join(known, new String[] {"frequency", "period_start", "currency"}, "left")
        .withColumn("value_usd", converted.cast(org.dualuse.platform.table.Column.MONEY))
        .withColumn("outcome_rule", when(use, "NO_EXCHANGE_RATE").otherwise(col("outcome_rule")))
        .withColumn(
            "outcome_detail",
            when(use, concat(lit("No exchange rate is loaded for "), col("currency"), lit(".")))
                .otherwise(col("outcome_detail")))
        .withColumn("outcome", when(use, "QUARANTINED").otherwise(col("outcome")))
        .withColumn("usd_per_unit", rate);
  }
}
