-- SUM numerator_usd: What the members of the China definition report to have sent.
-- SUM denominator_usd: What all loaded exporters report to have sent.
-- RATIO share_of_value: numerator_usd / denominator_usd
-- ROWS
WITH families AS (
  SELECT c.family
  FROM conformed.cuts AS c
  INNER JOIN figure AS f USING (list_version, hs_treatment, cut, cut_value)
),

-- Straight from the reported rows, not through curated.dual_use_exports_to_russia: a second computation of the mart.
behind AS (
  SELECT r.*, list_contains(string_split(f.china_definition, '+'), r.exporter) AS is_china
  FROM export_rows AS r
  INNER JOIN figure AS f USING (basis, frequency, annual_method, period_start, hs_treatment)
  INNER JOIN families AS c ON r.family = c.family
)

SELECT 'denominator_usd' AS figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position,
  value_usd AS value, 1 AS factor
FROM behind
UNION ALL
SELECT 'numerator_usd', 'conformed.trade_flows', snapshot_id, position, value_usd, 1
FROM behind
WHERE is_china
