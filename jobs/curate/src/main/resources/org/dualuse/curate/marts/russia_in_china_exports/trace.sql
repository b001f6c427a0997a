-- SUM to_russia_usd: China's reported exports of the code to Russia.
-- SUM to_world_usd: Those to the World where a period has them, else those to every partner but China itself.
-- RATIO russia_weight: to_russia_usd / to_world_usd
-- ROWS
WITH codes AS (
  SELECT DISTINCT b.hs_revision, b.hs6_as_reported
  FROM conformed.baskets AS b
  INNER JOIN figure AS f ON b.family = f.family
  WHERE b.list_version = 50 AND b.hs_treatment = 'exact'
),

-- A year that is a sum holds the rows of its months.
behind AS (
  SELECT r.snapshot_id, r.position, r.partner, r.value_usd, e.kind,
    count(r.value_usd) FILTER (r.partner = 'WORLD') OVER (PARTITION BY r.period_start) > 0 AS has_world
  FROM flow_rows AS r
  INNER JOIN figure AS f
    ON r.basis = f.basis AND r.frequency = IF(f.annual_method = 'sum_of_12_months', 'M', f.frequency)
      AND IF(f.frequency = 'A', date_trunc('year', r.period_start), r.period_start) = f.period_start
  INNER JOIN codes AS c ON r.hs_revision = c.hs_revision AND r.hs_code = c.hs6_as_reported
  INNER JOIN conformed.economies AS e ON r.partner = e.economy
  WHERE r.reporter = 'CN' AND r.flow = 'X' AND r.hs_level = 'HS6'
)

SELECT 'to_russia_usd' AS figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position,
  value_usd AS value, 1 AS factor
FROM behind
WHERE partner = 'RU'
UNION ALL
SELECT 'to_world_usd', 'conformed.trade_flows', snapshot_id, position, value_usd, 1
FROM behind
WHERE IF(has_world, partner = 'WORLD', kind <> 'GROUP' AND partner <> 'CN')
