-- The rows of conformed.trade_flows behind conformed.current_flows, with its key: the same rule for what is in force and
-- which source speaks, in DuckDB's SQL. `dualuse trace` names this view flow_rows; a test holds the two together.
WITH in_force AS (
  SELECT t.*
  FROM conformed.trade_flows AS t
  CROSS JOIN run_date AS d
  WHERE (t.outcome = 'KEPT' OR (t.outcome = 'MERGED' AND t.outcome_rule = 'SUM'))
    AND t.known_on <= d.as_of
    AND (t.superseded_on IS NULL OR t.superseded_on > d.as_of)
),

ranked AS (
  SELECT *,
    min(source_rank) OVER (PARTITION BY basis, frequency, period_start, reporter, partner, flow, hs_level, chapter)
      AS best_rank
  FROM in_force
)

SELECT
  snapshot_id, position, basis, frequency, period_start, reporter, partner, flow, hs_level,
  CASE hs_level WHEN 'HS6' THEN hs6_as_reported ELSE hs_code_as_reported END AS hs_code,
  hs_code_as_reported, hs_revision, chapter, value_usd, net_weight_kg, quantity, quantity_unit, partner_scope, source,
  publisher_fields['origin'] AS origin
FROM ranked
WHERE source_rank = best_rank
