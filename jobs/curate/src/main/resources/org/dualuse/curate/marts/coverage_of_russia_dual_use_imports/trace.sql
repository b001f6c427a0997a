-- SUM coverage: What the loaded exporters sent per period in 2019-2021, over what all expected exporters did.
-- SUM coverage_without_china: The same without CN, HK and MO.
-- ROWS
WITH families AS (
  SELECT c.family
  FROM conformed.cuts AS c
  INNER JOIN figure AS f USING (list_version, hs_treatment, cut, cut_value)
),

panel AS (
  SELECT p.exporter, p.exporter IN ('CN', 'HK', 'MO') AS is_china
  FROM conformed.expected_exporters AS p
  INNER JOIN figure AS f ON f.period_start < coalesce(p.structural_gap_from, DATE '9999-12-31')
),

heard AS (
  SELECT r.exporter, count(*) AS periods_heard
  FROM conformed.reported_periods AS r
  INNER JOIN figure AS f USING (basis, frequency, annual_method)
  WHERE year(r.period_start) BETWEEN 2019 AND 2021
  GROUP BY r.exporter
),

loaded AS (
  SELECT r.exporter
  FROM conformed.reported_periods AS r
  INNER JOIN figure AS f USING (basis, frequency, annual_method, period_start)
),

-- A year's rows divided by the periods in which the exporter was heard are its usual value per period.
usual AS (
  SELECT r.snapshot_id, r.position, r.value_usd, 1 / h.periods_heard AS weight, p.is_china,
    l.exporter IS NOT NULL AS is_loaded
  FROM export_rows AS r
  INNER JOIN figure AS f USING (basis, frequency, annual_method, hs_treatment)
  INNER JOIN families AS c ON r.family = c.family
  INNER JOIN panel AS p ON r.exporter = p.exporter
  INNER JOIN heard AS h ON r.exporter = h.exporter
  LEFT JOIN loaded AS l ON r.exporter = l.exporter
  WHERE year(r.period_start) BETWEEN 2019 AND 2021
),

totals AS (
  SELECT sum(CAST(value_usd AS double) * weight) AS expected,
    sum(CAST(value_usd AS double) * weight) FILTER (WHERE NOT is_china) AS expected_without_china
  FROM usual
)

SELECT 'coverage' AS figure_column, 'conformed.trade_flows' AS conformed_table, u.snapshot_id, u.position,
  u.value_usd AS value, u.weight / t.expected AS factor
FROM usual AS u
CROSS JOIN totals AS t
WHERE u.is_loaded
UNION ALL
SELECT 'coverage_without_china', 'conformed.trade_flows', u.snapshot_id, u.position, u.value_usd,
  u.weight / t.expected_without_china
FROM usual AS u
CROSS JOIN totals AS t
WHERE u.is_loaded AND NOT u.is_china
