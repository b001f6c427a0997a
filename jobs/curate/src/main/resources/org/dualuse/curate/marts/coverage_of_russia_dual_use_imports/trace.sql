-- SUM coverage: What the loaded exporters usually sent in 2019-2021, over what all expected ones did: a row of 2019-2021 counts once for each part of the period, divided by the periods that its exporter reported; rows of those who are not loaded have the factor 0.
-- SUM coverage_without_china: The same without CN, HK and MO.
-- SUM coverage_recent: The same with the last twelve reported months, or the last year, before each part.
-- SUM coverage_recent_without_china: The same without CN, HK and MO.
-- ROWS
WITH families AS (
  SELECT c.family
  FROM conformed.cuts AS c
  INNER JOIN figure AS f USING (list_version, hs_treatment, cut, cut_value)
),

parts AS (
  SELECT w.part_frequency AS frequency, w.part_start
  FROM conformed.period_windows AS w
  INNER JOIN figure AS f USING (basis, frequency, annual_method, period_start)
),

usual AS (
  SELECT u.exporter, u.family, u.period_start, u.is_reported, u.observations, p.part_start IS NOT NULL AS is_part,
    u.is_expected AND NOT u.is_structural_gap AS is_in_panel
  FROM curated.usual_exports_to_russia AS u
  INNER JOIN figure AS f USING (basis, annual_method, hs_treatment)
  SEMI JOIN families AS c ON u.family = c.family
  SEMI JOIN (SELECT DISTINCT frequency FROM parts) AS q ON u.frequency = q.frequency
  LEFT JOIN parts AS p ON u.period_start = p.part_start
),

panel AS (
  SELECT * FROM usual WHERE is_part AND is_in_panel
),

reports AS (
  SELECT exporter, family, period_start AS reported_in FROM usual WHERE is_reported
),

baseline AS (
  SELECT *, count(*) OVER (PARTITION BY exporter, family) AS periods
  FROM reports
  WHERE year(reported_in) BETWEEN 2019 AND 2021
),

-- Weights of what an exporter reported in a period: over all parts, and over those that it has reported.
weights AS (
  SELECT 'coverage' AS measure, p.exporter, p.family, b.reported_in,
    count(*) / any_value(b.periods) AS expected,
    count(*) FILTER (p.is_reported) / any_value(b.periods) AS loaded
  FROM panel AS p
  INNER JOIN baseline AS b USING (exporter, family)
  GROUP BY p.exporter, p.family, b.reported_in
  UNION ALL
  SELECT 'coverage_recent', exporter, family, reported_in, sum(1 / observations),
    coalesce(sum(1 / observations) FILTER (is_reported), 0)
  FROM (
    SELECT p.*, r.reported_in
    FROM panel AS p
    INNER JOIN reports AS r ON p.exporter = r.exporter AND p.family = r.family AND r.reported_in < p.period_start
    QUALIFY row_number() OVER (PARTITION BY p.exporter, p.family, p.period_start ORDER BY r.reported_in DESC)
      <= p.observations
  )
  GROUP BY exporter, family, reported_in
),

columns AS (
  SELECT IF(c.is_whole, w.measure, w.measure || '_without_china') AS figure_column, r.snapshot_id, r.position,
    r.value_usd, r.weight_central * w.expected AS expected, r.weight_central * w.loaded AS loaded
  FROM weights AS w
  INNER JOIN export_rows AS r ON w.exporter = r.exporter AND w.family = r.family AND w.reported_in = r.period_start
  INNER JOIN figure AS f
    ON r.basis = f.basis AND r.annual_method = f.annual_method AND r.hs_treatment = f.hs_treatment
  SEMI JOIN (SELECT DISTINCT frequency FROM parts) AS p ON r.frequency = p.frequency
  INNER JOIN (VALUES (TRUE), (FALSE)) AS c (is_whole) ON c.is_whole OR w.exporter NOT IN ('CN', 'HK', 'MO')
  WHERE r.weight_central IS NOT NULL
)

SELECT figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position, value_usd AS value,
  loaded / nullif(sum(CAST(value_usd AS double) * expected) OVER (PARTITION BY figure_column), 0) AS factor
FROM columns
