-- SUM to_russia_usd: China's reported exports to Russia under the tier's codes.
-- SUM to_others_usd: Those to the World less those to Russia, or to all partners, code by code.
-- ROWS
WITH codes AS (
  SELECT DISTINCT b.hs_revision, b.hs6_as_reported
  FROM conformed.baskets AS b
  INNER JOIN figure AS f ON f.tier IN ('all', b.tier)
  WHERE b.list_version = 50 AND b.hs_treatment = 'exact'
),

behind AS (
  SELECT r.*, e.kind
  FROM flow_rows AS r
  INNER JOIN figure AS f ON r.period_start = f.month
  INNER JOIN codes AS c ON r.hs_revision = c.hs_revision AND r.hs_code = c.hs6_as_reported
  INNER JOIN conformed.economies AS e ON r.partner = e.economy
  WHERE r.basis = 'MIRROR' AND r.frequency = 'M' AND r.reporter = 'CN' AND r.flow = 'X' AND r.hs_level = 'HS6'
),

with_world AS (
  SELECT hs_revision, hs_code FROM behind WHERE partner = 'WORLD' AND value_usd IS NOT NULL
),

controls AS (
  SELECT b.snapshot_id, b.position, b.value_usd,
    CASE
      WHEN w.hs_code IS NOT NULL THEN CASE b.partner WHEN 'WORLD' THEN 1 WHEN 'RU' THEN -1 END
      WHEN b.kind <> 'GROUP' AND b.partner NOT IN ('RU', 'CN') THEN 1
    END AS factor
  FROM behind AS b
  LEFT JOIN (SELECT DISTINCT hs_revision, hs_code FROM with_world) AS w USING (hs_revision, hs_code)
)

SELECT 'to_russia_usd' AS figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position,
  value_usd AS value, 1 AS factor
FROM behind
WHERE partner = 'RU'
UNION ALL
SELECT 'to_others_usd', 'conformed.trade_flows', snapshot_id, position, value_usd, factor
FROM controls
WHERE factor IS NOT NULL
