-- SUM numerator_usd: What the members of the China definition had said by the day, with the source that spoke then.
-- SUM denominator_usd: What all exporters had said by the day.
-- RATIO share_of_value: numerator_usd / denominator_usd
-- RATIO change: share_of_value - previous_share
-- ROWS
WITH in_force AS (
  SELECT t.*,
    IF(t.basis = 'IMPORTER', t.partner, t.reporter) AS exporter,
    min(t.source_rank) OVER (PARTITION BY t.reporter, t.partner, t.flow, t.chapter) AS best_rank
  FROM conformed.trade_flows AS t
  INNER JOIN figure AS f
    ON t.basis = f.basis AND t.frequency = f.frequency AND t.period_start = f.period_start
      AND t.known_on <= f.as_of_day AND (t.superseded_on IS NULL OR t.superseded_on > f.as_of_day)
  WHERE t.hs_level = 'HS6' AND (t.outcome = 'KEPT' OR (t.outcome = 'MERGED' AND t.outcome_rule = 'SUM'))
    AND ((t.flow = 'X' AND t.partner = 'RU' AND t.basis <> 'IMPORTER')
      OR (t.flow = 'M' AND t.reporter = 'RU' AND t.basis = 'IMPORTER'))
),

behind AS (
  SELECT i.snapshot_id, i.position, i.value_usd,
    list_contains(string_split(f.china_definition, '+'), i.exporter) AS is_china
  FROM in_force AS i
  INNER JOIN conformed.economies AS e ON i.exporter = e.economy AND e.kind = 'ECONOMY' AND e.economy <> 'RU'
  INNER JOIN conformed.baskets AS b
    ON i.hs_revision = b.hs_revision AND i.hs6_as_reported = b.hs6_as_reported AND b.list_version = 50
      AND b.hs_treatment = 'exact'
  CROSS JOIN figure AS f
  WHERE i.source_rank = i.best_rank
)

SELECT 'denominator_usd' AS figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position,
  value_usd AS value, 1 AS factor
FROM behind
UNION ALL
SELECT 'numerator_usd', 'conformed.trade_flows', snapshot_id, position, value_usd, 1
FROM behind
WHERE is_china
