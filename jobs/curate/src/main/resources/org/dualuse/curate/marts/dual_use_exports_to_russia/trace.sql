-- SUM value_usd: The values that the exporter reported under the family's codes, times their central HS weights.
-- SUM value_low_usd: The same times the low weights.
-- SUM value_high_usd: The same times the high weights.
-- SUM unweighted_usd: The values of split codes that have no central weight.
-- SUM re_exports_usd: The re-exports that the exporter reported under the same codes, times the central weights.
-- SUM chinese_origin_re_exports_usd: Those of them whose origin is China.
-- SUM net_weight_kg: The known net weights of codes that are counted whole.
-- SUM weighed_value_usd: The values of the rows whose weight is known.
-- SUM share_of_value: The exporter's values over those of all loaded exporters, which are read with the factor 0.
-- ROWS
WITH behind AS (
  SELECT r.*
  FROM export_rows AS r
  INNER JOIN figure AS f
    USING (basis, frequency, annual_method, period_start, exporter, hs_treatment, family)
),

columns AS (
  SELECT 'value_usd' AS figure_column, snapshot_id, position, value_usd AS value, weight_central AS factor
  FROM behind
  UNION ALL
  SELECT 'value_low_usd', snapshot_id, position, value_usd, weight_low FROM behind
  UNION ALL
  SELECT 'value_high_usd', snapshot_id, position, value_usd, weight_high FROM behind
  UNION ALL
  SELECT 'unweighted_usd', snapshot_id, position, value_usd, 1 FROM behind WHERE weight_central IS NULL
  UNION ALL
  SELECT c.figure_column, r.snapshot_id, r.position, r.value_usd, r.weight_central
  FROM re_export_rows AS r
  INNER JOIN figure AS f
    USING (basis, frequency, annual_method, period_start, exporter, hs_treatment, family)
  INNER JOIN (VALUES ('re_exports_usd'), ('chinese_origin_re_exports_usd')) AS c (figure_column)
    ON c.figure_column = 're_exports_usd' OR r.origin = 'CN'
  UNION ALL
  SELECT 'net_weight_kg', snapshot_id, position, net_weight_kg, 1
  FROM behind
  WHERE net_weight_kg IS NOT NULL AND weight_low = 1
  UNION ALL
  SELECT 'weighed_value_usd', snapshot_id, position, value_usd, 1
  FROM behind
  WHERE net_weight_kg IS NOT NULL AND weight_low = 1
  UNION ALL
  SELECT 'share_of_value', r.snapshot_id, r.position, r.value_usd,
    IF(r.exporter = f.exporter, r.weight_central / sum(CAST(r.value_usd AS double) * r.weight_central) OVER (), 0)
  FROM export_rows AS r
  INNER JOIN figure AS f USING (basis, frequency, annual_method, period_start, hs_treatment, family)
  WHERE f.share_of_value IS NOT NULL
)

SELECT figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position, value, factor
FROM columns
WHERE factor IS NOT NULL
