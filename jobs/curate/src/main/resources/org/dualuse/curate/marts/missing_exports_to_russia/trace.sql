-- SUM carry_usd: The exporter's last reported periods, each over their number.
-- SUM prewar_usd: Its reported periods of 2019-2021, each over their number and times group_ratio.
-- SUM group_ratio: What the group's reporting members sent in the period over what they usually sent in 2019-2021, whose rows are read with the factor 0.
-- SUM recent_max_usd: Its largest recent period, at the high HS weights.
-- SUM high_usd: The rows of the largest of the three estimates, at the high HS weights.
-- SUM structural_high_usd: The same for an exporter that has stopped publishing.
-- RATIO low_usd: 0
-- RATIO central_usd: IF(is_structural_gap, 0, coalesce(carry_usd, prewar_usd))
-- ROWS
WITH estimates AS (
  SELECT r.*
  FROM missing_rows AS r
  INNER JOIN figure AS f
    USING (basis, frequency, annual_method, period_start, exporter, hs_treatment, family)
),

reports AS (
  SELECT r.exporter, r.family, r.period_start
  FROM curated.reporting_coverage AS r
  INNER JOIN figure AS f USING (basis, frequency, annual_method)
  WHERE r.status IN ('REPORTED', 'ZERO')
),

groups AS (
  SELECT economy AS exporter,
    CASE WHEN economy IN ('CN', 'HK', 'MO') THEN 'CHINA' WHEN is_coalition THEN 'COALITION' ELSE 'OTHER' END
      AS supplier_group
  FROM conformed.economies
),

-- Cells of the same group that are reported both in the period and in 2019-2021.
members AS (
  SELECT r.exporter, r.family, f.period_start,
    count(*) FILTER (year(r.period_start) BETWEEN 2019 AND 2021) AS baseline_periods
  FROM reports AS r
  CROSS JOIN figure AS f
  INNER JOIN groups AS own ON f.exporter = own.exporter
  INNER JOIN groups AS g ON r.exporter = g.exporter AND g.supplier_group = own.supplier_group
  WHERE f.group_ratio IS NOT NULL
  GROUP BY r.exporter, r.family, f.period_start
  HAVING baseline_periods > 0 AND bool_or(r.period_start = f.period_start)
),

group_rows AS (
  SELECT r.snapshot_id, r.position, r.value_usd, r.weight_central, r.period_start = m.period_start AS is_of_period,
    sum(CAST(r.value_usd AS double) * r.weight_central / m.baseline_periods)
      FILTER (year(r.period_start) BETWEEN 2019 AND 2021) OVER () AS usual_usd
  FROM export_rows AS r
  INNER JOIN figure AS f USING (basis, frequency, annual_method, hs_treatment)
  INNER JOIN members AS m ON r.exporter = m.exporter AND r.family = m.family
  WHERE r.period_start = m.period_start OR year(r.period_start) BETWEEN 2019 AND 2021
),

columns AS (
  SELECT 'carry_usd' AS figure_column, snapshot_id, position, value_usd, factor_central AS factor
  FROM estimates
  WHERE estimate = 'CARRY'
  UNION ALL
  SELECT 'prewar_usd', snapshot_id, position, value_usd, factor_central FROM estimates WHERE estimate = 'PREWAR'
  UNION ALL
  SELECT 'recent_max_usd', snapshot_id, position, value_usd, factor_high FROM estimates WHERE estimate = 'MAXIMUM'
  UNION ALL
  SELECT IF(is_structural_gap, 'structural_high_usd', 'high_usd'), snapshot_id, position, value_usd, factor_high
  FROM estimates
  WHERE is_highest
  UNION ALL
  SELECT 'group_ratio', snapshot_id, position, value_usd, IF(is_of_period, weight_central / usual_usd, 0)
  FROM group_rows
)

SELECT figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position, value_usd AS value, factor
FROM columns
WHERE factor IS NOT NULL
