-- SUM value_usd: The values that the exporter reported under the family's codes, in USD.
-- SUM net_weight_kg: Their known net weights.
-- SUM weighed_value_usd: The values of the rows whose weight is known.
-- SUM share_of_value: The exporter's values over those of all loaded exporters, which are read with the factor 0.
-- ROWS
WITH behind AS (
  SELECT r.*
  FROM export_rows AS r
  INNER JOIN figure AS f
    USING (basis, frequency, annual_method, period_start, exporter, hs_treatment, family)
)

SELECT 'value_usd' AS figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position,
  value_usd AS value, 1 AS factor
FROM behind
UNION ALL
SELECT 'net_weight_kg', 'conformed.trade_flows', snapshot_id, position, net_weight_kg, 1
FROM behind
WHERE net_weight_kg IS NOT NULL
UNION ALL
SELECT 'weighed_value_usd', 'conformed.trade_flows', snapshot_id, position, value_usd, 1
FROM behind
WHERE net_weight_kg IS NOT NULL
UNION ALL
SELECT 'share_of_value', 'conformed.trade_flows', r.snapshot_id, r.position, r.value_usd,
  IF(r.exporter = f.exporter, 1 / sum(CAST(r.value_usd AS double)) OVER (), 0)
FROM export_rows AS r
INNER JOIN figure AS f USING (basis, frequency, annual_method, period_start, hs_treatment, family)
WHERE f.share_of_value IS NOT NULL
