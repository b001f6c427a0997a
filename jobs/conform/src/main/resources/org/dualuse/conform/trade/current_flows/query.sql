WITH in_force AS (
  SELECT *
  FROM conformed.trade_flows
  CROSS JOIN run_date
  WHERE (outcome = 'KEPT' OR (outcome = 'MERGED' AND outcome_rule = 'SUM'))
    AND known_on <= as_of
    AND (superseded_on IS NULL OR superseded_on > as_of)
),

-- The block within which exactly one source speaks. A file with one chapter silences others there only.
ranked AS (
  SELECT
    *,
    min(source_rank) OVER (PARTITION BY basis, frequency, period_start, reporter, partner, flow, hs_level, chapter)
      AS best_rank,
    sort_array(collect_set(source) OVER (PARTITION BY basis, frequency, period_start, reporter, partner, flow, hs_level,
      chapter)) AS sources
  FROM in_force
),

chosen AS (
  SELECT
    *,
    CASE hs_level WHEN 'HS6' THEN hs6_as_reported ELSE hs_code_as_reported END AS hs_code,
    array_join(array_remove(sources, source), '|') AS outranked_sources
  FROM ranked
  WHERE source_rank = best_rank
)

SELECT
  basis,
  frequency,
  period_start,
  reporter,
  partner,
  flow,
  hs_level,
  hs_code,
  hs_revision,
  chapter,
  CAST(sum(value_usd) AS decimal(28,6)) AS value_usd,
  CAST(sum(net_weight_kg) AS decimal(28,6)) AS net_weight_kg,
  CAST(coalesce(sum(value_usd) FILTER (WHERE net_weight_kg IS NOT NULL), 0) AS decimal(28,6)) AS weighed_value_usd,
  max(valuation) AS valuation,
  count(*) AS reported_rows,
  source,
  outranked_sources,
  array_join(sort_array(collect_set(snapshot_id)), '|') AS snapshot_ids,
  max(known_on) AS known_on,
  bool_and(is_reported) AS is_reported,
  bool_or(partner_scope = 'all') AS holds_all_partners,
  bool_or(code_scope = 'all') AS holds_all_codes,
  array_join(sort_array(collect_set(licence)), '|') AS licence,
  CASE WHEN bool_or(redistribution <> 'open') THEN 'restricted' ELSE 'open' END AS redistribution,
  bool_or(is_synthetic) AS is_synthetic
FROM chosen
GROUP BY
  basis, frequency, period_start, reporter, partner, flow, hs_level, hs_code, hs_revision, chapter, source,
  outranked_sources
