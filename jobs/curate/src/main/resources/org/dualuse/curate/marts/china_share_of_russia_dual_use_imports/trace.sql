-- SUM numerator_usd: What the members of the China definition report to have sent, times their HS weights.
-- SUM denominator_usd: What all loaded exporters report to have sent, times their HS weights.
-- RATIO share_of_value: numerator_usd / denominator_usd
-- SUM share_low: The row of the cube.
-- SUM share_central: The row of the cube.
-- SUM share_high: The row of the cube.
-- SUM coverage: The row of the cube.
-- SUM coverage_without_china: The row of the cube.
-- ROWS
WITH families AS (
  SELECT c.family
  FROM conformed.cuts AS c
  INNER JOIN figure AS f USING (list_version, hs_treatment, cut, cut_value)
),

-- A year of months is one of all exporters' months, whoever reported all twelve.
periods AS (
  SELECT *, IF(annual_method = 'sum_of_12_months', 'M', frequency) AS stated_as,
    period_start + IF(frequency = 'A', INTERVAL 11 MONTH, INTERVAL 0 MONTH) AS last_month
  FROM figure
),

-- Straight from the reported rows, not through the cube: a second computation.
behind AS (
  SELECT r.*, list_contains(string_split(f.china_definition, '+'), r.exporter) AS is_china
  FROM export_rows AS r
  INNER JOIN periods AS f
    ON r.basis = f.basis AND r.hs_treatment = f.hs_treatment AND r.frequency = f.stated_as
      AND r.period_start BETWEEN f.period_start AND f.last_month
  SEMI JOIN families AS c ON r.family = c.family
  WHERE r.annual_method <> 'sum_of_12_months' AND r.weight_central IS NOT NULL
)

SELECT 'denominator_usd' AS figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position,
  value_usd AS value, weight_central AS factor
FROM behind
UNION ALL
SELECT 'numerator_usd', 'conformed.trade_flows', snapshot_id, position, value_usd, weight_central
FROM behind
WHERE is_china

-- CELLS curated.china_share_cube
SELECT t.name AS figure_column, t.name AS cell_column, 1 AS factor, c.*
FROM curated.china_share_cube AS c
INNER JOIN figure AS f
  USING (basis, frequency, annual_method, period_start, list_version, china_definition, hs_treatment, cut, cut_value)
CROSS JOIN (VALUES ('share_low'), ('share_central'), ('share_high'), ('coverage'), ('coverage_without_china'))
  AS t (name)
