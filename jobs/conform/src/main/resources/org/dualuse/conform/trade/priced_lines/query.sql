WITH in_force AS (
  SELECT *
  FROM conformed.trade_flows
  CROSS JOIN run_date
  WHERE hs_level = 'HS6'
    AND (outcome = 'KEPT' OR (outcome = 'MERGED' AND outcome_rule = 'SUM'))
    AND known_on <= as_of
    AND (superseded_on IS NULL OR superseded_on > as_of)
),

-- Which source speaks is decided in conformed.current_flows alone. A zero beside a value means that nobody measured it;
-- a quantity beside a value of zero (rounded away) has no price and is not counted either.
chosen AS (
  SELECT
    l.*,
    c.holds_all_partners,
    IF(l.value_usd > 0 AND l.net_weight_kg > 0, l.net_weight_kg, NULL) AS priced_weight_kg,
    IF(l.value_usd > 0 AND l.quantity > 0 AND l.quantity_unit <> '', l.quantity, NULL) AS priced_quantity
  FROM in_force AS l
  INNER JOIN conformed.current_flows AS c
    ON l.basis = c.basis AND l.frequency = c.frequency AND l.period_start = c.period_start
      AND l.reporter = c.reporter AND l.partner = c.partner AND l.flow = c.flow AND l.hs_level = c.hs_level
      AND l.hs6_as_reported = c.hs_code AND l.hs_revision <=> c.hs_revision AND l.source = c.source
)

SELECT
  basis,
  frequency,
  period_start,
  reporter,
  partner,
  flow,
  hs_revision,
  hs_code_as_reported AS hs_code,
  hs6_as_reported AS hs6,
  chapter,
  IF(priced_quantity IS NULL, '', quantity_unit) AS unit,
  CAST(sum(value_usd) AS decimal(28,6)) AS value_usd,
  CAST(coalesce(sum(value_usd) FILTER (WHERE priced_weight_kg > 0), 0) AS decimal(28,6)) AS weighed_value_usd,
  CAST(sum(priced_weight_kg) AS decimal(28,6)) AS net_weight_kg,
  CAST(sum(priced_quantity) AS decimal(28,6)) AS quantity,
  source,
  array_join(sort_array(collect_set(snapshot_id)), '|') AS snapshot_ids,
  max(known_on) AS known_on,
  bool_or(holds_all_partners) AS holds_all_partners,
  array_join(sort_array(collect_set(licence)), '|') AS licence,
  CASE WHEN bool_or(redistribution <> 'open') THEN 'restricted' ELSE 'open' END AS redistribution,
  bool_or(is_synthetic) AS is_synthetic
FROM chosen
GROUP BY
  basis, frequency, period_start, reporter, partner, flow, hs_revision, hs_code_as_reported, hs6_as_reported, chapter,
  IF(priced_quantity IS NULL, '', quantity_unit), source
