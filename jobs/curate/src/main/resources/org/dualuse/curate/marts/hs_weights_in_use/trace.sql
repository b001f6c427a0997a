-- SUM exporters: A row of each exporter.
-- SUM value_as_reported_usd: The values reported under codes whose weight is of the kind.
-- SUM value_low_usd: The same times the low weights.
-- SUM value_central_usd: The same times the central weights.
-- SUM value_high_usd: The same times the high weights.
-- SUM share_of_value: The values of the kind over those of all kinds, which are read with the factor 0.
-- ROWS
WITH behind AS (
  SELECT r.*, r.weight_kind = f.weight_kind AS is_of_kind, sum(CAST(r.value_usd AS double)) OVER () AS total_usd,
    row_number() OVER (PARTITION BY r.weight_kind, r.exporter ORDER BY r.snapshot_id, r.position) AS place
  FROM export_rows AS r
  INNER JOIN figure AS f
    ON r.basis = f.basis AND r.frequency = f.frequency AND r.annual_method = f.annual_method
      AND r.period_start = f.period_start AND f.family IN ('all', r.family)
  WHERE r.hs_treatment = 'bridged'
),

columns AS (
  UNPIVOT (
    SELECT snapshot_id, position, value_usd, CAST(1 AS double) AS value_as_reported_usd, weight_low AS value_low_usd,
      weight_central AS value_central_usd, weight_high AS value_high_usd
    FROM behind
    WHERE is_of_kind)
  ON value_as_reported_usd, value_low_usd, value_central_usd, value_high_usd
  INTO NAME figure_column VALUE factor
)

SELECT figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position, value_usd AS value, factor
FROM columns
UNION ALL
SELECT 'exporters', 'conformed.trade_flows', snapshot_id, position, 1, 1
FROM behind
WHERE is_of_kind AND place = 1
UNION ALL
SELECT 'share_of_value', 'conformed.trade_flows', snapshot_id, position, value_usd, IF(is_of_kind, 1 / total_usd, 0)
FROM behind
WHERE total_usd > 0
