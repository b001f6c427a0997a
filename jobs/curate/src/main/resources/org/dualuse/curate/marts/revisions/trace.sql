-- SUM previous_usd: The rows of the source that stood until the day.
-- SUM revised_usd: Those that stand from the day on, in chapters that the source had released before.
-- SUM change_usd: The second less the first.
-- RATIO change_share: change_usd / nullif(previous_usd, 0)
-- ROWS
WITH said AS (
  SELECT t.snapshot_id, t.position, t.value_usd,
    t.known_on < f.known_on AND (t.superseded_on IS NULL OR t.superseded_on >= f.known_on) AS stood_before,
    t.known_on <= f.known_on AND (t.superseded_on IS NULL OR t.superseded_on > f.known_on) AS stands_after,
    min(t.known_on) OVER (PARTITION BY t.chapter) < f.known_on AS is_known_chapter,
    f.cut_value IN ('all', b.tier) AS is_in_cut
  FROM conformed.trade_flows AS t
  INNER JOIN figure AS f
    ON t.basis = f.basis AND t.frequency = f.frequency AND t.period_start = f.period_start AND t.source = f.source
      AND f.exporter = IF(t.basis = 'IMPORTER', t.partner, t.reporter)
  INNER JOIN conformed.baskets AS b
    ON t.hs_revision = b.hs_revision AND t.hs6_as_reported = b.hs6_as_reported AND b.list_version = 50
      AND b.hs_treatment = 'exact'
  WHERE t.hs_level = 'HS6' AND (t.outcome = 'KEPT' OR (t.outcome = 'MERGED' AND t.outcome_rule = 'SUM'))
    AND (t.superseded_on IS NULL OR t.superseded_on > t.known_on)
    AND ((t.flow = 'X' AND t.partner = 'RU' AND t.basis <> 'IMPORTER')
      OR (t.flow = 'M' AND t.reporter = 'RU' AND t.basis = 'IMPORTER'))
),

signed AS (
  SELECT snapshot_id, position, value_usd, 'previous_usd' AS figure_column, -1 AS sign
  FROM said
  WHERE is_in_cut AND stood_before
  UNION ALL
  SELECT snapshot_id, position, value_usd, 'revised_usd', 1
  FROM said
  WHERE is_in_cut AND stands_after AND is_known_chapter
)

SELECT figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position, value_usd AS value, 1 AS factor
FROM signed
UNION ALL
SELECT 'change_usd', 'conformed.trade_flows', snapshot_id, position, value_usd, sign
FROM signed
